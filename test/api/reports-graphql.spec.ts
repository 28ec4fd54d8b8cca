import { randomUUID } from 'node:crypto';
import type { Client } from '../support/client.js';
import { Citizen, aReport } from '../support/builders/messages.js';
import { serveRoom, type ServedRoom } from '../support/builders/served-room.js';

/** As much of a row as the desk's queue shows, and more. */
const ROW = `id number version title status type urgency danger unread readUpTo language category { slug label } place { text municipality source ambiguous } team { name district municipalities }
  assignee { name } owner { name } lastOwner { name } claim { by { name } since } clock { nextDueAt warnAt } replyWindowClosesAt account { id kind name manifest state health } contact { id name handle reportCount }
  newestInbound { id text sentAt author { name } attachments { id kind url } } escalations { id target { code } status } suggestions viewerCan statusUrl reasonRequired draft { text } createdAt updatedAt`;
const CLAIM = `mutation ($id: ID!) { claimReport(input: { reportId: $id }) { report { id version claim { by { name } since } } problem { __typename code message ... on AlreadyClaimed { by { id name } since } } } }`;
const OPEN = `query ($id: ID!, $reason: String) { report(id: $id, reason: $reason) { id number title reasonRequired status viewerCan newestInbound { text }
  messages(first: 10) { edges { cursor node { text direction } } pageInfo { hasNextPage endCursor } } timeline { edges { node { type sequence actor { name } data } } } } }`;

interface Row { readonly id: string; readonly title: string; readonly messages: { readonly edges: { readonly node: { readonly text: string } }[] } }
type Opened = { readonly report: (Row & { readonly reasonRequired: boolean; readonly newestInbound: { readonly text: string } | null; readonly viewerCan: string[]; readonly timeline: { readonly edges: { readonly node: { type: string; data: Record<string, unknown> } }[] } }) | null };

let room: ServedRoom;
let lotte: Client;
let bram: Client;
beforeAll(async () => {
  room = await serveRoom();
  [lotte, bram] = await Promise.all([room.person(['OPERATOR'], { name: 'Lotte Visser' }), room.person(['OPERATOR'], { name: 'Bram de Groot' })]);
}, 60_000);
afterAll(() => room?.close());

const opened = async (client: Client, id: string, reason?: string) => (await client.graphql<Opened>(OPEN, { id, reason })).data.report;
const looks = (id: string) => room.db.query<{ actor_id: string; reason: string | null }>(`select actor_id, reason from audit where act = 'report.opened' and subject_id = $1 order by position`, [id]);

describe('a page of the queue', () => {
  it('takes the same few statements for one report and for fifty', async () => {
    const query = `query ($first: Int!) { queue(first: $first) { asOf pageInfo { hasNextPage endCursor } edges { cursor node { ${ROW} } } } queueCounts { open unclaimed mine danger overdue } }`;
    await Promise.all(Array.from({ length: 50 }, (_, i) => aReport(room, `Bericht ${i} uit Harderwijk`)));
    await lotte.graphql(CLAIM, { id: (await aReport(room)).id });
    const one = await room.counted<{ queue: { edges: unknown[] } }>(lotte, query, { first: 1 });
    const fifty = await room.counted<{ queue: { edges: unknown[] } }>(lotte, query, { first: 50 });
    expect([one.errors, fifty.errors]).toEqual([undefined, undefined]);
    expect([one.data.queue.edges.length, fifty.data.queue.edges.length]).toEqual([1, 50]);
    // Who asks, the page, its log, two counts; accounts, people, parties, report counts, messages, attachments, escalations, drafts.
    expect(fifty.statements.length).toBeLessThanOrEqual(13);
    expect(fifty.statements.length).toBeLessThanOrEqual(one.statements.length + 1);
  });

  it('shows the beginning of a message, and all of it only to who opens the report', async () => {
    const long = `Begin ${'x'.repeat(1_000)} einde`;
    const { id } = await aReport(room, long);
    const { data } = await lotte.graphql<{ queue: { edges: { node: { id: string; newestInbound: { text: string } } }[] } }>('{ queue(order: NEWEST_FIRST, first: 1) { edges { node { id newestInbound { text } } } } }');
    const [row] = data.queue.edges;
    expect(row?.node.id).toBe(id);
    expect(row?.node.newestInbound.text).toHaveLength(280);
    expect(await looks(id)).toEqual([]);
    const report = await opened(lotte, id);
    expect([report?.newestInbound?.text, report?.messages.edges[0]?.node.text]).toEqual([long, long]);
  });
});

describe('opening', () => {
  it('is one row in the log, however often and in whatever way within a quarter of an hour', async () => {
    const { id } = await aReport(room, 'Eén blik');
    await opened(lotte, id);
    await Promise.all([opened(lotte, id), opened(lotte, id), lotte.graphql(`query ($id: ID!) { report(id: $id) { messages(last: 5) { edges { node { id } } } } }`, { id })]);
    expect(await looks(id)).toEqual([{ actor_id: lotte.userId, reason: null }]);
    await opened(bram, id);
    expect(await looks(id)).toHaveLength(2);
    await room.db.query(`select 1`);
  });

  it('counts a look through a list as well, and no look where no words are asked for', async () => {
    const { id } = await aReport(room, 'Via de lijst');
    await bram.graphql('{ queue(order: NEWEST_FIRST, first: 1) { edges { node { id title } } } }');
    expect(await looks(id)).toEqual([]);
    await bram.graphql('{ queue(order: NEWEST_FIRST, first: 1) { edges { node { messages(first: 1) { edges { node { text } } } } } } }');
    expect(await looks(id)).toHaveLength(1);
  });

  it('does not exist for a team it was not assigned to, for an unknown id, or a wrong number', async () => {
    const team = (await room.reference.data()).teams.find(({ code }) => code === 'ON-12');
    const karin = await room.person(['TEAM_MEMBER'], { teamIds: [team?.id ?? ''] });
    const { id, number } = await aReport(room, 'In Harderwijk');
    expect(await opened(karin, id)).toBeNull();
    expect(await opened(lotte, randomUUID())).toBeNull();
    expect(await opened(lotte, 'no-id')).toBeNull();
    const byNumber = (n: string) => lotte.graphql<{ reportByNumber: Row | null }>('query ($n: String!) { reportByNumber(number: $n) { id } }', { n });
    expect((await byNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).data.reportByNumber?.id).toBe(id);
    expect((await byNumber('M-26-000001')).data.reportByNumber).toBeNull();
    expect((await byNumber('hallo')).data.reportByNumber).toBeNull();
  });

  it.each(['ADMIN', 'ANALYST', 'INTEGRATION'] as const)('is never for %s', async (role) => {
    const { id } = await aReport(room);
    const answer = await (await room.person([role])).graphql<Opened>(OPEN, { id });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await looks(id)).toEqual([]);
  });

  it('shows the privacy officer a stub until there is a reason, and logs it', async () => {
    const petra = await room.person(['PRIVACY_OFFICER']);
    const { id } = await aReport(room, 'Iets persoonlijks');
    expect(await opened(petra, id)).toMatchObject({ title: 'Afgeschermd', reasonRequired: true, newestInbound: null, messages: { edges: [] }, timeline: { edges: [] } });
    expect(await opened(petra, id, '  ')).toMatchObject({ title: 'Afgeschermd' });
    expect(await looks(id)).toEqual([]);
    expect(await opened(petra, id, 'Inzageverzoek 12')).toMatchObject({ title: 'Iets persoonlijks', messages: { edges: [{ node: { text: 'Iets persoonlijks' } }] }, viewerCan: ['addNote'] });
    expect(await looks(id)).toEqual([{ actor_id: petra.userId, reason: 'Inzageverzoek 12' }]);
  });

  it('asks a reason for what is closed', async () => {
    const { id } = await aReport(room, 'Afgesloten zaak');
    await room.db.query(`update report set status = 'CLOSED' where id = $1`, [id]);
    expect(await opened(lotte, id)).toMatchObject({ reasonRequired: true, messages: { edges: [] } });
    expect(await opened(lotte, id, 'Melder belt terug')).toMatchObject({ messages: { edges: [{ node: { text: 'Afgesloten zaak' } }] } });
  });

  it('hides what the citizen took back, and tells notes on the timeline', async () => {
    const citizen = new Citizen(room);
    const { id } = await citizen.says('Weg ermee', { externalId: `gone-${citizen.key}` });
    await citizen.send({ kind: 'message_delete', targets: [`gone-${citizen.key}`] });
    await lotte.graphql('mutation ($id: ID!) { addNote(input: { reportId: $id, clientKey: "n1", text: "Belde net zelf" }) { problem { code } } }', { id });
    const report = await opened(lotte, id);
    expect(report?.messages.edges[0]?.node.text).toBeNull();
    expect(report?.timeline.edges.map(({ node }) => node.type)).toEqual(['report.created', 'message.received', 'message.withdrawn', 'report.noted']);
    expect(report?.timeline.edges.at(-1)?.node.data).toMatchObject({ text: 'Belde net zelf' });
  });
});

describe('a conversation', () => {
  const PAGE = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { report(id: $id) { messages(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { text } } pageInfo { hasNextPage endCursor } } } }`;
  type Page = { report: { messages: { edges: { cursor: string; node: { text: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } };

  it.each([['forward', 'first', 'after'], ['backward', 'last', 'before']] as const)('pages %s without a gap, also with late messages', async (direction, size, from) => {
    const citizen = new Citizen(room);
    const now = room.clock.now();
    const texts = Array.from({ length: 23 }, (_, i) => `nummer ${String(i).padStart(2, '0')}`);
    const { id } = await citizen.says(texts[0] ?? '');
    await citizen.send(...texts.slice(1).map((text, i) => ({ text, at: new Date(now.getTime() + ((i * 7) % 22) * 1000 - 60_000).toISOString() })));
    const seen: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const { data } = (await lotte.graphql<Page>(PAGE, { id, [size]: 5, [from]: cursor })) as { data: Page };
      const page = data.report.messages.edges.map(({ node }) => node.text);
      if (direction === 'forward') seen.push(...page);
      else seen.unshift(...page);
      more = data.report.messages.pageInfo.hasNextPage;
      cursor = data.report.messages.pageInfo.endCursor;
    }
    const stored = await room.db.query<{ text: string }>('select text from message where report_id = $1 order by sent_at, sequence', [id]);
    expect(seen).toEqual(stored.map(({ text }) => text));
  });

  it.each([[{ first: 5, last: 5 }], [{ first: 101 }], [{ last: 0 }], [{ first: 5, after: 'x' }]])('refuses %j', async (page) => {
    const { id } = await aReport(room);
    expect((await lotte.graphql(PAGE, { id, ...page })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('expected trouble', () => {
  it('tells the loser of a claim who won and since when', async () => {
    const { id } = await aReport(room);
    const won = await lotte.graphql<{ claimReport: { report: { claim: { since: string } } } }>(CLAIM, { id });
    const lost = await bram.graphql<{ claimReport: unknown }>(CLAIM, { id });
    expect(lost.data.claimReport).toEqual({
      report: null, problem: { __typename: 'AlreadyClaimed', code: 'ALREADY_CLAIMED', message: expect.any(String), by: { id: lotte.userId, name: 'Lotte Visser' }, since: won.data.claimReport.report.claim.since },
    });
  });

  it('shows the report as it is to who acted on an old version', async () => {
    const citizen = new Citizen(room);
    const { id } = await citizen.says('Eerst');
    await lotte.graphql(CLAIM, { id });
    await citizen.says('Nog iets');
    const stale = await lotte.graphql<{ triageReport: unknown }>(
      `mutation ($id: ID!) { triageReport(input: { reportId: $id, expectedVersion: 2, urgency: U2 }) { report { id } problem { __typename code ... on StaleVersion { current { id version unread } } } } }`, { id },
    );
    expect(stale.data.triageReport).toEqual({ report: null, problem: { __typename: 'StaleVersion', code: 'STALE_VERSION', current: { id, version: 3, unread: 2 } } });
  });

  it('is plain where there is no more to say, and for an id that is none', async () => {
    const release = `mutation ($id: ID!) { releaseReport(input: { reportId: $id }) { report { id } problem { __typename code } } }`;
    const { id } = await aReport(room);
    expect((await bram.graphql<{ releaseReport: unknown }>(release, { id })).data.releaseReport).toEqual({ report: null, problem: { __typename: 'PlainProblem', code: 'NOT_YOUR_CLAIM' } });
    expect((await bram.graphql<{ releaseReport: unknown }>(release, { id: 'x' })).data.releaseReport).toEqual({ report: null, problem: { __typename: 'PlainProblem', code: 'NOT_FOUND' } });
  });

  it('is null when nobody waits', async () => {
    await room.db.query(`update report set status = 'CLOSED' where claim_user_id is null`);
    expect((await bram.graphql<{ claimNext: unknown }>('mutation { claimNext { report { id } problem { code } } }')).data.claimNext).toEqual({ report: null, problem: null });
  });
});

describe('what the desk refers to', () => {
  it('knows teams, categories, targets and outcomes, in the caller\'s language', async () => {
    const query = '{ teams { name district municipalities } categories { slug label parentSlug } escalationTargets { code label mustAcknowledge } outcomes }';
    const { data } = await lotte.graphql<{ teams: { name: string; district: string; municipalities: string[] }[]; categories: { slug: string; label: string; parentSlug: string | null }[]; outcomes: string[] }>(query);
    expect(data.teams).toHaveLength(27);
    expect(new Set(data.teams.map(({ district }) => district)).size).toBe(5);
    expect(new Set(data.teams.flatMap(({ municipalities }) => municipalities)).size).toBe(76);
    expect(data.categories.filter(({ parentSlug }) => parentSlug === null)).toHaveLength(15);
    expect(data.categories.find(({ slug }) => slug === 'traffic')?.label).toBe('Verkeer');
    expect(data.outcomes).toContain('duplicate');
    const english = await fetch(`${room.url}/graphql`, { method: 'POST', headers: { ...lotte.headers, 'content-type': 'application/json', 'accept-language': 'en' }, body: JSON.stringify({ query }) });
    expect(((await english.json()) as { data: typeof data }).data.categories.find(({ slug }) => slug === 'traffic')?.label).toBe('Traffic');
  });

  it('fills saved replies for a report, best first, and leaves what it cannot know', async () => {
    const { id, number } = await aReport(room, 'Mijn fiets is gestolen in Zwolle');
    await room.db.query(`update report set category_slug = 'bicycle_theft', type = 'REPORT' where id = $1`, [id]);
    const { data } = await lotte.graphql<{ savedReplies: { title: string; text: string; score: number }[]; plain: { text: string; score: null }[] }>(
      'query ($id: ID!) { savedReplies(reportId: $id) { title text score } plain: savedReplies { text score } }', { id },
    );
    expect(data.savedReplies.map(({ score }) => score)).toEqual([...data.savedReplies.map(({ score }) => score)].sort((a, b) => b - a));
    expect(data.savedReplies[0]?.title).toMatch(/fiets/i);
    const filled = data.savedReplies.find(({ text }) => text.includes(number));
    expect(filled?.text).toMatch(/\/status\/M-26-\d{6}-[0-9A-Z]{16}/);
    expect(data.plain.some(({ text, score }) => text.includes('{nummer}') && score === null)).toBe(true);
  });
});
