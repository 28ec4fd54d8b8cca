import { randomUUID } from 'node:crypto';
import { AccountTester } from '@balie/api/accounts/account-tester.js';
import { AccountDirectory } from '@balie/api/accounts/account-directory.js';
import { noteTraffic } from '@balie/api/accounts/account.queries.js';
import { WatchAccounts } from '@balie/api/accounts/watch-accounts.js';
import type { Database } from '@balie/api/platform/database/database.js';
import type { Log } from '@balie/api/platform/observe/log.js';
import { Metrics } from '@balie/api/platform/observe/metrics.js';
import type { Loops } from '@balie/api/platform/live/loops.js';
import type { Wakeups } from '@balie/api/platform/live/wakeups.js';
import { OutgoingHttp } from '@balie/api/platform/outgoing/outgoing-http.js';
import { SealedBox } from '@balie/api/platform/secrets/sealed-box.js';
import type { Channel, ProbeResult } from '@balie/channels/contract.js';
import { field } from '@balie/channels/kit/field-meta.js';
import { addChannel, channelOf } from '@balie/channels/registry.js';
import { z } from 'zod';
import type { Client } from '../support/client.js';
import { TEST_KEY } from '../support/builders/room.js';
import { serveRoom, type ServedRoom } from '../support/builders/served-room.js';

/** A made-up channel with a provider, a key and a secret. */
const settings = z.object({
  pageId: z.string().min(1).meta(field({ label: { nl: 'Paginanummer', en: 'Page number' }, hint: { nl: 'Staat bij de pagina.', en: 'Shown with the page.' } })),
  appSecret: z.string().min(8).meta(field({ label: { nl: 'Geheim van de app', en: 'App secret' }, secret: true })),
  tokens: z.object({ read: z.string().optional(), write: z.string().optional() }).default({}),
});
const made: Channel<z.infer<typeof settings>> = {
  manifest: { ...(channelOf('web')?.manifest as Channel['manifest']), kind: 'made_up', name: 'Verzonnen', delivery: 'provider', webhook: true },
  settings, externalKey: ({ pageId }) => pageId, verify: () => ({ ok: true }), parse: () => [],
  guide: { nl: ['Open de pagina.', 'Plak het webadres.'], en: ['Open the page.', 'Paste the address.'] },
  probe: () => Promise.resolve(says),
  templates: () => Promise.resolve([{ name: 'vervolg', language: 'nl', status: 'APPROVED', category: 'UTILITY', body: 'Dag {{1}}, we hebben nieuws.', parameterCount: 1 }]),
};

/** What the made-up provider says to a test. */
let says: ProbeResult = { ok: true };
beforeEach(() => (says = { ok: true }));

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
const tester = (db: Database = room.db) => new AccountTester(db, new SealedBox({ BALIE_SECRET_KEY: TEST_KEY, BALIE_SECRET_KEY_PREVIOUS: [] }), new OutgoingHttp({ BALIE_ALLOWED_PRIVATE_HOSTS: [] }), room.clock, room.wakeups, { PUBLIC_URL: 'https://balie.example' }, { add: () => undefined } as unknown as Loops);

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
    expect(web).toMatchObject({ webhookUrl: null, manifest: { name: 'Web' }, health: { lastInboundAt: null, lastError: null, waiting: 0, lagSeconds: 0, failed: 0, quiet: false } });
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

type Acted = { account: { id: string; name: string; state: string; teamId: string | null; health: { stateReason: string | null } } | null; problem: { code: string; message: string } | null };
const act = async (name: 'updateChannelAccount' | 'testChannelAccount' | 'pauseChannelAccount', input: Record<string, unknown>, client = henk): Promise<Acted> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const { data } = await client.graphql<Record<string, Acted>>(`mutation ($input: ${type}) { ${name}(input: $input) { account { id name state teamId health } problem { code message } } }`, { input });
  return data[name] as Acted;
};
const opened = async (id: string): Promise<unknown> => {
  const [row] = await room.db.query<{ settings: Buffer }>('select settings from channel_account where id = $1', [id]);
  return new SealedBox({ BALIE_SECRET_KEY: TEST_KEY, BALIE_SECRET_KEY_PREVIOUS: [] }).open(row?.settings as Buffer);
};
const stateOf = async (id: string) => (await room.db.query<{ state: string; state_reason: string | null }>('select state, state_reason from channel_account where id = $1', [id]))[0];
const connected = async (): Promise<string> => {
  const { account } = await connect();
  await tester().drain();
  return account?.id ?? '';
};

describe('an account in use', () => {
  it('changes over what is stored: secrets that are not filled in stay, and the whole is tested again', async () => {
    const id = await connected();
    const before = (await opened(id)) as { pageId: string };
    const { account, problem } = await act('updateChannelAccount', { accountId: id, name: ' Pagina Ede ', settings: { tokens: { read: 'r' } } });
    expect([account?.name, account?.state, problem]).toEqual(['Pagina Ede', 'TESTING', null]);
    expect(await opened(id)).toEqual({ ...before, tokens: { read: 'r' } });
    await tester().drain();
    await act('updateChannelAccount', { accountId: id, settings: { tokens: { write: 'w', read: null }, appSecret: 'another secret' } });
    expect(await opened(id)).toEqual({ pageId: before.pageId, appSecret: 'another secret', tokens: { write: 'w' } });
    const [audit] = await room.db.query<{ data: unknown }>(`select data from audit where act = 'account.updated' and subject_id = $1 order by position desc limit 1`, [id]);
    expect(audit?.data).toEqual({ kind: 'made_up', settings: ['tokens', 'appSecret'], name: false, team: false });
  });

  it('needs no test for a new name', async () => {
    const id = await connected();
    expect((await act('updateChannelAccount', { accountId: id, name: 'Pagina Epe' })).account?.state).toBe('CONNECTED');
  });

  it.each([
    ['settings that are not right', { settings: { appSecret: 'short' } }], ['no name', { name: ' ' }], ['a team nobody knows', { teamId: randomUUID() }], ['a page that is connected', { settings: { pageId: 'tiel-1' } }],
  ])('refuses %s and keeps what it had', async (_, given) => {
    const id = await connected();
    const before = await opened(id);
    expect((await act('updateChannelAccount', { accountId: id, ...given })).problem?.code).toBe('VALIDATION');
    expect([await opened(id), (await stateOf(id))?.state]).toEqual([before, 'CONNECTED']);
  });

  it('stays in test while the provider says nothing, and breaks when it says no', async () => {
    const id = await connected();
    says = { ok: false, kind: 'uncertain', code: 'NO_ANSWER', reason: 'Nobody answers.' };
    await act('testChannelAccount', { accountId: id });
    await tester().drain();
    expect(await stateOf(id)).toEqual({ state: 'TESTING', state_reason: 'NO_ANSWER' });
    expect(await tester().drain()).toBe(0);
    room.clock.pass(1);
    says = { ok: false, kind: 'misconfigured', code: 'TOKEN', reason: 'The token ran out.' };
    expect(await tester().drain()).toBe(1);
    expect(await stateOf(id)).toEqual({ state: 'BROKEN', state_reason: 'TOKEN' });
    const { data } = await henk.graphql<{ channelAccounts: { id: string; health: { lastError: unknown } }[] }>('{ channelAccounts { id health } }');
    expect(data.channelAccounts.find((account) => account.id === id)?.health.lastError).toEqual({ code: 'TOKEN', reason: 'The token ran out.', at: room.clock.now().toISOString() });
    says = { ok: true };
    await act('testChannelAccount', { accountId: id });
    await tester().drain();
    expect(await stateOf(id)).toEqual({ state: 'CONNECTED', state_reason: null });
  });

  it('pauses and goes on after a test; a paused one is not tested', async () => {
    const id = await connected();
    expect((await act('pauseChannelAccount', { accountId: id, paused: true })).account?.state).toBe('PAUSED');
    expect((await act('testChannelAccount', { accountId: id })).problem).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED', message: expect.stringContaining('pauze') });
    await act('updateChannelAccount', { accountId: id, settings: { appSecret: 'another secret' } });
    expect((await stateOf(id))?.state).toBe('PAUSED');
    expect((await act('pauseChannelAccount', { accountId: id, paused: false })).account?.state).toBe('TESTING');
    await tester().drain();
    expect((await stateOf(id))?.state).toBe('CONNECTED');
    expect((await act('pauseChannelAccount', { accountId: randomUUID(), paused: true })).problem?.code).toBe('NOT_FOUND');
  });

  it('gives its approved texts to who answers', async () => {
    const id = await connected();
    const operator = await room.person(['OPERATOR']);
    const { data } = await operator.graphql<{ channelTemplates: object[] }>('query ($id: ID!) { channelTemplates(accountId: $id) { name language status body parameterCount } }', { id });
    expect(data.channelTemplates).toEqual([{ name: 'vervolg', language: 'nl', status: 'APPROVED', body: 'Dag {{1}}, we hebben nieuws.', parameterCount: 1 }]);
    expect((await operator.graphql('query ($id: ID!) { channelTemplates(accountId: $id) { name } }', { id: room.account.id })).data).toEqual({ channelTemplates: [] });
  });
});

describe('the kinds', () => {
  const KINDS = '{ channelKinds { kind name manifest settingsSchema guide } }';
  type Kinds = { channelKinds: { kind: string; guide: string[]; settingsSchema: { properties: Record<string, Record<string, unknown>>; required: string[] } }[] };

  it('come with a form and steps in the reader\'s language; a channel added by one line is there too', async () => {
    const { data } = await henk.graphql<Kinds>(KINDS);
    const kind = data.channelKinds.find((one) => one.kind === 'made_up');
    expect(kind?.guide).toEqual(['Open de pagina.', 'Plak het webadres.']);
    expect(kind?.settingsSchema).toMatchObject({ required: ['pageId', 'appSecret'] });
    expect(kind?.settingsSchema.properties['pageId']).toMatchObject({ type: 'string', title: 'Paginanummer', description: 'Staat bij de pagina.', label: { en: 'Page number' } });
    expect(kind?.settingsSchema.properties['appSecret']).toMatchObject({ title: 'Geheim van de app', writeOnly: true });
    expect(data.channelKinds.map((one) => one.kind)).toContain('web');
  });

  it('never show a secret that a default just made up', async () => {
    const { data } = await henk.graphql<Kinds>(KINDS);
    for (const { settingsSchema } of data.channelKinds) {
      for (const property of Object.values(settingsSchema.properties)) if (property['writeOnly'] === true) expect(property).not.toHaveProperty('default');
    }
  });
});

describe('the watchdog', () => {
  it('notices an account that is silent for longer than usual, and that it speaks again', async () => {
    const id = await connected();
    const now = new Date('2026-11-20T12:00:00Z');
    room.clock.pass(now);
    await room.db.query(`insert into account_hour (account_id, hour, inbound) select $1, $2::timestamptz - n * interval '1 hour', 6 from generate_series(1, 240) as n`, [id, now]);
    const last = async (minutes: number) => room.db.query('update channel_account set last_inbound_at = $2 where id = $1', [id, new Date(now.getTime() - minutes * 60_000)]);
    const watch = new WatchAccounts(room.db, room.clock, { error: () => undefined } as unknown as Log, { add: () => undefined } as unknown as Loops, new Metrics());
    const health = async () => (await henk.graphql<{ channelAccounts: { id: string; health: object }[] }>('{ channelAccounts { id health } }')).data.channelAccounts.find((account) => account.id === id)?.health;
    await last(5);
    await watch.run();
    expect(await health()).toMatchObject({ quiet: false, usualGapSeconds: 600 });
    await last(40);
    await watch.run();
    expect(await health()).toMatchObject({ quiet: true, quietSince: new Date(now.getTime() - 40 * 60_000).toISOString() });
    await noteTraffic(room.db, id, { inbound: 1, outbound: 0, lastInboundAt: now, lastOutboundAt: null });
    expect(await health()).toMatchObject({ quiet: false, lastInboundAt: now.toISOString() });
  });
});
