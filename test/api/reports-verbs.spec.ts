import { randomUUID } from 'node:crypto';
import type { Actor } from '@balie/api/platform/auth/actor.js';
import type { Loops } from '@balie/api/platform/live/loops.js';
import type { ReportEntity } from '@balie/api/reports/report.entity.js';
import { readReport } from '@balie/api/reports/report.queries.js';
import { ReportSweeper } from '@balie/api/reports/report-sweeper.js';
import { AcceptAssignment } from '@balie/api/reports/verbs/accept-assignment.js';
import { AddNote } from '@balie/api/reports/verbs/add-note.js';
import { AnswerEscalation } from '@balie/api/reports/verbs/answer-escalation.js';
import { AssignReport } from '@balie/api/reports/verbs/assign-report.js';
import { Beat } from '@balie/api/reports/verbs/beat.js';
import { ClaimReport } from '@balie/api/reports/verbs/claim-report.js';
import { CloseReport } from '@balie/api/reports/verbs/close-report.js';
import { DeclineAssignment } from '@balie/api/reports/verbs/decline-assignment.js';
import { EscalateReport } from '@balie/api/reports/verbs/escalate-report.js';
import { MarkReportRead } from '@balie/api/reports/verbs/mark-report-read.js';
import { ReleaseReport } from '@balie/api/reports/verbs/release-report.js';
import { ReopenReport } from '@balie/api/reports/verbs/reopen-report.js';
import { SaveDraft } from '@balie/api/reports/verbs/save-draft.js';
import { SnoozeReport } from '@balie/api/reports/verbs/snooze-report.js';
import { SplitReport } from '@balie/api/reports/verbs/split-report.js';
import { TakeOverReport } from '@balie/api/reports/verbs/take-over-report.js';
import { TriageReport } from '@balie/api/reports/verbs/triage-report.js';
import { aReport, Citizen, problemOf } from '../support/builders/messages.js';
import { aPerson } from '../support/builders/people.js';
import { openRoom, type Room } from '../support/builders/room.js';

let room: Room;
let lotte: Actor;
let bram: Actor;
let sanne: Actor;
let karin: Actor;
let verbs: ReturnType<typeof verbsOf>;

const verbsOf = ({ db, clock, reference, router, accounts, wakeups, act }: Room) => ({
  claim: new ClaimReport(db, reference, clock, act), release: new ReleaseReport(act), takeOver: new TakeOverReport(act), triage: new TriageReport(act, reference, router), note: new AddNote(act),
  close: new CloseReport(act, db, accounts, wakeups), reopen: new ReopenReport(act), read: new MarkReportRead(db, clock, act), draft: new SaveDraft(db, clock), beat: new Beat(db, clock),
  assign: new AssignReport(act, reference), accept: new AcceptAssignment(act), decline: new DeclineAssignment(act), snooze: new SnoozeReport(act), split: new SplitReport(act),
  escalate: new EscalateReport(act, reference), answer: new AnswerEscalation(act, db),
  sweeper: new ReportSweeper(db, clock, reference, act, { add: () => undefined } as unknown as Loops),
});

beforeAll(async () => {
  room = await openRoom();
  [lotte, bram, sanne, karin] = await Promise.all([
    aPerson(room, ['OPERATOR'], { name: 'Lotte' }), aPerson(room, ['OPERATOR'], { name: 'Bram' }), aPerson(room, ['SHIFT_LEAD'], { name: 'Sanne' }), aPerson(room, ['TEAM_MEMBER'], { name: 'Karin', teams: ['ON-12'] }),
  ]);
  verbs = verbsOf(room);
});
afterAll(() => room?.close());

/** A report that Lotte has claimed: version 2. */
async function claimed(text = 'Er staat een auto in Harderwijk'): Promise<ReportEntity> {
  return verbs.claim.run(lotte, { reportId: (await aReport(room, text)).id });
}
const teamId = async (code: string) => (await room.reference.data()).teams.find((team) => team.code === code)?.id ?? '';
const stored = async (report: { id: string }) => (await readReport(room.db, report.id)) as ReportEntity;
const countOf = async (sql: string, ...values: unknown[]) => (await room.db.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values))[0]?.count;
const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

describe('rights and versions', () => {
  it('lets only the owner set facts, a lead with a reason', async () => {
    const report = await claimed();
    const input = { reportId: report.id, expectedVersion: 2, categorySlug: 'traffic' };
    expect(await problemOf(verbs.triage.run(bram, input))).toBe('NOT_YOUR_CLAIM');
    expect(await problemOf(verbs.triage.run(sanne, input))).toBe('NOT_YOUR_CLAIM');
    expect(await problemOf(verbs.triage.run(karin, input))).toBe('NOT_FOUND');
    expect(await verbs.triage.run(sanne, { ...input, reason: 'Specialist' })).toMatchObject({ categorySlug: 'traffic', version: 3, claimUserId: lotte.userId });
  });

  it('refuses what was decided on an older version, and writes nothing', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Eerste bericht');
    await verbs.claim.run(lotte, { reportId: report.id });
    await citizen.says('Tweede bericht');
    const before = await countOf('audit where subject_id = $1', report.id);
    const attempt = verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, urgency: 'U2' });
    await expect(attempt).rejects.toMatchObject({ code: 'STALE_VERSION', extras: { staleVersion: { currentVersion: 3 } } });
    expect(await stored(report)).toMatchObject({ version: 3, urgency: 'U4' });
    expect(await countOf('audit where subject_id = $1', report.id)).toBe(before);
  });

  it('tells nothing and audits nothing when nothing changed', async () => {
    const report = await claimed();
    const before = [await countOf('event where report_id = $1', report.id), await countOf('audit where subject_id = $1', report.id)];
    expect(await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, urgency: 'U4' })).toMatchObject({ version: 2 });
    expect([await countOf('event where report_id = $1', report.id), await countOf('audit where subject_id = $1', report.id)]).toEqual(before);
  });

  it('writes event and audit row with every act, saying who, from, to and on which version', async () => {
    const report = await claimed();
    const [event] = await room.db.query(`select type, actor_id, version, data, trace_id from event where report_id = $1 and type = 'report.claimed'`, [report.id]);
    expect(event).toEqual({ type: 'report.claimed', actor_id: lotte.userId, version: 2, data: { from: 'NEW', to: 'IN_TRIAGE', basedOn: 1 }, trace_id: lotte.traceId });
    const [audit] = await room.db.query('select act, actor_id, session_id, subject, data from audit where subject_id = $1', [report.id]);
    expect(audit).toEqual({ act: 'report.claimed', actor_id: lotte.userId, session_id: lotte.sessionId, subject: 'report', data: { number: report.number, version: 2 } });
  });
});

describe('claims', () => {
  it('goes back to the queue with the clock it had', async () => {
    const report = await claimed();
    room.clock.pass(7);
    expect(await verbs.release.run(lotte, { reportId: report.id })).toMatchObject({ status: 'NEW', claimUserId: null, claimDueAt: report.claimDueAt, nextDueAt: report.claimDueAt });
    expect(await problemOf(verbs.release.run(lotte, { reportId: report.id }))).toBe('NOT_YOUR_CLAIM');
  });

  it('is taken over by a lead who says why', async () => {
    const report = await claimed();
    expect(await problemOf(verbs.takeOver.run(bram, { reportId: report.id, reason: 'Ik wil' }))).toBe('FORBIDDEN');
    expect(await problemOf(verbs.takeOver.run(sanne, { reportId: report.id, reason: ' ' }))).toBe('REASON_REQUIRED');
    expect(await verbs.takeOver.run(sanne, { reportId: report.id, reason: 'Dienst voorbij' })).toMatchObject({ claimUserId: sanne.userId });
    expect(await room.db.query(`select reason, data->>'fromUserId' as "from" from audit where subject_id = $1 and act = 'report.taken_over'`, [report.id])).toEqual([{ reason: 'Dienst voorbij', from: lotte.userId }]);
  });

  it('ends after idleness, not before, and an act of the owner counts', async () => {
    const report = await claimed();
    room.clock.pass(25);
    await verbs.note.run(lotte, { reportId: report.id, clientKey: randomUUID(), text: 'Ik ben er nog' });
    room.clock.pass(10);
    await verbs.sweeper.sweep();
    expect((await stored(report)).claimUserId).toBe(lotte.userId);
    room.clock.pass(21);
    await verbs.sweeper.sweep();
    expect(await stored(report)).toMatchObject({ claimUserId: null, status: 'NEW' });
    expect(await room.db.query(`select actor_id, data->>'reason' as reason from event where report_id = $1 and type = 'report.claim_ended'`, [report.id])).toEqual([{ actor_id: null, reason: 'IDLE' }]);
  });

  it('ends 90 seconds after the owner\'s desk fell silent, for a citizen in a hurry', async () => {
    const report = await claimed();
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, urgency: 'U2' });
    await verbs.beat.run(lotte, { reportId: report.id, typing: false });
    room.clock.pass(1.4);
    await verbs.sweeper.sweep();
    expect((await stored(report)).claimUserId).toBe(lotte.userId);
    room.clock.pass(0.2);
    await verbs.sweeper.sweep();
    expect((await stored(report)).claimUserId).toBeNull();
  });
});

describe('facts', () => {
  it('moves the clocks with the urgency and asks why it goes down', async () => {
    const report = await claimed();
    const now = report.unansweredSince as Date;
    const raised = await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, urgency: 'U2' });
    expect(raised).toMatchObject({ answerDueAt: minutes(now, 15), nextDueAt: minutes(now, 15), warnAt: minutes(now, 12), claimDueAt: minutes(now, 5) });
    expect(await problemOf(verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 3, urgency: 'U4' }))).toBe('REASON_REQUIRED');
    expect(await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 3, urgency: 'U4', reason: 'Blijkt oud' })).toMatchObject({ answerDueAt: minutes(now, 480) });
  });

  it.each([
    ['a municipality', { municipality: 'tiel' }, { municipalityCode: 'GM0281', placeSource: 'person', placeAmbiguous: false }, 'De Waarden'],
    ['words', { placeText: 'Waalkade in Nijmegen' }, { municipalityCode: 'GM0268', placeText: 'Waalkade in Nijmegen' }, null],
    ['a point', { latitude: 52.2224, longitude: 6.8897 }, { municipalityCode: 'GM0153', latitude: 52.2224 }, 'Enschede'],
  ])('leads %s to its team', async (_, place, facts, team) => {
    const report = await claimed('Vechtpartij in Hengelo');
    const placed = await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, ...place });
    expect(placed).toMatchObject(facts);
    expect((await room.reference.data()).teamById.get(placed.teamId ?? '')?.name ?? null).toBe(team);
  });

  it.each([
    [{ categorySlug: 'nonsense' }], [{ municipality: 'Atlantis' }], [{ title: ' ' }], [{ title: 'x'.repeat(81) }], [{ latitude: 52 }], [{ latitude: 99, longitude: 5 }],
  ])('refuses %j', async (facts) => {
    const report = await claimed();
    expect(await problemOf(verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, ...facts }))).toBe('VALIDATION');
  });
});

describe('closing', () => {
  it('asks what a report needs, then closes with its message in the outbox', async () => {
    const report = await claimed();
    const typed = await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, type: 'REPORT', categorySlug: 'suspicious_vehicle' });
    const input = { reportId: report.id, expectedVersion: typed.version, outcome: 'team_informed' };
    await expect(verbs.close.run(lotte, input)).rejects.toMatchObject({ code: 'MISSING_FACTS', params: { missing: ['legalBasis', 'closingMessage'] } });
    expect(await problemOf(verbs.close.run(lotte, { ...input, outcome: 'nonsense', legalBasis: 'WPG_8', closingMessage: 'Dank' }))).toBe('VALIDATION');
    const done = await verbs.close.run(lotte, { ...input, legalBasis: 'WPG_8', closingMessage: 'We hebben het team gevraagd te kijken.' });
    expect(done).toMatchObject({ status: 'CLOSED', outcome: 'team_informed', legalBasis: 'WPG_8', claimUserId: null, lastOwnerId: lotte.userId, nextDueAt: null, firstAnswerAt: room.clock.now() });
    expect(await room.db.query(`select direction, text, delivery_status, author_id from message where report_id = $1 and direction = 'OUTBOUND'`, [report.id])).toEqual([
      { direction: 'OUTBOUND', text: 'We hebben het team gevraagd te kijken.', delivery_status: 'QUEUED', author_id: lotte.userId },
    ]);
  });

  it('sends nothing when closing is refused', async () => {
    const report = await claimed();
    expect(await problemOf(verbs.close.run(lotte, { reportId: report.id, expectedVersion: 2, outcome: 'answered', closingMessage: 'x'.repeat(20_000), legalBasis: 'AVG' }))).not.toBe('NONE');
    expect(await countOf(`message where report_id = $1 and direction = 'OUTBOUND'`, report.id)).toBe(0);
  });

  it('reopens for the last owner or a lead, with a reason and fresh clocks', async () => {
    const report = await claimed();
    const typed = await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, type: 'SPAM_ABUSE' });
    await verbs.close.run(lotte, { reportId: report.id, expectedVersion: typed.version, outcome: 'rejected' });
    const now = room.clock.pass(60);
    expect(await problemOf(verbs.reopen.run(bram, { reportId: report.id, reason: 'Toch geen spam' }))).toBe('FORBIDDEN');
    expect(await problemOf(verbs.reopen.run(lotte, { reportId: report.id, reason: '' }))).toBe('REASON_REQUIRED');
    expect(await verbs.reopen.run(lotte, { reportId: report.id, reason: 'Toch geen spam' })).toMatchObject({ status: 'REOPENED', outcome: null, claimDueAt: minutes(now, 240), answerDueAt: minutes(now, 480) });
  });
});

describe('beside the work', () => {
  it('leaves a note once per key, without a new version', async () => {
    const report = await claimed();
    const note = { reportId: report.id, clientKey: randomUUID(), text: 'Belt terug om vier uur' };
    await verbs.note.run(bram, note);
    expect(await verbs.note.run(bram, note)).toMatchObject({ version: 2 });
    expect(await problemOf(verbs.note.run(bram, { ...note, text: 'Iets anders' }))).toBe('CLIENT_KEY_REUSED');
    expect(await problemOf(verbs.note.run(bram, { ...note, clientKey: '' }))).toBe('VALIDATION');
    expect([await countOf('note where report_id = $1', report.id), await countOf(`event where report_id = $1 and type = 'report.noted'`, report.id)]).toEqual([1, 1]);
  });

  it('marks read up to where a person looked, never back', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Een');
    await citizen.send({ text: 'Twee' }, { text: 'Drie' });
    const [first, second] = await room.db.query<{ sequence: string }>('select sequence from message where report_id = $1 order by sequence', [report.id]);
    expect(await verbs.read.run(bram, { reportId: report.id, upToSequence: second?.sequence ?? '' })).toMatchObject({ unread: 1, readUpTo: second?.sequence, version: 3 });
    expect(await verbs.read.run(bram, { reportId: report.id, upToSequence: first?.sequence ?? '' })).toMatchObject({ unread: 1, readUpTo: second?.sequence });
    expect(await countOf('message where report_id = $1 and read_by_us_at is not null', report.id)).toBe(2);
    expect(await countOf(`event where report_id = $1 and type = 'report.read'`, report.id)).toBe(1);
    expect(await verbs.read.run(bram, { reportId: report.id, upToSequence: '999999999999999999' })).toMatchObject({ unread: 0 });
    expect(await problemOf(verbs.read.run(bram, { reportId: report.id, upToSequence: 'x' }))).toBe('VALIDATION');
  });

  it('keeps a draft per person and throws it away when it is empty', async () => {
    const report = await claimed();
    expect(await verbs.draft.run(lotte, { reportId: report.id, text: 'Beste' })).toEqual(room.clock.now());
    await verbs.draft.run(bram, { reportId: report.id, text: 'Van Bram' });
    await verbs.draft.run(lotte, { reportId: report.id, text: 'Beste melder' });
    expect(await room.db.query('select text from draft where report_id = $1 order by text', [report.id])).toEqual([{ text: 'Beste melder' }, { text: 'Van Bram' }]);
    expect(await verbs.draft.run(lotte, { reportId: report.id, text: ' ' })).toBeNull();
    expect(await countOf('draft where report_id = $1', report.id)).toBe(1);
    expect(await problemOf(verbs.draft.run(karin, { reportId: report.id, text: 'Ik zie dit niet' }))).toBe('NOT_FOUND');
  });

  it('tells who else is looking, and forgets who has gone', async () => {
    const report = await claimed();
    await verbs.beat.run(lotte, { reportId: report.id, typing: true });
    expect(await verbs.beat.run(bram, { reportId: report.id, typing: false })).toEqual([{ userId: lotte.userId, reportId: report.id, typing: true }]);
    expect(await verbs.beat.run(karin, { reportId: report.id, typing: true })).toEqual([]);
    room.clock.pass(1);
    expect(await verbs.beat.run(bram, { typing: false })).toEqual([]);
  });
});

describe('teams', () => {
  it('assigns, is accepted and closed by the member, and heard of by the team only then', async () => {
    const report = await claimed();
    expect(report.teamId).toBe(await teamId('ON-12'));
    const input = { reportId: report.id, expectedVersion: 2, teamId: await teamId('ON-12') };
    expect(await problemOf(verbs.assign.run(lotte, { ...input, teamId: randomUUID() }))).toBe('VALIDATION');
    expect(await problemOf(verbs.assign.run(lotte, { ...input, userId: bram.userId }))).toBe('VALIDATION');
    expect(await problemOf(verbs.accept.run(karin, { reportId: report.id }))).toBe('NOT_FOUND');
    expect(await verbs.assign.run(lotte, { ...input, userId: karin.userId, note: 'Graag kijken' })).toMatchObject({ status: 'ASSIGNED', claimUserId: null, assigneeId: karin.userId });
    expect(await verbs.accept.run(karin, { reportId: report.id })).toMatchObject({ status: 'IN_PROGRESS', lastOwnerId: karin.userId });
    const told = await room.db.query('select type, team_before is not null as before, team_after is not null as after from event where report_id = $1 order by position', [report.id]);
    expect(told).toEqual([
      { type: 'report.created', before: false, after: false }, { type: 'message.received', before: false, after: false }, { type: 'report.claimed', before: false, after: false },
      { type: 'report.assigned', before: false, after: true }, { type: 'report.assignment_accepted', before: true, after: true },
    ]);
  });

  it('gives back with a reason and is offered to who assigned it', async () => {
    const report = await claimed();
    await verbs.assign.run(lotte, { reportId: report.id, expectedVersion: 2, teamId: await teamId('ON-12') });
    expect(await problemOf(verbs.decline.run(karin, { reportId: report.id, reason: '' }))).toBe('REASON_REQUIRED');
    expect(await verbs.decline.run(karin, { reportId: report.id, reason: 'Niet ons gebied' })).toMatchObject({ status: 'NEW', teamId: null, assignedById: lotte.userId });
    const [event] = await room.db.query(`select team_before is not null as before, team_after is not null as after from event where report_id = $1 and type = 'report.assignment_declined'`, [report.id]);
    expect(event).toEqual({ before: true, after: false });
  });
});

describe('later, elsewhere, apart', () => {
  it('sleeps until its time and wakes into the queue', async () => {
    const report = await claimed();
    const until = minutes(room.clock.now(), 60);
    expect(await problemOf(verbs.snooze.run(lotte, { reportId: report.id, expectedVersion: 2, until: room.clock.now() }))).toBe('VALIDATION');
    expect(await verbs.snooze.run(lotte, { reportId: report.id, expectedVersion: 2, until })).toMatchObject({ status: 'SNOOZED', claimUserId: null, snoozedUntil: until });
    room.clock.pass(59);
    await verbs.sweeper.sweep();
    expect((await stored(report)).status).toBe('SNOOZED');
    const now = room.clock.pass(1);
    await verbs.sweeper.sweep();
    expect(await stored(report)).toMatchObject({ status: 'NEW', snoozedUntil: null, claimDueAt: minutes(now, 240) });
  });

  it('wakes when the citizen writes', async () => {
    const citizen = new Citizen(room);
    const report = await verbs.claim.run(lotte, { reportId: (await citizen.says('Hallo')).id });
    await verbs.snooze.run(lotte, { reportId: report.id, expectedVersion: 2, until: minutes(room.clock.now(), 600) });
    expect(await citizen.says('Toch haast')).toMatchObject({ id: report.id, status: 'NEW' });
  });

  it('blocks closing until a target that must confirm has confirmed', async () => {
    const report = await claimed();
    const typed = await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, type: 'COMPLIMENT' });
    const target = (await room.reference.data()).targets.find(({ mustAcknowledge }) => mustAcknowledge);
    expect(await problemOf(verbs.escalate.run(lotte, { reportId: report.id, expectedVersion: typed.version, targetCode: 'nobody', reason: 'Nu' }))).toBe('VALIDATION');
    const escalated = await verbs.escalate.run(lotte, { reportId: report.id, expectedVersion: typed.version, targetCode: target?.code ?? '', reason: 'Nu nodig' });
    expect(escalated.claimUserId).toBe(lotte.userId);
    const close = { reportId: report.id, expectedVersion: escalated.version, outcome: 'answered' };
    expect(await problemOf(verbs.close.run(lotte, close))).toBe('ESCALATION_OPEN');
    const [sent] = await room.db.query<{ id: string; due: number }>('select id, extract(epoch from due_at - sent_at)::int as due from escalation where report_id = $1', [report.id]);
    expect(sent?.due).toBe(target?.ackSeconds);
    expect(await problemOf(verbs.answer.acknowledge(bram, { escalationId: sent?.id ?? '' }))).toBe('FORBIDDEN');
    const answered = await verbs.answer.acknowledge(lotte, { escalationId: sent?.id ?? '', reference: 'MK-0042' });
    expect(await problemOf(verbs.answer.decline(sanne, { escalationId: sent?.id ?? '', reason: 'Toch niet' }))).toBe('TRANSITION_NOT_ALLOWED');
    expect(await verbs.close.run(lotte, { ...close, expectedVersion: answered.version })).toMatchObject({ status: 'CLOSED' });
  });

  it('splits messages off into a report of their own, linked, each with its own clock', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Mijn fiets is weg');
    room.clock.pass(5);
    const [second] = await citizen.send({ text: 'En er ligt glas op de weg bij Zwolle' });
    await verbs.claim.run(lotte, { reportId: report.id });
    const { version } = await stored(report);
    expect(await problemOf(verbs.split.run(lotte, { reportId: report.id, expectedVersion: version, messageIds: [randomUUID()] }))).toBe('VALIDATION');
    const { report: rest, newReport } = await verbs.split.run(lotte, { reportId: report.id, expectedVersion: version, messageIds: [second?.messageId ?? ''] });
    expect(newReport).toMatchObject({ status: 'NEW', linkedReportId: report.id, conversationId: report.conversationId, title: 'En er ligt glas op de weg bij Zwolle', unread: 1, unansweredSince: room.clock.now() });
    expect(rest).toMatchObject({ unread: 1, unansweredSince: report.unansweredSince, version: version + 1 });
    expect(await stored(newReport)).toMatchObject({ newestInboundId: second?.messageId, claimUserId: null });
    expect(await problemOf(verbs.split.run(lotte, { reportId: report.id, expectedVersion: version + 1, messageIds: (await room.db.query<{ id: string }>('select id from message where report_id = $1', [report.id])).map(({ id }) => id) }))).toBe('VALIDATION');
  });
});
