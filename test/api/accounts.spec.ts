import { randomUUID } from 'node:crypto';
import { AccountTester } from '@balie/api/accounts/account-tester.js';
import { AccountDirectory } from '@balie/api/accounts/account-directory.js';
import type { Database } from '@balie/api/platform/database/database.js';
import type { Loops } from '@balie/api/platform/live/loops.js';
import type { Wakeups } from '@balie/api/platform/live/wakeups.js';
import { SealedBox } from '@balie/api/platform/secrets/sealed-box.js';
import type { Channel } from '@balie/channels/contract.js';
import { addChannel, channelOf } from '@balie/channels/registry.js';
import { z } from 'zod';
import type { Client } from '../support/client.js';
import { TEST_KEY } from '../support/builders/room.js';
import { serveRoom, type ServedRoom } from '../support/builders/served-room.js';

/** A made-up channel with a provider, a key and a secret. */
const settings = z.object({ pageId: z.string().min(1), appSecret: z.string().min(8) });
const made: Channel<z.infer<typeof settings>> = {
  manifest: { ...(channelOf('web')?.manifest as Channel['manifest']), kind: 'made_up', name: 'Verzonnen', delivery: 'provider', webhook: true },
  settings, externalKey: ({ pageId }) => pageId, verify: () => ({ ok: true }), parse: () => [],
};

const CONNECT = `mutation ($input: ConnectChannelAccountInput!) { connectChannelAccount(input: $input) { account { id kind name state webhookUrl manifest health } problem { code message } } }`;
type Connected = { connectChannelAccount: { account: { id: string; state: string; webhookUrl: string; health: unknown } | null; problem: { code: string; message: string } | null } };

let room: ServedRoom;
let henk: Client;
let remove: () => void;
beforeAll(async () => {
  remove = addChannel(made);
  room = await serveRoom();
  henk = await room.person(['ADMIN']);
}, 60_000);
afterAll(async () => {
  remove();
  await room?.close();
});

const connect = async (given: Record<string, unknown> = {}, client = henk) =>
  (await client.graphql<Connected>(CONNECT, { input: { kind: 'made_up', name: 'Pagina Tiel', settings: { pageId: randomUUID(), appSecret: 'very secret words' }, ...given } })).data.connectChannelAccount;
const tester = (db: Database = room.db) => new AccountTester(db, new SealedBox({ BALIE_SECRET_KEY: TEST_KEY, BALIE_SECRET_KEY_PREVIOUS: [] }), room.clock, room.wakeups, { add: () => undefined } as unknown as Loops);

describe('connecting an account', () => {
  it('stores it sealed, shows it without its secrets, and tests it afterwards', async () => {
    const { account, problem } = await connect();
    expect(problem).toBeNull();
    expect(account).toMatchObject({ state: 'TESTING', webhookUrl: expect.stringMatching(new RegExp(`/webhooks/${account?.id}$`)) });
    expect(JSON.stringify(account)).not.toContain('very secret');
    const [stored] = await room.db.query<{ settings: Buffer }>('select settings from channel_account where id = $1', [account?.id]);
    expect(stored?.settings.toString('latin1')).not.toContain('secret');
    const [audit] = await room.db.query('select act, actor_id, subject_id, data from audit where subject = $1', ['account']);
    expect(audit).toEqual({ act: 'account.connected', actor_id: henk.userId, subject_id: account?.id, data: { kind: 'made_up' } });
    expect(await tester().drain()).toBe(1);
    const [state] = await room.db.query('select state, state_reason from channel_account where id = $1', [account?.id]);
    expect(state).toEqual({ state: 'CONNECTED', state_reason: null });
    expect(await tester().drain()).toBe(0);
  });

  it.each([
    ['a channel nobody built', { kind: 'pigeon' }], ['no name', { name: ' ' }], ['settings of another shape', { settings: { pageId: '1' } }], ['no settings', { settings: null }], ['a team nobody knows', { teamId: randomUUID() }],
    ['an id that is none', { teamId: 'x' }],
  ])('refuses %s without repeating it', async (_, given) => {
    const { account, problem } = await connect(given).catch(() => ({ account: null, problem: { code: 'VALIDATION', message: '' } }));
    expect([account, problem?.code]).toEqual([null, 'VALIDATION']);
    expect(problem?.message).not.toContain('pigeon');
  });

  it('refuses a page that is connected already, also when two try at once', async () => {
    const input = { settings: { pageId: 'tiel-1', appSecret: 'very secret words' } };
    const answers = await Promise.all([connect(input), connect(input), connect(input)]);
    expect(answers.filter(({ account }) => account !== null)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem?.code === 'VALIDATION')).toHaveLength(2);
  });

  it('breaks when what is stored cannot be opened any more', async () => {
    const { account } = await connect();
    await room.db.query('update channel_account set settings = $2 where id = $1', [account?.id, Buffer.alloc(64)]);
    await tester().drain();
    expect(await room.db.query('select state, state_reason from channel_account where id = $1', [account?.id])).toEqual([{ state: 'BROKEN', state_reason: 'SETTINGS_UNREADABLE' }]);
  });

  it.each(['OPERATOR', 'SHIFT_LEAD', 'ANALYST'] as const)('is not for %s', async (role) => {
    const client = await room.person([role]);
    const answer = await client.graphql(CONNECT, { input: { kind: 'made_up', name: 'x', settings: {} } });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('lists accounts with their health for leads and administrators', async () => {
    const sanne = await room.person(['SHIFT_LEAD']);
    const { data } = await sanne.graphql<{ channelAccounts: { kind: string; webhookUrl: string | null; health: object; manifest: { name: string } }[] }>('{ channelAccounts { kind webhookUrl health manifest } }');
    const web = data.channelAccounts.find(({ kind }) => kind === 'web');
    expect(web).toMatchObject({ webhookUrl: null, manifest: { name: 'Web' }, health: { lastInboundAt: null, lastError: null } });
    expect((await (await room.person(['OPERATOR'])).graphql('{ channelAccounts { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the directory', () => {
  const listening = () => {
    const handlers: ((id: string | undefined) => void)[] = [];
    const wakeups = { wake: () => undefined, on: (_: string, handler: (id: string | undefined) => void) => void handlers.push(handler) } as unknown as Wakeups;
    let reads = 0;
    const db = Object.assign(Object.create(room.db) as Database, { query: (sql: string, values?: unknown[]) => ((reads += 1), room.db.query(sql, values)) });
    const directory = new AccountDirectory(db, new SealedBox({ BALIE_SECRET_KEY: TEST_KEY, BALIE_SECRET_KEY_PREVIOUS: [] }), room.clock, wakeups);
    return { directory, reads: () => reads, told: (id?: string) => handlers.forEach((handler) => handler(id)) };
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('reads an account once for everybody who asks, and opens its settings', async () => {
    const { directory, reads } = listening();
    const found = await Promise.all(Array.from({ length: 20 }, () => directory.find(room.account.id)));
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toMatchObject({ kind: 'web', state: 'CONNECTED', settings: { allowedOrigins: [] } });
    expect(reads()).toBe(1);
    expect(await directory.defaultInternal()).toBe(found[0]);
  });

  it('hears of a change at once, and answers with what it has until then', async () => {
    const { directory, told } = listening();
    const { account } = await connect();
    const id = account?.id ?? '';
    expect((await directory.find(id))?.state).toBe('TESTING');
    await room.db.query(`update channel_account set state = 'PAUSED' where id = $1`, [id]);
    expect((await directory.find(id))?.state).toBe('TESTING');
    told(id);
    for (let tries = 0; tries < 1_000 && (await directory.find(id))?.state === 'TESTING'; tries += 1) await settle();
    expect((await directory.find(id))?.state).toBe('PAUSED');
  });

  it('does not ask the database for what is no id, nor twice in a second for an unknown one', async () => {
    const { directory, reads } = listening();
    expect(await directory.find('../etc/passwd')).toBeNull();
    expect(reads()).toBe(0);
    const unknown = randomUUID();
    expect([await directory.find(unknown), await directory.find(unknown)]).toEqual([null, null]);
    expect(reads()).toBe(1);
    room.clock.pass(1);
    await directory.find(unknown);
    expect(reads()).toBe(2);
  });
});
