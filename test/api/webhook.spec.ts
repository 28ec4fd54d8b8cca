import { createHmac, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/client.js';
import { balance, connectAccount, expectBalanced, until } from './doors.js';

const SECRET = 'very-secret-app';
const withMadeUp = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./made-up.mjs', import.meta.url))}` };

let app: TestApp;
let account: string;

beforeAll(async () => {
  app = await startApp({ env: withMadeUp });
  account = await connectAccount(app, 'made_up', { pageId: 'page-1', appSecret: SECRET, verifyToken: 'shake' });
}, 60_000);
afterAll(() => app?.close());

const sign = (body: string | Buffer, secret = SECRET) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
const deliver = (body: string | Buffer, headers: Record<string, string> = { 'x-made-up-signature': sign(body) }, to = account) =>
  fetch(`${app.url}/webhooks/${to}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: body as BodyInit });
const events = (...list: unknown[]) => JSON.stringify({ page: 'page-1', events: list });
const message = (more: object = {}) => ({ kind: 'message', id: randomUUID(), user: `user-${randomUUID()}`, text: 'Er ligt glas op het fietspad', at: new Date().toISOString(), ...more });

describe('a channel that is only a folder and one line', () => {
  it('goes in by the door and comes out as a report', async () => {
    const sent = message();
    expect((await deliver(events(sent))).status).toBe(200);
    await expectBalanced(app);
    expect(await app.query('select m.text, m.external_id, r.status from message m join report r on r.id = m.report_id where m.external_id = $1', [sent.id])).toEqual([{ text: sent.text, external_id: sent.id, status: 'NEW' }]);
    const operator = await signedIn(app, ['OPERATOR']);
    const queue = await operator.graphql<{ queue: { edges: { node: { title: string; account: { kind: string; manifest: { name: string } } } }[] } }>('{ queue { edges { node { title account { kind manifest } } } } }');
    expect(queue.data.queue.edges.map(({ node }) => node.account.manifest.name)).toContain('Made up');
  });
});

describe('the door of the providers', () => {
  it('answers the handshake to who knows the token, 403 to others', async () => {
    const shake = (query: string) => fetch(`${app.url}/webhooks/${account}?${query}`);
    const good = await shake('verify_token=shake&challenge=1158201444');
    expect([good.status, await good.text(), good.headers.get('content-type')]).toEqual([200, '1158201444', expect.stringMatching(/^text\/plain/)]);
    expect((await shake('verify_token=shook&challenge=1')).status).toBe(403);
    expect((await shake('')).status).toBe(403);
  });

  it.each([
    ['no signature', {}],
    ['an empty signature', { 'x-made-up-signature': '' }],
    ['another secret', { 'x-made-up-signature': sign('{}', 'another-secret') }],
    ['another kind', { 'x-made-up-signature': sign('{}').replace('sha256', 'sha1') }],
    ['a citizen\'s token', { 'x-balie-visitor': 'x.y' }],
  ])('refuses %s with 401, and stores nothing', async (_name, headers) => {
    const before = await app.query('select count(*) from inbound_delivery');
    const answer = await deliver('{}', headers);
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ code: 'SIGNATURE' })]);
    expect(await app.query('select count(*) from inbound_delivery')).toEqual(before);
  });

  it('refuses the bytes of a good delivery with one of them changed', async () => {
    const body = events(message());
    expect((await deliver(body.replace('glas', 'gras'), { 'x-made-up-signature': sign(body) })).status).toBe(401);
  });

  it('knows no other account: 404', async () => {
    for (const id of [randomUUID(), 'not-an-id', '%00', '..%2f']) expect((await deliver('{}', { 'x-made-up-signature': sign('{}') }, id)).status).toBe(404);
  });

  it('has nothing to verify on a channel without a webhook', async () => {
    const web = await connectAccount(app, 'web', {});
    expect((await deliver('{}', {}, web)).status).toBe(401);
    expect((await fetch(`${app.url}/webhooks/${web}`)).status).toBe(403);
  });

  it('takes 5 MB and not more', async () => {
    const body = (bytes: number) => Buffer.from(events({ kind: 'ignore', id: randomUUID(), reason: 'BIG', text: 'x'.repeat(bytes) }));
    expect((await deliver(body(4_900_000))).status).toBe(200);
    const large = await deliver(body(5_300_000));
    expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ code: 'TOO_LARGE' })]);
    expect((await deliver(Buffer.alloc(30_000_000, 'x')).catch(() => ({ status: 413 }))).status).toBe(413);
    await expectBalanced(app);
  });

  it.each([
    ['no JSON', '{"page":'],
    ['nothing', ''],
    ['deep', '{"a":'.repeat(65) + '1' + '}'.repeat(65)],
    ['very deep', '['.repeat(100_000)],
    ['NUL', '\u0000\u0000'],
    ['UTF-16', Buffer.from('\ufeff{"page": broken', 'utf16le')],
    ['binary', Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80])],
  ])('stores what nobody can read (%s) behind a good signature, as failed, with its reason', async (_name, body) => {
    const { failed } = await balance(app);
    expect((await deliver(body)).status).toBe(200);
    await expectBalanced(app);
    expect((await balance(app)).failed).toBe(failed + 1);
    const admin = await signedIn(app, ['ADMIN']);
    const found = await admin.graphql<{ inboundEvents: { edges: { node: { id: string; kind: string; state: string; reason: string } }[] } }>('{ inboundEvents(state: "FAILED", first: 1) { edges { node { id kind state reason } } } }');
    expect(found.data.inboundEvents.edges[0]?.node).toMatchObject({ kind: 'delivery', state: 'FAILED', reason: expect.stringMatching(/^(NOT_JSON|TOO_DEEP)$/) });
  });

  it('takes any content type, with or without one', async () => {
    const body = events(message());
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/octet-stream', 'multipart/form-data; boundary=x']) {
      expect([type, (await deliver(body, { 'x-made-up-signature': sign(body), 'content-type': type })).status]).toEqual([type, 200]);
    }
    await expectBalanced(app);
  });
});

describe('nothing doubled, nothing lost', () => {
  it('counts what a provider sends again, also in other bytes', async () => {
    const sent = message();
    const before = await balance(app);
    await Promise.all(Array.from({ length: 6 }, () => deliver(events(sent))));
    await deliver(JSON.stringify({ events: [sent, sent], page: 'page-1' }, null, 2));
    await expectBalanced(app);
    const after = await balance(app);
    expect([after.received - before.received, after.stored - before.stored, after.duplicate - before.duplicate]).toEqual([8, 1, 7]);
    expect(await app.query('select 1 from message where external_id = $1', [sent.id])).toHaveLength(1);
  });

  it('handles each item by itself: one bad does not stop the others', async () => {
    const user = `user-${randomUUID()}`;
    const [first, second] = [message({ user }), message({ user })];
    await deliver(events(first, { kind: 'party' }, 7, null, { kind: 'message' }, { kind: 'reaction', id: randomUUID(), user, targets: ['nobody knows'] }, second));
    await expectBalanced(app);
    expect(await app.query('select external_id from message where external_id = any($1) order by sequence', [[first.id, second.id]])).toEqual([{ external_id: first.id }, { external_id: second.id }]);
  });

  it('keeps what was said before an edit and after a withdrawal, also when they come first', async () => {
    const user = `user-${randomUUID()}`;
    const sent = message({ user, text: 'Eerste woorden' });
    await deliver(events({ kind: 'message_edit', id: sent.id, edit: 1, user, targets: [sent.id], text: 'Tweede woorden' }));
    await deliver(events(sent));
    await deliver(events({ kind: 'message_edit', id: sent.id, edit: 2, user, targets: [sent.id], text: 'Derde woorden' }, { kind: 'message_edit', id: sent.id, edit: 2, user, targets: [sent.id], text: 'Derde woorden' }));
    await deliver(events({ kind: 'message_delete', id: `del-${sent.id}`, user, targets: [sent.id] }));
    const settled = await expectBalanced(app);
    expect(settled.failed).toBe((await balance(app)).failed);
    const [row] = await app.query<{ id: string; text: string; withdrawn_at: Date | null }>('select id, text, withdrawn_at from message where external_id = $1', [sent.id]);
    expect(row).toMatchObject({ text: expect.stringContaining('woorden'), withdrawn_at: expect.any(Date) });
    expect((await app.query('select text from message_revision where message_id = $1', [row!.id])).length).toBeGreaterThan(0);
  });

  it('goes to the account the payload names, where one webhook serves several', async () => {
    const sister = await connectAccount(app, 'made_up', { pageId: 'page-2', appSecret: 'another-secret-2', verifyToken: 'x' });
    const sent = message();
    const body = JSON.stringify({ page: 'page-2', events: [sent] });
    expect((await deliver(body)).status).toBe(200);
    await expectBalanced(app);
    expect(await app.query('select account_id from message where external_id = $1', [sent.id])).toEqual([{ account_id: sister }]);
  });

  it('replays what failed, once', async () => {
    const admin = await signedIn(app, ['ADMIN']);
    const sent = message();
    await deliver(events(sent));
    await expectBalanced(app);
    const [item] = await app.query<{ id: string }>('select id from inbound_item where external_id = $1', [sent.id]);
    await app.query(`with f as (update inbound_item set state = 'FAILED', reason = 'TEST' where id = $1 returning account_id) insert into intake_count (id, account_id, stored, failed) select gen_random_uuid(), account_id, -1, 1 from f`, [item!.id]);
    const replay = (ids: string[]) => admin.graphql<{ replayInboundEvents: { count: number; problem: { code: string } | null } }>('mutation ($ids: [ID!]!) { replayInboundEvents(input: { ids: $ids }) { count problem { code } } }', { ids });
    expect((await replay([item!.id])).data.replayInboundEvents).toEqual({ count: 1, problem: null });
    await expectBalanced(app);
    expect((await replay([item!.id, randomUUID()])).data.replayInboundEvents.count).toBe(0);
    expect((await replay(['x'])).data.replayInboundEvents.problem).toEqual({ code: 'VALIDATION' });
    expect(await app.query('select 1 from message where external_id = $1', [sent.id])).toHaveLength(1);
    expect((await (await signedIn(app, ['OPERATOR'])).graphql('{ intakeBalance { received } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('pages through what came in, newest first, each once', async () => {
    const admin = await signedIn(app, ['ADMIN']);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: { data: { inboundEvents: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } = await admin.graphql('query ($after: String) { inboundEvents(first: 7, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }', { after });
      seen.push(...page.data.inboundEvents.edges.map(({ node }) => node.id));
      if (!page.data.inboundEvents.pageInfo.hasNextPage) break;
      after = page.data.inboundEvents.pageInfo.endCursor;
    }
    const { received } = await balance(app);
    expect([new Set(seen).size, seen.length]).toEqual([received, received]);
  });
});

it('keeps the order of a conversation over several workers, whatever the others do', async () => {
  const second = await startApp({ role: 'worker', database: app.database, env: withMadeUp });
  try {
    const users = Array.from({ length: 12 }, () => `user-${randomUUID()}`);
    const sent = new Map(users.map((user) => [user, [] as string[]]));
    await Promise.all(users.map(async (user) => {
      for (let i = 0; i < 20; i++) {
        const one = message({ user, text: `nummer ${i}` });
        sent.get(user)!.push(one.id);
        expect((await deliver(events(one))).status).toBe(200);
      }
    }));
    await expectBalanced(app);
    for (const user of users) {
      const rows = await app.query<{ external_id: string }>('select m.external_id from message m join conversation c on c.id = m.conversation_id where c.key = $1 and c.account_id = $2 order by m.sequence', [user, account]);
      expect(rows.map((row) => row.external_id)).toEqual(sent.get(user));
    }
    await until('one report a conversation', async () => Number((await app.query<{ n: string }>('select count(*) as n from report r join conversation c on c.id = r.conversation_id where c.key = any($1)', [users]))[0]?.n) === users.length);
  } finally {
    await second.close();
  }
}, 60_000);
