import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { graphql, nobody, signedIn } from '../support/client.js';
import { root } from '../support/workspace.js';

const PASSWORD = 'drie blauwe fietsen';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { id name email roles permissions } problem { code message } } }';
const REDEEM = 'mutation($input: RedeemOneTimeLinkInput!) { redeemOneTimeLink(input: $input) { viewer { email roles } problem { code } } }';
const VIEWER = '{ viewer { id name roles } }';

interface Answer { readonly viewer: { readonly id: string; readonly roles: string[]; readonly permissions: string[] } | null; readonly problem: { readonly code: string; readonly message: string } | null }

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ role: 'http' });
  });
  afterAll(() => app.close());

  async function person(roles: string[] = ['OPERATOR']): Promise<{ id: string; email: string }> {
    const { userId } = await signedIn(app, roles);
    const email = `${userId}@desk.example`;
    await app.query('update app_user set password_hash = $2 where id = $1', [userId, await hash(PASSWORD)]);
    return { id: userId, email };
  }

  async function signIn(email: string, password: string, headers: Record<string, string> = {}): Promise<{ answer: Answer; cookie: string; attributes: string }> {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } }),
    });
    const { data } = (await response.json()) as { data: { signIn: Answer } };
    const [cookie = '', ...attributes] = (response.headers.get('set-cookie') ?? '').split('; ');
    return { answer: data.signIn, cookie, attributes: attributes.join('; ') };
  }

  it('gives a session no script can read, and says who somebody is and may do', async () => {
    const { id, email } = await person(['SHIFT_LEAD']);
    const { answer, cookie, attributes } = await signIn(email.toUpperCase(), PASSWORD);
    expect(answer).toMatchObject({ viewer: { id, roles: ['SHIFT_LEAD'] }, problem: null });
    expect(answer.viewer?.permissions).toContain('takeOverReport');
    expect(cookie).toMatch(/^balie_session=bs_[\w-]{43}$/);
    expect(attributes).toBe('Path=/; HttpOnly; SameSite=Strict; Max-Age=43200');
    const { data } = await graphql<{ viewer: { id: string } }>(app.url, { cookie }, VIEWER);
    expect(data.viewer.id).toBe(id);
  });

  it('keeps only a hash of the token, and writes who came in', async () => {
    const { id, email } = await person();
    const { cookie } = await signIn(email, PASSWORD);
    const [session] = await app.query<{ id: string; token_hash: Buffer }>('select id, token_hash from session where user_id = $1 order by created_at desc limit 1', [id]);
    expect(session?.token_hash.toString('utf8')).not.toContain(cookie.slice(14));
    expect(await app.query('select act, session_id from audit where actor_id = $1', [id])).toEqual([{ act: 'session.started', session_id: session?.id }]);
  });

  it('sets a Secure cookie and HSTS where people come by https', async () => {
    const https = await startApp({ role: 'http', database: app.database, env: { PUBLIC_URL: 'https://desk.example' } });
    const { email } = await person();
    const response = await fetch(`${https.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password: PASSWORD } } }) });
    expect(response.headers.get('set-cookie')).toContain('; Secure');
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
    await https.close();
  });

  it('tells nobody whether an address is known: same words, about the same time', async () => {
    const { email } = await person();
    const timed = async (address: string): Promise<[Answer, number]> => {
      const startedAt = performance.now();
      const { answer } = await signIn(address, 'not the password');
      return [answer, performance.now() - startedAt];
    };
    const known = [await timed(email), await timed(email), await timed(email)];
    const unknown = [await timed('nobody@desk.example'), await timed('none@desk.example'), await timed('niemand@desk.example')];
    expect(unknown[0]?.[0]).toEqual(known[0]?.[0]);
    expect(known[0]?.[0].problem).toEqual({ code: 'FORBIDDEN', message: 'E-mailadres of wachtwoord klopt niet.' });
    const middle = (times: [Answer, number][]) => times.map(([, ms]) => ms).sort((a, b) => a - b)[1] as number;
    expect(middle(unknown)).toBeGreaterThan(middle(known) / 4);
    expect(middle(unknown)).toBeLessThan(middle(known) * 4);
  });

  it('stops guessing on one address after ten mistakes, also with the right password then, and counts every one', async () => {
    const { id, email } = await person();
    for (let i = 0; i < 10; i += 1) expect((await signIn(email, `guess ${i}`)).answer.problem?.code).toBe('FORBIDDEN');
    expect((await signIn(email, PASSWORD)).answer.problem?.code).toBe('RATE_LIMITED');
    expect(await app.query(`select count(*)::int as count from audit where act = 'session.refused' and actor_id = $1`, [id])).toEqual([{ count: 10 }]);
    expect((await signIn((await person()).email, PASSWORD)).answer.problem).toBeNull();
    await app.query('delete from rate_window');
  });

  it('is over after signing out, wherever the cookie still is', async () => {
    const { email } = await person();
    const { cookie } = await signIn(email, PASSWORD);
    const headers = { cookie, 'x-balie-client': 'desk' };
    const { data } = await graphql(app.url, headers, 'mutation { signOut { ok problem { code } } }');
    expect(data).toEqual({ signOut: { ok: true, problem: null } });
    expect((await graphql<{ viewer: null }>(app.url, { cookie }, VIEWER)).data.viewer).toBeNull();
  });

  it('can be seen and ended from another place', async () => {
    const { email } = await person();
    const [here, there] = [await signIn(email, PASSWORD), await signIn(email, PASSWORD, { 'user-agent': 'the other one' })];
    const headers = { cookie: here.cookie, 'x-balie-client': 'desk' };
    const { data } = await graphql<{ sessions: { id: string; current: boolean; userAgent: string | null }[] }>(app.url, headers, '{ sessions { id current userAgent } }');
    const other = data.sessions.find(({ userAgent }) => userAgent === 'the other one');
    expect(data.sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(other?.current).toBe(false);
    await graphql(app.url, headers, 'mutation($id: ID!) { revokeSession(input: { sessionId: $id }) { ok problem { code } } }', { id: other?.id });
    expect((await graphql<{ viewer: null }>(app.url, { cookie: there.cookie }, VIEWER)).data.viewer).toBeNull();
    const stranger = await signedIn(app, ['OPERATOR']);
    expect((await stranger.graphql(`mutation($id: ID!) { revokeSession(input: { sessionId: $id }) { ok problem { code } } }`, { id: other?.id })).data).toEqual({ revokeSession: { ok: false, problem: { code: 'NOT_FOUND' } } });
  });

  it.each([
    ['its last use is too long ago', `last_seen_at = now() - interval '61 minutes'`],
    ['its time is over', `expires_at = now() - interval '1 second'`],
    ['it was revoked', 'revoked_at = now()'],
  ])('ends when %s', async (_why, change) => {
    const client = await signedIn(app, ['OPERATOR']);
    await app.query(`update session set ${change} where user_id = $1`, [client.userId]);
    const { errors } = await client.graphql('{ teams { id } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('reads rights anew for every request', async () => {
    const client = await signedIn(app, ['ADMIN']);
    expect((await client.graphql('{ channelAccounts { id } }')).errors).toBeUndefined();
    await app.query('update user_role set valid_until = now() where user_id = $1', [client.userId]);
    expect((await client.graphql('{ channelAccounts { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await app.query('update app_user set active = false where id = $1', [client.userId]);
    expect((await client.graphql('{ channelAccounts { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  describe('protects a session from other sites', () => {
    const change = 'mutation { revokeSession(input: { sessionId: "01900000-0000-7000-8000-000000000000" }) { ok } }';
    const codes = async (headers: Record<string, string>) => (await graphql(app.url, headers, change)).errors?.map(({ extensions }) => extensions.code) ?? [];

    it('by the header x-balie-client and the Origin', async () => {
      const { headers } = await signedIn(app, ['OPERATOR']);
      const cookie = { cookie: headers['cookie'] as string };
      expect(await codes(cookie)).toEqual(['FORBIDDEN']);
      expect(await codes({ ...headers, origin: 'https://evil.example' })).toEqual(['FORBIDDEN']);
      expect(await codes({ ...headers, origin: app.url })).toEqual([]);
      expect(await codes(headers)).toEqual([]);
    });

    it('by refusing what a form could send', async () => {
      const { headers } = await signedIn(app, ['OPERATOR']);
      const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { ...headers, 'content-type': 'text/plain' }, body: JSON.stringify({ query: change }) });
      expect(response.status).toBe(415);
    });

    it('and needs none of it for a token, which no browser adds by itself', async () => {
      const { headers } = await signedIn(app, ['OPERATOR'], { token: true });
      expect(await codes(headers)).toEqual([]);
    });

    it('and lets no other site sign somebody in', async () => {
      const { errors } = await graphql(app.url, { origin: 'https://evil.example' }, SIGN_IN, { input: { email: 'a', password: 'b' } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('by command', () => {
    const balie = (...args: string[]) => promisify(execFile)(process.execPath, [join(root, 'apps/api/dist/command.js'), ...args], {
      env: { PATH: process.env['PATH'], DATABASE_URL: app.database.appUrl, BALIE_SECRET_KEY: app.secretKey, PUBLIC_URL: app.url },
    }).then(({ stdout }) => stdout.trim());

    it('makes an administrator whose link works once', async () => {
      const email = `${randomUUID()}@desk.example`;
      const link = new URL(await balie('admin', 'create', email));
      expect(link.pathname).toBe('/aanmelden');
      const token = link.searchParams.get('link');
      const redeem = (password: string) => nobody(app).graphql<{ redeemOneTimeLink: { viewer: unknown; problem: unknown } }>(REDEEM, { input: { token, password } });
      expect((await redeem('short')).data.redeemOneTimeLink).toEqual({ viewer: null, problem: { code: 'VALIDATION' } });
      expect((await redeem(PASSWORD)).data.redeemOneTimeLink).toEqual({ viewer: { email, roles: ['ADMIN'] }, problem: null });
      expect((await redeem(PASSWORD)).data.redeemOneTimeLink).toEqual({ viewer: null, problem: { code: 'NOT_FOUND' } });
      expect((await signIn(email, PASSWORD)).answer.viewer?.roles).toEqual(['ADMIN']);
    });

    it('makes tokens that are principals of their own, and expire', async () => {
      const token = await balie('token', 'create', '--role', 'OPERATOR', '--name', 'Night robot');
      const { data } = await graphql<{ viewer: unknown }>(app.url, { authorization: `Bearer ${token}` }, VIEWER);
      expect(data.viewer).toMatchObject({ name: 'Night robot', roles: ['OPERATOR'] });
      const expired = await balie('token', 'create', '--role', 'operator', '--name', 'Late robot', '--expires', '2020-01-01');
      expect((await graphql<{ viewer: unknown }>(app.url, { authorization: `Bearer ${expired}` }, VIEWER)).data.viewer).toBeNull();
    });

    it('says what is wrong', async () => {
      await expect(balie('token', 'create', '--role', 'KING', '--name', 'x')).rejects.toMatchObject({ code: 64, stderr: expect.stringContaining('OPERATOR') });
      await expect(balie('audit', 'verify')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('not built yet') });
    });
  });
});
