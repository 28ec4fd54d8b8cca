import type { Actor } from '@balie/api/platform/auth/actor.js';
import type { ReportEntity } from '@balie/api/reports/report.entity.js';
import { ClaimNext } from '@balie/api/reports/verbs/claim-next.js';
import { ClaimReport } from '@balie/api/reports/verbs/claim-report.js';
import { Problem } from '@balie/domain/problem.js';
import { aReport, Citizen, problemOf } from '../support/builders/messages.js';
import { aPerson } from '../support/builders/people.js';
import { openRoom, type Room } from '../support/builders/room.js';

const RACES = 1_000;
const RUNNERS = 8;

let room: Room;
let operators: Actor[];
let claim: ClaimReport;
beforeAll(async () => {
  room = await openRoom({ connections: RUNNERS });
  operators = await Promise.all(Array.from({ length: RUNNERS }, (_, i) => aPerson(room, ['OPERATOR'], { name: `Operator ${i}` })));
  claim = new ClaimReport(room.db, room.reference, room.clock, room.act);
});
afterAll(() => room?.close());

/** Who won and what each loser was told. */
async function race(reportId: string): Promise<{ winners: string[]; told: string[] }> {
  const results = await Promise.allSettled(operators.map((operator) => claim.run(operator, { reportId })));
  const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.claimUserId ?? ''] : []));
  const told = results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (!(result.reason instanceof Problem) || result.reason.code !== 'ALREADY_CLAIMED') throw result.reason as Error;
    return [result.reason.extras.alreadyClaimed?.byUserId ?? ''];
  });
  return { winners, told };
}

describe('a claim', () => {
  it(`has exactly one winner in each of ${RACES} races of ${RUNNERS}, and the losers are told who`, async () => {
    const citizens = Array.from({ length: RACES }, () => new Citizen(room));
    const reports: ReportEntity[] = [];
    for (let i = 0; i < RACES; i += 50) reports.push(...(await Promise.all(citizens.slice(i, i + 50).map((citizen, j) => citizen.says(`Race ${i + j}`)))));
    const wrong: unknown[] = [];
    for (const report of reports) {
      const { winners, told } = await race(report.id);
      if (winners.length !== 1 || told.length !== RUNNERS - 1 || told.some((by) => by !== winners[0])) wrong.push({ winners, told });
    }
    expect(wrong).toEqual([]);
    const [events, audits, owned] = await Promise.all([
      room.db.query(`select count(*)::int as count, count(distinct report_id)::int as reports from event where type = 'report.claimed'`),
      room.db.query(`select count(*)::int as count from audit where act = 'report.claimed'`),
      room.db.query(`select count(*)::int as count from report where claim_user_id is not null and status = 'IN_TRIAGE' and version = 2`),
    ]);
    expect([events, audits, owned]).toEqual([[{ count: RACES, reports: RACES }], [{ count: RACES }], [{ count: RACES }]]);
  }, 180_000);

  it('stores who, since when, where it came from, and the answer clock as the next deadline', async () => {
    const report = await aReport(room);
    room.clock.pass(3);
    const [operator] = operators;
    const claimed = await claim.run(operator as Actor, { reportId: report.id });
    const now = room.clock.now();
    expect(claimed).toMatchObject({ status: 'IN_TRIAGE', claimUserId: operator?.userId, claimedAt: now, claimLastActAt: now, claimedFrom: 'NEW', nextDueAt: report.answerDueAt, version: 2 });
    const [stored] = await room.db.query('select status, claim_user_id, claimed_at, next_due_at, version from report where id = $1', [report.id]);
    expect(stored).toEqual({ status: 'IN_TRIAGE', claim_user_id: operator?.userId, claimed_at: now, next_due_at: report.answerDueAt, version: 2 });
    expect(await claim.run(operator as Actor, { reportId: report.id })).toMatchObject({ version: 2 });
  });

  it('wins also when the citizen writes at the same moment', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Eerst');
    const [claimed] = await Promise.all([claim.run(operators[0] as Actor, { reportId: report.id }), citizen.says('En nog iets')]);
    expect(claimed.claimUserId).toBe(operators[0]?.userId);
    expect(await room.db.query('select version, unread, claim_user_id from report where id = $1', [report.id])).toEqual([{ version: 3, unread: 2, claim_user_id: operators[0]?.userId }]);
  });

  it('is not for a team member, and knows no report that is not there', async () => {
    const member = await aPerson(room, ['TEAM_MEMBER'], { teams: ['ON-12'] });
    const report = await aReport(room);
    expect(await problemOf(claim.run(member, { reportId: report.id }))).toBe('NOT_FOUND');
    expect(await problemOf(claim.run(operators[0] as Actor, { reportId: 'no-id' }))).toBe('NOT_FOUND');
  });
});

describe('claim next', () => {
  it('takes red before amber before urgency before what is due first', async () => {
    await room.db.query(`update report set status = 'CLOSED'`);
    const make = async (text: string, given: string) => {
      const report = await aReport(room, text);
      await room.db.query(`update report set ${given} where id = $1`, [report.id]);
      room.clock.pass(1);
    };
    await make('oud', `urgency = 'U4'`);
    await make('spoed', `urgency = 'U2', next_due_at = now()`);
    await make('amber', `urgency = 'U4', danger = 'POSSIBLE'`);
    await make('rood', `urgency = 'U1', danger = 'NOW'`);
    await make('spoed, eerder', `urgency = 'U2', next_due_at = now() - interval '1 hour'`);
    await make('van een ander', `claim_user_id = '${operators[7]?.userId ?? ''}', urgency = 'U1'`);
    const next = new ClaimNext(room.db, room.reference, room.clock, room.act);
    const taken: (string | undefined)[] = [];
    for (let i = 0; i < 6; i += 1) taken.push((await next.run(operators[0] as Actor))?.title);
    expect(taken).toEqual(['Rood', 'Amber', 'Spoed, eerder', 'Spoed', 'Oud', undefined]);
  });

  it('gives everybody another one when all ask at once', async () => {
    await room.db.query(`update report set status = 'CLOSED'`);
    await Promise.all(Array.from({ length: RUNNERS }, () => aReport(room)));
    const next = new ClaimNext(room.db, room.reference, room.clock, room.act);
    const taken = await Promise.all(operators.map((operator) => next.run(operator)));
    expect(new Set(taken.map((report) => report?.id)).size).toBe(RUNNERS);
  });

  it('offers what a team gave back first to who assigned it', async () => {
    await room.db.query(`update report set status = 'CLOSED'`);
    await aReport(room, 'Eerder binnen');
    room.clock.pass(1);
    const back = await aReport(room, 'Teruggegeven');
    await room.db.query('update report set assigned_by_id = $2 where id = $1', [back.id, operators[1]?.userId]);
    const next = new ClaimNext(room.db, room.reference, room.clock, room.act);
    expect((await next.run(operators[1] as Actor))?.title).toBe('Teruggegeven');
  });
});
