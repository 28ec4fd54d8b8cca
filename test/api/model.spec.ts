import { randomUUID } from 'node:crypto';
import { REPORT_STATUSES } from '@balie/domain/words/enums.js';
import type { Client } from '../support/client.js';
import { Citizen } from '../support/builders/messages.js';
import { brokenInvariants } from '../support/invariants.js';
import { serveRoom, type ServedRoom } from '../support/builders/served-room.js';

const ROUNDS = 120;
const REPORTS = 24;

/** Beside the life of a report, or about one message. */
const NOT_PLAYED: readonly string[] = ['saveDraft', 'markReportRead', 'withdrawMessage', 'resendMessage'];

/** Chance that can be repeated: the seed is in the failure. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

let room: ServedRoom;
let people: Client[];
let teams: readonly string[];
const citizens: { readonly citizen: Citizen; reportIds: string[] }[] = [];

beforeAll(async () => {
  room = await serveRoom();
  const all = (await room.reference.data()).teams;
  teams = [all[0]?.id ?? '', all[1]?.id ?? ''];
  people = await Promise.all([
    ...['Lotte', 'Bram', 'Anna', 'Daan'].map((name) => room.person(['OPERATOR'], { name })), room.person(['SHIFT_LEAD'], { name: 'Sanne' }), room.person(['SHIFT_LEAD'], { name: 'Piet' }),
    room.person(['TEAM_MEMBER'], { name: 'Karin', teamIds: [teams[0] ?? ''] }), room.person(['TEAM_MEMBER'], { name: 'Youssef', teamIds: [teams[1] ?? ''] }),
  ]);
  for (let index = 0; index < REPORTS; index += 1) {
    const citizen = new Citizen(room);
    citizens.push({ citizen, reportIds: [(await citizen.says(`Melding ${index} over een auto`)).id] });
  }
}, 60_000);
afterAll(() => room?.close());

interface Seen { readonly id: string; readonly version: number; readonly status: string; readonly viewerCan: readonly string[]; readonly promises: { id: string; keptAt: string | null; cancelledAt: string | null }[]; readonly escalations: { id: string; status: string }[] }
const SEEN = 'query ($id: ID!) { report(id: $id, reason: "kijken") { id version status viewerCan promises { id keptAt cancelledAt } escalations { id status } } }';

describe('eight people at once, at random, through the API', () => {
  it('never break what holds always', async () => {
    const seed = Number(process.env['MODEL_SEED'] ?? 20261122);
    const [done, tried] = [new Map<string, number>(), new Map<string, number>()];
    const refused = new Set<string>();
    await Promise.all(people.map(async (person, index) => {
      const next = chance(seed + index * 7_919);
      const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
      for (let round = 0; round < ROUNDS; round += 1) {
        const thread = one(citizens);
        if (next() < 0.12) {
          await writes(thread, one(['En nu?', 'Dank u wel', 'Het gebeurt weer', 'Ik heb nog een foto']));
          continue;
        }
        const id = (index >= 6 ? await ofTeam(teams[index - 6] ?? '', next) : null) ?? one(thread.reportIds);
        const { data } = await person.graphql<{ report: Seen | null }>(SEEN, { id });
        if (data.report === null) continue;
        // Half of the time what was tried least, so that the rare acts are played too; and now and then what may not be done.
        const can = data.report.viewerCan.filter((name) => !NOT_PLAYED.includes(name)).sort((a, b) => (tried.get(a) ?? 0) - (tried.get(b) ?? 0));
        const act = (next() < 0.5 ? can[0] : undefined) ?? one([...can, 'claimReport', 'sendReply', 'closeReport']);
        tried.set(act, (tried.get(act) ?? 0) + 1);
        const input = await inputFor(act, data.report, thread, one, next);
        if (input === null) continue;
        const answer = await person.graphql<Record<string, { problem: { code: string } | null; newReport?: { id: string } | null } | null>>(
          `mutation ($input: ${act === 'claimReport' || act === 'releaseReport' || act === 'acceptAssignment' || act === 'keepClaim' || act === 'acknowledgeAlarm' ? 'ReportInput' : `${act[0]?.toUpperCase()}${act.slice(1)}Input`}!) { ${act}(input: $input) { ${act === 'splitReport' ? 'newReport { id } ' : ''}problem { code } } }`, { input });
        // A role that may never do it hears so outside the payload; anything else there would be a fault.
        const outside = answer.errors?.[0]?.extensions.code;
        if (outside !== undefined && outside !== 'FORBIDDEN') throw new Error(`${act}: ${JSON.stringify(answer.errors)} (seed ${seed})`);
        const payload = answer.data?.[act];
        if (payload?.newReport) thread.reportIds = [...thread.reportIds, payload.newReport.id];
        if (outside === undefined && payload?.problem === null) done.set(act, (done.get(act) ?? 0) + 1);
        else refused.add(outside ?? payload?.problem?.code ?? '');
      }
    }));
    expect(await brokenInvariants(room)).toEqual([]);
    // A play in which nothing happens proves nothing.
    const acts = [...done.values()].reduce((sum, count) => sum + count, 0);
    expect(acts).toBeGreaterThan(200);
    expect(['claimReport', 'sendReply', 'assignReport', 'acceptAssignment', 'closeReport', 'rejectReport', 'reopenReport', 'snoozeReport', 'splitReport', 'promiseToCitizen'].filter((act) => !done.has(act))).toEqual([]);
    expect(refused.size).toBeGreaterThan(3);
    expect([...refused]).toEqual(expect.arrayContaining(['NOT_YOUR_CLAIM']));
    const reached = await room.db.query<{ status: string }>(`select distinct data->>'to' as status from event where data ? 'to'`);
    expect(reached.length).toBeGreaterThanOrEqual(REPORT_STATUSES.length - 1);
  }, 120_000);
});

/** A report that is with this team, at random. */
async function ofTeam(teamId: string, next: () => number): Promise<string | null> {
  const found = await room.db.query<{ id: string }>('select id from report where team_id = $1 and assigned_by_id is not null order by id', [teamId]);
  return found[Math.floor(next() * found.length)]?.id ?? null;
}

async function writes({ citizen }: (typeof citizens)[number], text: string): Promise<void> {
  await citizen.send({ text });
}

/** What is asked, as a person would; null where there is nothing to ask it of. */
async function inputFor(act: string, report: Seen, thread: (typeof citizens)[number], one: <T>(of: readonly T[]) => T, next: () => number): Promise<Record<string, unknown> | null> {
  const versioned = { reportId: report.id, expectedVersion: report.version - (next() < 0.05 ? 1 : 0) };
  const messages = async () => (await room.db.query<{ id: string }>(`select id from message where report_id = $1 and direction = 'INBOUND' order by sequence`, [report.id])).map(({ id }) => id);
  const later = new Date(room.clock.now().getTime() + 3_600_000).toISOString();
  const overrideReason = next() < 0.3 ? 'omdat' : null;
  switch (act) {
    case 'claimReport': case 'releaseReport': case 'acceptAssignment': case 'keepClaim': case 'acknowledgeAlarm': return { reportId: report.id };
    case 'takeOverReport': case 'declineAssignment': case 'reopenReport': return { reportId: report.id, reason: 'omdat' };
    case 'triageReport': return { ...versioned, type: one(['QUESTION', 'REPORT', 'TIP', 'SPAM_ABUSE']), categorySlug: 'noise', urgency: one(['U2', 'U3', 'U4', null]), legalBasis: one(['AVG', 'WPG_8', null]), reason: one(['omdat', null]) };
    case 'assignReport': return { ...versioned, teamId: one(teams), overrideReason };
    case 'escalateReport': return { ...versioned, targetCode: one(['service_centre', 'municipality', 'control_room']), reason: 'omdat', overrideReason };
    case 'sendReply': return { ...versioned, clientKey: randomUUID(), text: 'Dank u wel voor uw bericht.', after: one(['KEEP', 'KEEP', 'WAIT', 'FINISH']), outcome: one(['answered', null]), overrideReason };
    case 'addNote': return { reportId: report.id, clientKey: randomUUID(), text: 'Gezien' };
    case 'snoozeReport': return { ...versioned, until: later };
    case 'closeReport': return { ...versioned, outcome: one(['answered', 'handled', 'rejected']), noMessageReason: 'al gesproken', legalBasis: one(['AVG', null]) };
    case 'referReport': return { ...versioned, to: 'Gemeente', reason: 'parkeren', noMessageReason: 'weet het al', legalBasis: 'AVG', overrideReason };
    case 'rejectReport': return { ...versioned, as: one(['SPAM', 'ABUSE', 'NOT_POLICE']), overrideReason };
    case 'splitReport': return { ...versioned, messageIds: (await messages()).slice(-1) };
    case 'moveMessages': return { ...versioned, messageIds: (await messages()).slice(-1), toReportId: one(thread.reportIds), overrideReason: 'hoort daar' };
    case 'promiseToCitizen': return { ...versioned, text: 'Terugbellen', dueAt: later, overrideReason };
    case 'keepPromise': case 'cancelPromise': {
      const open = report.promises.find(({ keptAt, cancelledAt }) => keptAt === null && cancelledAt === null);
      return open ? { promiseId: open.id, ...(act === 'cancelPromise' ? { reason: 'hoeft niet' } : {}) } : null;
    }
    case 'acknowledgeEscalation': case 'declineEscalation': {
      const sent = report.escalations.find(({ status }) => status === 'SENT');
      return sent ? { escalationId: sent.id, ...(act === 'declineEscalation' ? { reason: 'niet voor ons' } : {}) } : null;
    }
    case 'raiseDanger': return { ...versioned, danger: one(['POSSIBLE', 'NOW']) };
    case 'dismissDanger': return { ...versioned, as: 'PAST' };
    case 'setSafeContact': return { ...versioned, safeContact: next() < 0.5, reason: 'omdat' };
    default: return null;
  }
}
