import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import pg from 'pg';
import { hostileBytes } from '@balie/channels/kit/hostile.js';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/client.js';
import { balance, connectAccount, expectBalanced, until } from './doors.js';

const SECRET = 'very-secret-app';

let app: TestApp;
let account: string;

beforeAll(async () => {
  app = await startApp({ env: { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./made-up.mjs', import.meta.url))}` } });
  account = await connectAccount(app, 'made_up', { pageId: 'page-1', appSecret: SECRET, verifyToken: 'v' });
}, 60_000);
afterAll(() => app?.close());

const post = (body: Uint8Array | string) =>
  fetch(`${app.url}/webhooks/${account}`, { method: 'POST', body: body as BodyInit, headers: { 'x-made-up-signature': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` } });
const deliver = async (...events: object[]) => expect((await post(JSON.stringify({ page: 'page-1', events }))).status).toBe(200);
const message = (user: string, text: string) => ({ kind: 'message', id: randomUUID(), user, text, at: new Date().toISOString() });
const stateOf = async (id: string) => (await app.query<{ state: string; reason: string | null; id: string }>('select id, state, reason from inbound_item where external_id = $1', [id]))[0];
const someone = () => `user-${randomUUID()}`;

/** Makes the database refuse a row with this text, as a fault nobody foresaw would. Returns how to end it. */
async function refuse(table: 'message' | 'inbound_item', column: string, value: string, sqlState: string): Promise<() => Promise<unknown>> {
  const name = `refuse_${randomUUID().replaceAll('-', '')}`;
  await app.query(`create function ${name}() returns trigger language plpgsql as $$ begin if new.${column} = '${value}' then raise exception 'refused for a test' using errcode = '${sqlState}'; end if; return new; end $$`);
  await app.query(`create trigger ${name} before insert on ${table} for each row execute function ${name}()`);
  return () => app.query(`drop function ${name}() cascade`);
}

describe('one bad item', () => {
  it('of a lane fails for good, is passed over, and comes after all when it is replayed', async () => {
    const stop = await refuse('message', 'text', 'gif', '22023');
    const user = someone();
    const items = [message(user, 'een'), message(user, 'twee'), message(user, 'gif'), message(user, 'vier')];
    await deliver(...items);
    await expectBalanced(app);
    expect(await Promise.all(items.map(async ({ id }) => (await stateOf(id))?.state))).toEqual(['STORED', 'STORED', 'FAILED', 'STORED']);
    expect((await stateOf(items[2]!.id))?.reason).toBe('DATABASE_22023');
    await stop();
    const admin = await signedIn(app, ['ADMIN']);
    await admin.graphql('mutation ($ids: [ID!]!) { replayInboundEvents(input: { ids: $ids }) { count } }', { ids: [(await stateOf(items[2]!.id))!.id] });
    await expectBalanced(app);
    expect((await stateOf(items[2]!.id))?.state).toBe('STORED');
    expect(await app.query('select count(*)::int as n from message m join conversation c on c.id = m.conversation_id where c.key = $1', [user])).toEqual([{ n: 4 }]);
  });

  it('that fails for now makes its own conversation wait, in order, and no other', async () => {
    const stop = await refuse('message', 'text', 'wacht', '40001');
    const [user, other] = [someone(), someone()];
    const items = [message(user, 'een'), message(user, 'wacht'), message(user, 'drie')];
    await deliver(...items);
    await until('it was tried', async () => ((await app.query<{ attempts: number }>('select attempts from lane where conversation_key = $1', [user]))[0]?.attempts ?? 0) >= 1);
    const elsewhere = message(other, 'intussen');
    await deliver(elsewhere);
    await until('the other goes on', async () => (await stateOf(elsewhere.id))?.state === 'STORED');
    expect(await Promise.all(items.map(async ({ id }) => (await stateOf(id))?.state))).toEqual(['STORED', 'WAITING', 'WAITING']);
    expect((await balance(app)).waiting).toBe(2);
    await stop();
    await expectBalanced(app);
    const rows = await app.query<{ text: string }>('select m.text from message m join conversation c on c.id = m.conversation_id where c.key = $1 order by m.sequence', [user]);
    expect(rows.map((row) => row.text)).toEqual(['een', 'wacht', 'drie']);
  }, 30_000);

  it('of a delivery makes only that delivery fail, not the batch it came in', async () => {
    const bad = randomUUID();
    const stop = await refuse('inbound_item', 'external_id', bad, '22000');
    const user = someone();
    const good = Array.from({ length: 20 }, (_, i) => message(user, `bericht ${i}`));
    await Promise.all([...good.map((one) => deliver(one)), deliver({ ...message(user, 'slecht'), id: bad })]);
    await expectBalanced(app);
    expect(await app.query(`select reason from inbound_delivery where state = 'FAILED'`)).toEqual([{ reason: 'DATABASE_22000' }]);
    expect(await app.query('select count(*)::int as n from message m join conversation c on c.id = m.conversation_id where c.key = $1', [user])).toEqual([{ n: 20 }]);
    await stop();
  });
});

it('says 503 with Retry-After while the database is away, loses nothing it acknowledged, and recovers by itself', async () => {
  // A database cannot shut itself: from another one of the same server.
  const [owner, self] = [new pg.Client(Object.assign(new URL(app.database.ownerUrl), { pathname: '/postgres' }).href), new pg.Client(app.database.appUrl)];
  await owner.connect();
  await self.connect();
  self.on('error', () => undefined);
  const before = (await balance(app)).received;
  const user = someone();
  let acknowledged = 0;
  const send = async () => {
    const response = await post(JSON.stringify({ page: 'page-1', events: [message(user, 'tijdens')] }));
    if (response.status === 200) acknowledged++;
    else expect([response.status, Number(response.headers.get('retry-after')) > 0, ((await response.json()) as { code: string }).code]).toEqual([503, true, 'UNAVAILABLE']);
    return response.status;
  };
  try {
    await owner.query(`alter database ${app.database.name} allow_connections false`);
    await self.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and datname = current_database() and pid <> pg_backend_pid()');
    expect(await Promise.all(Array.from({ length: 10 }, send))).toEqual(Array(10).fill(503));
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(503);
    await pause(2_000);
    expect(await send()).toBe(503);
  } finally {
    await owner.query(`alter database ${app.database.name} allow_connections true`);
    await Promise.all([owner.end(), self.end()]);
  }
  await until('it takes deliveries again', async () => (await send()) === 200);
  await Promise.all(Array.from({ length: 10 }, send));
  await expectBalanced(app);
  expect((await balance(app)).received - before).toBe(acknowledged);
  expect(app.log()).not.toMatch(/unhandled/i);
}, 60_000);

it('takes ten thousand payloads somebody made up: each ends in a visible state, the balance is exact, nobody else waits', async () => {
  const good = [
    JSON.stringify({ page: 'page-1', events: [message('hostile-1', 'Hallo'), { kind: 'reaction', id: 'r1', user: 'hostile-1', targets: ['x'] }] }),
    JSON.stringify({ page: 'page-1', events: [{ kind: 'message_edit', id: 'e1', edit: 2, user: 'hostile-2', targets: ['e0'], text: 'anders' }, { kind: 'message_delete', id: 'd1', user: 'hostile-2', targets: ['e0'] }] }),
    JSON.stringify({ page: 'page-1', events: [{ kind: 'status', id: 's1', user: 'hostile-3', targets: ['o1'], status: 'READ', at: '2026-11-13T15:00:00Z' }] }),
  ].map((text) => Buffer.from(text));
  const payloads = fc.sample(hostileBytes(good), { seed: 20261113, numRuns: 10_000 });
  const before = await balance(app);
  const failuresBefore = app.log().split('\n').filter((line) => line.includes('taking each by itself')).length;
  const statuses = new Map<number, number>();
  const queue = [...payloads];
  await Promise.all(Array.from({ length: 32 }, async () => {
    for (let body = queue.pop(); body !== undefined; body = queue.pop()) {
      const { status } = await post(body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }));
  expect([...statuses]).toEqual([[200, 10_000]]);
  await expectBalanced(app);
  const after = await balance(app);
  expect(after.received - before.received).toBeGreaterThanOrEqual(10_000);
  // Whatever failed, failed because it could not be read: not because something of ours broke.
  const reasons = await app.query<{ reason: string }>(`select distinct reason from (select reason from inbound_delivery where state = 'FAILED' union all select reason from inbound_item where state = 'FAILED') f`);
  expect(reasons.map(({ reason }) => reason).filter((reason) => !reason.startsWith('DATABASE_220')).sort()).toEqual(['NOT_JSON', 'TOO_DEEP']);
  expect(app.log().split('\n').filter((line) => line.includes('taking each by itself')).length - failuresBefore).toBe(0);
  const proof = message(someone(), 'en daarna');
  await deliver(proof);
  await until('ordinary people are served', async () => (await stateOf(proof.id))?.state === 'STORED');
}, 120_000);
