import type { Actor } from '@balie/api/platform/auth/actor.js';
import { cursorOf, type QueueOrder } from '@balie/api/reports/reading/queue-cursor.js';
import { countMine, readDeskCounts } from '@balie/api/reports/reading/counts.queries.js';
import { pageStatement, type QueueQuery } from '@balie/api/reports/reading/queue.queries.js';
import { LookLog } from '@balie/api/reports/reading/look-log.js';
import { ReadQueue, viewerOf, type QueueRequest } from '@balie/api/reports/reading/read-queue.js';
import { ClaimReport } from '@balie/api/reports/verbs/claim-report.js';
import { AssignReport } from '@balie/api/reports/verbs/assign-report.js';
import { aReport, Citizen } from '../support/builders/messages.js';
import { manyReports, settled } from '../support/builders/many-reports.js';
import { aPerson } from '../support/builders/people.js';
import { openRoom, type Room } from '../support/builders/room.js';

const ORDERS: readonly QueueOrder[] = ['URGENCY_THEN_DUE', 'OLDEST_FIRST', 'NEWEST_FIRST', 'REPLY_WINDOW'];
const everything = { status: null, type: null, urgency: null, danger: null, teamId: null, accountId: null, channel: null, categorySlugs: null, mine: null, unclaimed: null, unroutable: null, search: null, after: null } as const;

describe('the queue', () => {
  let room: Room;
  let lotte: Actor;
  let queue: ReadQueue;
  const page = (request: Partial<QueueRequest> = {}, actor = lotte) => queue.page(actor, { filter: {}, order: 'URGENCY_THEN_DUE', first: 100, after: null, ...request });
  const titles = async (...args: Parameters<typeof page>) => (await page(...args)).edges.map(({ node }) => (node as unknown as { title: string }).title);
  const set = (id: string, given: string) => room.db.query(`update report set ${given} where id = $1`, [id]);

  beforeAll(async () => {
    room = await openRoom();
    lotte = await aPerson(room, ['OPERATOR']);
    queue = new ReadQueue(room.db, room.reference, new LookLog(room.db), room.clock);
    const made: Record<string, string> = {};
    for (const title of ['Oud', 'Spoed', 'Amber', 'Rood', 'Slaapt', 'Klaar', 'Nooit']) {
      made[title] = (await aReport(room, 'Iets met woorden over een hond')).id;
      room.clock.pass(1);
      await set(made[title], `title = '${title}'`);
    }
    await set(made['Spoed'] ?? '', `urgency = 'U2', type = 'REPORT', category_slug = 'suspicious_vehicle', reply_window_closes_at = now() + interval '1 hour'`);
    await set(made['Amber'] ?? '', `danger = 'POSSIBLE', type = 'TIP'`);
    await set(made['Rood'] ?? '', `danger = 'NOW', urgency = 'U1'`);
    await set(made['Slaapt'] ?? '', `status = 'SNOOZED'`);
    await set(made['Klaar'] ?? '', `status = 'CLOSED', next_due_at = null`);
    await set(made['Nooit'] ?? '', `next_due_at = null`);
  });
  afterAll(() => room?.close());

  it.each<[QueueOrder, string[]]>([
    ['URGENCY_THEN_DUE', ['Rood', 'Amber', 'Spoed', 'Oud', 'Nooit']],
    ['OLDEST_FIRST', ['Oud', 'Spoed', 'Amber', 'Rood', 'Nooit']],
    ['NEWEST_FIRST', ['Nooit', 'Rood', 'Amber', 'Spoed', 'Oud']],
    ['REPLY_WINDOW', ['Spoed', 'Oud', 'Amber', 'Rood', 'Nooit']],
  ])('%s', async (order, expected) => expect(await titles({ order })).toEqual(expected));

  it.each<[string, QueueRequest['filter'], string[]]>([
    ['closed', { status: ['CLOSED'] }, ['Klaar']],
    ['closed, snoozed and new', { status: ['CLOSED', 'SNOOZED', 'NEW'] }, ['Rood', 'Amber', 'Spoed', 'Oud', 'Slaapt', 'Klaar', 'Nooit']],
    ['types', { type: ['TIP', 'REPORT'] }, ['Amber', 'Spoed']],
    ['urgency', { urgency: ['U1', 'U2'] }, ['Rood', 'Spoed']],
    ['danger', { danger: ['NOW', 'POSSIBLE'] }, ['Rood', 'Amber']],
    ['a category with its sub-categories', { categorySlug: 'suspicious_situation' }, ['Spoed']],
    ['a category of its own', { categorySlug: 'traffic' }, []],
    ['a channel', { channel: 'web', urgency: ['U1'] }, ['Rood']],
    ['another channel', { channel: 'telegram' }, []],
    ['unclaimed', { unclaimed: true, danger: ['NOW'] }, ['Rood']],
    ['a word of a message', { search: 'honden' }, ['Rood', 'Amber', 'Spoed', 'Oud', 'Nooit']],
    ['a word of the title', { search: 'spoed' }, ['Spoed']],
    ['a word nobody said', { search: 'olifant' }, []],
    ['no statuses at all', { status: [] }, []],
  ])('shows %s', async (_, filter, expected) => expect(await titles({ filter })).toEqual(expected));

  it('finds a number however it is typed, as far as it is open', async () => {
    const node = (await page({ first: 1 })).edges[0]?.node as unknown as { number: string };
    expect(await titles({ filter: { search: node.number.replaceAll('-', ' ').toLowerCase() } })).toEqual(['Rood']);
  });

  it.each(ORDERS)('pages through %s without a gap, a double or a shift', async (order) => {
    const all = await titles({ order, filter: { status: ['NEW', 'SNOOZED', 'CLOSED'] } });
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo } = await page({ order, filter: { status: ['NEW', 'SNOOZED', 'CLOSED'] }, first: 2, after });
      paged.push(...edges.map(({ node }) => (node as unknown as { title: string }).title));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
    expect(paged).toHaveLength(7);
  });

  it.each([
    ['a page of none', { first: 0 }], ['a page of 101', { first: 101 }], ['a cursor we did not make', { after: 'x' }],
    ['a cursor of another order', { order: 'OLDEST_FIRST' as const, after: 'NEWEST' }], ['SQL in a cursor', { after: Buffer.from(JSON.stringify(['URGENCY_THEN_DUE', 0, "U1'; drop table report", 'infinity', 'infinity', 'x'])).toString('base64url') }],
    ['an id that is none', { filter: { teamId: "x' or '1'='1" } }], ['a search of one letter', { filter: { search: 'a' } }],
  ])('refuses %s', async (_, request) => {
    await expect(page(request)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('refuses a cursor of another order', async () => {
    const { edges } = await page({ order: 'NEWEST_FIRST', first: 1 });
    await expect(page({ order: 'OLDEST_FIRST', after: edges[0]?.cursor ?? '' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('logs each page as one look, and a search as a search', async () => {
    const before = await room.db.query<{ id: string }>('select id from audit');
    await page({ first: 2, filter: { urgency: ['U1', 'U2'] } });
    await page({ filter: { search: 'hond' } });
    const known = new Set(before.map(({ id }) => id));
    const rows = (await room.db.query<{ id: string; act: string; actor_id: string; data: { filter: unknown; ids: string[] } }>('select id, act, actor_id, data from audit order by position')).filter(({ id }) => !known.has(id));
    expect(rows.map(({ act, actor_id, data }) => [act, actor_id, data.filter, data.ids.length])).toEqual([
      ['queue.opened', lotte.userId, { urgency: ['U1', 'U2'] }, 2], ['search.opened', lotte.userId, { search: 'hond' }, 5],
    ]);
  });

  it('says at which sequence the page is true: every numbered event is in it', async () => {
    expect((await page({ filter: { search: 'olifant' } })).asOf).toBe('0');
    await room.db.query(`update event set live_seq = 41 where id = (select id from event order by position limit 1)`);
    expect((await page({ first: 1 })).asOf).toBe('41');
    expect((await page({ filter: { search: 'olifant' } })).asOf).toBe('41');
  });

  it('shows a team what is assigned to it and nothing else', async () => {
    const karin = await aPerson(room, ['TEAM_MEMBER'], { teams: ['ON-12'] });
    expect(await titles({}, karin)).toEqual([]);
    const report = await new Citizen(room).says('Iets in Harderwijk');
    expect(await titles({}, karin)).toEqual([]);
    const claimed = await new ClaimReport(room.db, room.reference, room.clock, room.act).run(lotte, { reportId: report.id });
    expect(await titles({ filter: { mine: true } })).toEqual(['Iets in Harderwijk']);
    await new AssignReport(room.withNews, room.reference).run(lotte, { reportId: report.id, expectedVersion: claimed.version, teamId: claimed.teamId ?? '' });
    expect(await titles({}, karin)).toEqual(['Iets in Harderwijk']);
    expect(await readDeskCounts(room.db, room.clock.now(), karin.teamIds)).toEqual({ open: 1, unclaimed: 0, danger: 0, overdue: 0 });
  });

  it('counts what a badge shows', async () => {
    const counts = await readDeskCounts(room.db, room.clock.now(), null);
    expect(counts).toMatchObject({ open: 6, unclaimed: 5, danger: 2 });
    room.clock.pass(5 * 60);
    expect((await readDeskCounts(room.db, room.clock.now(), null)).overdue).toBe(4);
    const bram = await aPerson(room, ['OPERATOR']);
    await new ClaimReport(room.db, room.reference, room.clock, room.act).run(bram, { reportId: (await aReport(room)).id });
    expect(await countMine(room.db, viewerOf(bram))).toBe(1);
  });
});

interface Plan { readonly 'Node Type': string; readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number; readonly 'Actual Rows': number; readonly 'Rows Removed by Filter'?: number; readonly Plans?: readonly Plan[] }

/** What the running statement costs: blocks touched, and the kinds of steps it takes. */
async function explained(room: Room, sql: string, values: readonly unknown[]): Promise<{ blocks: number; steps: string[]; removed: number }> {
  const run = async () => (await room.db.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, buffers, format json) ${sql}`, [...values]))[0]?.['QUERY PLAN'][0].Plan as Plan;
  // Once before, so that catalogues and caches do not count.
  await run();
  const plan = await run();
  const nodes = (node: Plan): Plan[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  return { blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], steps: nodes(plan).map((node) => node['Node Type']), removed: nodes(plan).reduce((sum, node) => sum + (node['Rows Removed by Filter'] ?? 0), 0) };
}

describe.each([true, false])('with 20,000 open reports (mixed urgencies: %s)', (mixed) => {
  let room: Room;
  let query: QueueQuery;
  beforeAll(async () => {
    room = await openRoom();
    await manyReports(room, { count: 20_000, mixed });
    await settled(room);
    query = { ...everything, viewer: { userId: room.account.id, teamIds: null }, order: 'URGENCY_THEN_DUE', limit: 51 };
  }, 60_000);
  afterAll(() => room?.close());

  it.each(ORDERS)('a page by %s is one range of one index, wherever it begins', async (order) => {
    const first = await room.db.query(pageStatement({ ...query, order }).sql, [...pageStatement({ ...query, order }).values]);
    const [middle] = await room.db.query<{ id: string }>('select * from report order by created_at, id offset 9000 limit 1');
    const { fromRow, REPORT_COLUMNS } = await import('@balie/api/reports/report.rows.js');
    const cursor = JSON.parse(Buffer.from(cursorOf(order, fromRow(middle as never, REPORT_COLUMNS)), 'base64url').toString()) as [string, ...(string | number)[]];
    for (const after of [null, cursor.slice(1) as (string | number)[]]) {
      const { sql, values } = pageStatement({ ...query, order, after });
      const { blocks, steps, removed } = await explained(room, sql, values);
      expect({ sorted: steps.includes('Sort') || steps.includes('Seq Scan'), removed }).toEqual({ sorted: false, removed: 0 });
      // 51 rows: at most a block each where they lie scattered, and a handful for the index.
      expect(blocks).toBeLessThanOrEqual(mixed && order === 'URGENCY_THEN_DUE' ? 51 + 12 : 15);
    }
    expect(first).toHaveLength(51);
  });

  it('badges count at most a thousand index entries each', async () => {
    const counts = await readDeskCounts(room.db, room.clock.now(), null);
    expect(counts).toMatchObject({ open: 1000, unclaimed: 1000, overdue: 1000 });
  });
});
