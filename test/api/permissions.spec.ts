import { randomUUID } from 'node:crypto';
import { loadForUpdate } from '@balie/api/reports/report-store.js';
import { REPORT_MUTATIONS, type MutationName } from '@balie/domain/access/permissions.js';
import { authorise, mayRead } from '@balie/domain/report/access.js';
import type { ReportFacts } from '@balie/domain/report/report.js';
import { ROLES, type Role } from '@balie/domain/words/enums.js';
import type { Client } from '../support/client.js';
import { aReport } from '../support/builders/messages.js';
import { serveRoom, type ServedRoom } from '../support/builders/served-room.js';
import { openSocket } from '../support/socket.js';

/** Ids of messages, escalations and promises are asked for by themselves below. */
const NOT_BY_REPORT = ['withdrawMessage', 'resendMessage', 'acknowledgeEscalation', 'declineEscalation', 'keepPromise', 'cancelPromise'] as const;
type Asked = Exclude<MutationName, (typeof NOT_BY_REPORT)[number]>;

const V = 'expectedVersion: 0';
/** What is asked of each mutation: as far as the rights let it, and no further (an old version, no reason, no text). */
const inputs: Readonly<Record<Asked, (id: string, teamId: string) => string>> = {
  triageReport: () => `${V}, type: TIP`, assignReport: (_, team) => `${V}, teamId: "${team}"`, escalateReport: () => `${V}, targetCode: "control_room", reason: "x"`,
  sendReply: () => `${V}, clientKey: "${randomUUID()}", text: "x"`, addNote: () => `clientKey: "${randomUUID()}", text: ""`, snoozeReport: () => `${V}, until: "2040-01-01T00:00:00Z"`,
  closeReport: () => `${V}, outcome: "answered"`, reopenReport: () => 'reason: ""', splitReport: () => `${V}, messageIds: []`, saveDraft: () => 'text: ""', markReportRead: () => 'upToSequence: "0"',
  referReport: () => `${V}, to: "x", reason: "x"`, rejectReport: () => `${V}, as: SPAM`, moveMessages: (id) => `${V}, messageIds: ["${id}"], toReportId: "${id}"`,
  promiseToCitizen: () => `${V}, text: "x", dueAt: "2040-01-01T00:00:00Z"`, takeOverReport: () => 'reason: ""', declineAssignment: () => 'reason: ""', keepClaim: () => '',
  raiseDanger: () => `${V}, danger: POSSIBLE`, dismissDanger: () => `${V}, as: PAST`, setSafeContact: () => `${V}, safeContact: true`, acknowledgeAlarm: () => '',
  acceptAssignment: () => '', releaseReport: () => '', claimReport: () => '',
};
const asked = Object.keys(inputs) as Asked[];
const REFUSALS = ['NOT_FOUND', 'FORBIDDEN', 'NOT_YOUR_CLAIM'];

let room: ServedRoom;
let [lotte, karin] = [] as unknown as [Client, Client];
let teams: readonly [string, string];
const subjects = new Map<Role, Client>();

beforeAll(async () => {
  room = await serveRoom();
  const all = (await room.reference.data()).teams;
  teams = [all[0]?.id ?? '', all[1]?.id ?? ''];
  lotte = await room.person(['OPERATOR'], { name: 'Lotte' });
  karin = await room.person(['TEAM_MEMBER'], { name: 'Karin', teamIds: [teams[0]] });
  for (const role of ROLES) subjects.set(role, await room.person([role], { name: role, teamIds: role === 'TEAM_MEMBER' ? [teams[0]] : [] }));
}, 60_000);
afterAll(() => room?.close());

interface Answer { readonly code: string | null; readonly shown: boolean; readonly whole: string }

/** One mutation by one person: the code outside or inside the payload, and everything that came back, with the id taken out. */
async function call(client: Client, name: MutationName, id: string, input: string, idField = 'reportId'): Promise<Answer> {
  const field = name === 'saveDraft' ? 'savedAt' : name === 'splitReport' || name === 'moveMessages' ? 'report { id } newReport { id }' : name === 'sendReply' || name === 'withdrawMessage' || name === 'resendMessage' ? 'report { id } message { id }' : 'report { id }';
  const answer = await client.graphql<Record<string, { problem: { code: string } | null; report?: unknown }>>(`mutation { ${name}(input: { ${idField}: "${id}"${input === '' ? '' : `, ${input}`} }) { ${field} problem { code message } } }`);
  const payload = answer.data?.[name];
  const whole = JSON.stringify(answer).replaceAll(id, 'ID').replaceAll(/"reference":"[^"]*"/g, '');
  return { code: answer.errors?.[0]?.extensions.code ?? payload?.problem?.code ?? null, shown: payload?.report != null, whole };
}

const act = async (client: Client, name: MutationName, id: string, input: string): Promise<void> => {
  const { code } = await call(client, name, id, input);
  if (code !== null) throw new Error(`${name}: ${code}`);
};
const factsOf = (id: string): Promise<ReportFacts> => room.db.transaction(async (tx) => (await loadForUpdate(tx, id)).facts);
const versionOf = async (id: string) => (await factsOf(id)).version;

const relations = {
  unclaimed: async () => (await aReport(room)).id,
  'another\'s': async () => held(lotte),
  'their own': async (subject: Client) => held(subject),
  'assigned to team one': async () => assigned(teams[0]),
  'accepted by a colleague': async () => accepted(karin),
  'accepted by them': async (subject: Client) => accepted(subject),
  'assigned to team two': async () => assigned(teams[1]),
  'closed by another': async () => closed(lotte),
  'closed by them': async (subject: Client) => closed(subject),
  restricted: async () => sealed(),
} satisfies Record<string, (subject: Client) => Promise<string>>;

async function held(by: Client): Promise<string> {
  const { id } = await aReport(room);
  await act(by, 'claimReport', id, '');
  return id;
}
async function assigned(teamId: string): Promise<string> {
  const id = await held(lotte);
  await act(lotte, 'assignReport', id, `expectedVersion: ${await versionOf(id)}, teamId: "${teamId}"`);
  return id;
}
async function accepted(by: Client): Promise<string> {
  const id = await assigned(teams[0]);
  await act(by, 'acceptAssignment', id, '');
  return id;
}
async function closed(by: Client): Promise<string> {
  const id = await held(by);
  await act(by, 'rejectReport', id, `expectedVersion: ${await versionOf(id)}, as: SPAM`);
  return id;
}
async function sealed(): Promise<string> {
  const { id } = await aReport(room);
  await room.asOwner(`update report set restricted = true where id = '${id}'`);
  return id;
}

const canHold = (role: Role) => role === 'OPERATOR' || role === 'SHIFT_LEAD';
/** Every role with every relation it can have. */
const cells = ROLES.flatMap((role) => (Object.keys(relations) as (keyof typeof relations)[])
  .filter((relation) => (relation === 'their own' || relation === 'closed by them' ? canHold(role) : relation === 'accepted by them' ? role === 'TEAM_MEMBER' : true))
  .map((relation) => [role, relation] as const));

const actorOf = (role: Role) => ({ userId: (subjects.get(role) as Client).userId, roles: [role], teamIds: role === 'TEAM_MEMBER' ? [teams[0]] : [], onDuty: true });

/** What the rights table says: a refusal, or null for "goes on to the next question". */
function ruled(role: Role, report: ReportFacts, mutation: MutationName): string | null {
  try {
    authorise(actorOf(role), report, mutation);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('operation × role × relation, through the API', () => {
  it('asks for every mutation of a report', () => {
    expect([...asked, ...NOT_BY_REPORT].sort()).toEqual([...REPORT_MUTATIONS].sort());
    expect(cells.length).toBeGreaterThanOrEqual(54);
  });

  it.each(cells)('%s, a report that is %s', async (role, relation) => {
    const subject = subjects.get(role) as Client;
    const id = await relations[relation](subject);
    const wrong: string[] = [];
    for (const mutation of asked) {
      const facts = await factsOf(id);
      const { code, shown } = await call(subject, mutation, id, inputs[mutation](id, teams[1]));
      // A role that may never call it hears FORBIDDEN before anybody looks whether the report is there.
      const roleSays = (await subject.graphql<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }')).data.viewer.permissions.includes(mutation);
      const expected = roleSays ? ruled(role, facts, mutation) : 'FORBIDDEN';
      const refused = code !== null && (REFUSALS.includes(code) || code === expected);
      if (expected !== null ? code !== expected : refused) wrong.push(`${mutation}: ${String(code)}, the rules say ${String(expected)}`);
      if (expected !== null && shown) wrong.push(`${mutation} is refused and shows the report`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each(ROLES)('%s: what one may not see looks like what is not there', async (role) => {
    const subject = subjects.get(role) as Client;
    const id = role === 'TEAM_MEMBER' ? await relations['assigned to team two']() : await relations['another\'s']();
    const facts = await factsOf(id);
    if (mayRead(actorOf(role), facts)) return;
    const nothing = randomUUID();
    for (const mutation of asked) {
      const [there, gone] = [await call(subject, mutation, id, inputs[mutation](id, teams[1]).replaceAll(id, nothing)), await call(subject, mutation, nothing, inputs[mutation](nothing, teams[1]))];
      expect(`${mutation} ${there.whole}`).toBe(`${mutation} ${gone.whole}`);
    }
    const message = (await room.db.query<{ id: string }>('select id from message where report_id = $1', [id]))[0]?.id ?? '';
    for (const [mutation, field, input] of [['withdrawMessage', 'messageId', 'reason: "x"'], ['resendMessage', 'messageId', '']] as const) {
      expect((await call(subject, mutation, message, input, field)).whole).toBe((await call(subject, mutation, nothing, input, field)).whole);
    }
    const reads = [`report(id: "ID") { id number }`, `reportByNumber(number: "NUMBER") { id number }`, `citizenPreview(reportId: "ID", act: "acceptAssignment") { text }`, `escalationCard(reportId: "ID", targetCode: "control_room") { title }`, `savedReplies(reportId: "ID") { id score }`];
    for (const read of reads) {
      const of = async (reportId: string, number: string) => JSON.stringify(await subject.graphql(`{ ${read.replace('ID', reportId).replace('NUMBER', number)} }`)).replaceAll(reportId, 'ID');
      expect(await of(id, facts.number)).toBe(await of(nothing, 'M-26-999999'));
    }
  }, 60_000);

  it.each(ROLES)('%s: lists, counts, search and the bell hold only what one may see', async (role) => {
    const subject = subjects.get(role) as Client;
    const mine = await relations['assigned to team one']();
    const others = await relations['assigned to team two']();
    const { data, errors } = await subject.graphql<{ queue: { edges: { node: { id: string } }[] } | null; found: { edges: { node: { id: string } }[] } | null; queueCounts: { unclaimed: number; danger: number } | null }>(
      '{ queue(first: 100, order: NEWEST_FIRST) { edges { node { id } } } found: queue(first: 100, order: NEWEST_FIRST, filter: { search: "draaiende motor" }) { edges { node { id } } } queueCounts { unclaimed danger } }');
    if (!canHold(role) && role !== 'TEAM_MEMBER') {
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(data).toBeNull();
      return;
    }
    const team = role === 'TEAM_MEMBER';
    for (const page of [data.queue, data.found]) {
      const ids = page?.edges.map(({ node }) => node.id) ?? [];
      expect([ids.includes(mine), ids.includes(others)]).toEqual([true, !team]);
      for (const id of ids) expect(mayRead(actorOf(role), await factsOf(id))).toBe(true);
    }
    if (team) expect(data.queueCounts).toMatchObject({ unclaimed: 0 });
    const alerts = await subject.graphql<{ alerts: { reportId: string }[] }>('{ alerts { reportId kind } }');
    expect([alerts.data.alerts.some(({ reportId }) => reportId === mine), alerts.data.alerts.some(({ reportId }) => reportId === others)]).toEqual([team, false]);
  }, 60_000);

  it('a team hears live of its own reports and of no other', async () => {
    const subject = subjects.get('TEAM_MEMBER') as Client;
    const start = (await subject.graphql<{ queue: { asOf: string } }>('{ queue { asOf } }')).data.queue.asOf;
    const others = await relations['assigned to team two']();
    const mine = await relations['assigned to team one']();
    const socket = openSocket(room.url, { headers: subject.headers, origin: room.url });
    const heard: string[] = [];
    for await (const { queueChanged } of socket.subscribe<{ queueChanged: { reportId: string | null; report: { id: string } | null } }>('subscription ($after: String) { queueChanged(afterSequence: $after) { sequence reportId report { id } } }', { after: start })) {
      if (queueChanged.reportId !== null) heard.push(queueChanged.reportId);
      if (queueChanged.reportId === mine) break;
    }
    await socket.client.dispose();
    expect([heard.includes(mine), heard.includes(others)]).toEqual([true, false]);
  }, 60_000);
});
