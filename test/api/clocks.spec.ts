import type { AlertRow } from '@balie/api/reports/alerts/alert.queries.js';
import type { AccountTemplates } from '@balie/api/accounts/account-templates.js';
import { ReplyWords } from '@balie/api/delivery/reply-words.js';
import { SendReply } from '@balie/api/delivery/send-reply.js';
import { randomUUID } from 'node:crypto';
import { aReport, Citizen, problemOf } from '../support/builders/messages.js';
import { minutes, openShift, type Shift } from '../support/builders/shift.js';

let { room, verbs, lotte, bram, sanne, karin, claimed, stored, teamId, countOf } = {} as Shift;
const templates = { of: () => Promise.resolve([]) } as unknown as AccountTemplates;
let reply: SendReply;
beforeEach(async () => {
  ({ room, verbs, lotte, bram, sanne, karin, claimed, stored, teamId, countOf } = await openShift());
  reply = new SendReply(room.db, new ReplyWords(room.db, room.accounts, templates), room.reference, room.clock, room.wakeups);
  await verbs.clocks.sweep();
});
afterEach(() => room?.close());

const answer = async (report: { id: string }, after: 'KEEP' | 'WAIT' = 'KEEP') =>
  (await reply.run(lotte, { reportId: report.id, expectedVersion: (await stored(report)).version, clientKey: randomUUID(), text: 'Dank u wel', visibility: 'PRIVATE', holdSeconds: 0, after })).report;
const told = (alerts: readonly AlertRow[]) => alerts.filter(({ resolvedAt }) => resolvedAt === null).map(({ kind, why }) => `${kind} ${why}`).sort();
const bell = async (who: typeof lotte) => told(await verbs.alerts.of(who));
const setUrgency = (report: { id: string }, urgency: string) => room.asOwner(`update report set urgency = '${urgency}' where id = '${report.id}'`);

describe('deadlines', () => {
  it('warns the lead of what nobody took at 80 %, tells the breach at 100 %, each once, with two workers at it', async () => {
    const report = await aReport(room);
    const sweepTwice = async () => void (await Promise.all([verbs.clocks.sweep(), verbs.clocks.sweep()]));
    room.clock.pass(minutes(room.clock.now(), 3 * 60));
    await sweepTwice();
    expect(await bell(sanne)).toEqual([]);
    room.clock.pass(12);
    await sweepTwice();
    // 20:00 UTC is nine in the evening: from eleven on a U4 waits silently.
    expect(await bell(sanne)).toEqual([]);
    room.clock.pass(new Date('2026-11-14T05:59:00Z'));
    await sweepTwice();
    expect(await bell(sanne)).toEqual([]);
    expect((await stored(report)).breachedDueAt).toBeNull();
    room.clock.pass(2);
    await sweepTwice();
    await sweepTwice();
    expect(await bell(sanne)).toEqual(['CLOCK_BREACH CLAIM']);
    expect(await bell(lotte)).toEqual([]);
    expect(await countOf(`alert where report_id = $1`, report.id)).toBe(1);
    expect(await countOf(`event where report_id = $1 and type = 'alert.raised'`, report.id)).toBe(1);
    expect((await stored(report)).version).toBe(1);
  });

  it('tells the owner first, and ends when it is answered', async () => {
    const report = await claimed();
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, urgency: 'U3' });
    room.clock.pass(48);
    await verbs.clocks.sweep();
    expect([await bell(lotte), await bell(sanne)]).toEqual([['CLOCK_WARNING ANSWER'], []]);
    room.clock.pass(12);
    await verbs.clocks.sweep();
    await verbs.keeper.sweep();
    expect([await bell(lotte), await bell(sanne), await bell(bram)]).toEqual([['CLOCK_BREACH ANSWER'], ['CLOCK_BREACH ANSWER'], []]);
    await answer(report);
    expect(await verbs.keeper.sweep()).toBe(1);
    expect([await bell(lotte), await bell(sanne)]).toEqual([[], []]);
    expect(await countOf(`event where report_id = $1 and type = 'alert.resolved'`, report.id)).toBe(2);
    expect(await verbs.keeper.sweep()).toBe(0);
  });

  it('a kill between two statements leaves nothing half: the marks and the alert are one transaction', async () => {
    const report = await claimed();
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, urgency: 'U2' });
    room.clock.pass(15);
    await room.asOwner(`create function nobody_told() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$;
      create trigger nobody_told before update of breached_due_at on report for each row execute function nobody_told()`);
    await expect(verbs.clocks.sweep()).rejects.toThrow('power cut');
    expect(await countOf('alert where report_id = $1', report.id)).toBe(0);
    await room.asOwner('drop trigger nobody_told on report; drop function nobody_told()');
    await verbs.clocks.sweep();
    await verbs.clocks.sweep();
    expect(await countOf(`alert where report_id = $1 and kind = 'CLOCK_BREACH'`, report.id)).toBe(1);
  });
});

describe('a team and its hours', () => {
  const officeHours = async (code: string) => room.asOwner(`insert into team_hours (team_id, weekday, opens_minute, closes_minute) select id, d, 480, 1020 from team, generate_series(1, 5) d where code = '${code}'`);

  it('hears of it, and the lead when it was not taken on in its own time', async () => {
    await officeHours('ON-12');
    room.clock.pass(new Date('2026-11-13T15:45:00Z'));
    room.reference.forget();
    const report = await claimed();
    await setUrgency(report, 'U3');
    await verbs.assign.run(lotte, { reportId: report.id, expectedVersion: 2, teamId: await teamId('ON-12') });
    expect(await bell(karin)).toEqual(['ASSIGNED_TO_TEAM TO_TEAM']);
    expect((await stored(report)).acceptDueAt).toEqual(new Date('2026-11-16T07:15:00Z'));
    room.clock.pass(new Date('2026-11-16T07:14:00Z'));
    await verbs.promises.sweep();
    expect(await bell(sanne)).toEqual([]);
    room.clock.pass(1);
    await Promise.all([verbs.promises.sweep(), verbs.promises.sweep()]);
    expect(await bell(sanne)).toEqual(['ASSIGNMENT_NOT_ACCEPTED SERVICE_TIME']);
    expect(await bell(lotte)).toEqual(['ASSIGNMENT_NOT_ACCEPTED SERVICE_TIME']);
    expect(await stored(report)).toMatchObject({ status: 'ASSIGNED' });
    await verbs.accept.run(karin, { reportId: report.id });
    await verbs.keeper.sweep();
    expect([await bell(sanne), await bell(karin)]).toEqual([[], []]);
  });

  it('what cannot wait for a team that is not there goes to the officer of the day at once, and the lead hears of it', async () => {
    await officeHours('ON-12');
    room.clock.pass(new Date('2026-11-14T10:00:00Z'));
    room.reference.forget();
    const report = await claimed();
    await setUrgency(report, 'U2');
    await verbs.assign.run(lotte, { reportId: report.id, expectedVersion: 2, teamId: await teamId('ON-12') });
    expect(await bell(sanne)).toEqual(['ASSIGNMENT_NOT_ACCEPTED OUTSIDE_HOURS']);
    expect(await room.db.query('select target_code, status, sent_by_id from escalation where report_id = $1', [report.id])).toEqual([{ target_code: 'duty_officer', status: 'SENT', sent_by_id: lotte.userId }]);
    expect(await stored(report)).toMatchObject({ status: 'ASSIGNED' });
    room.clock.pass(new Date('2026-11-17T10:00:00Z'));
    await verbs.promises.sweep();
    expect(await countOf(`alert where report_id = $1 and kind = 'ASSIGNMENT_NOT_ACCEPTED'`, report.id)).toBe(1);
  });

  it('given back: no longer in the team\'s bell, and not in that of a team that never had it', async () => {
    const report = await claimed();
    await verbs.assign.run(lotte, { reportId: report.id, expectedVersion: 2, teamId: await teamId('ON-12'), userId: karin.userId });
    expect(await bell(karin)).toEqual(['ASSIGNED_TO_TEAM TO_PERSON']);
    await verbs.decline.run(karin, { reportId: report.id, reason: 'niet ons gebied' });
    expect(await verbs.alerts.of(karin)).toEqual([]);
  });
});

describe('a promise', () => {
  it('is a clock: it comes first, is told when due, and kept or cancelled with a reason', async () => {
    const report = await claimed();
    const dueAt = minutes(room.clock.now(), 30);
    expect(await problemOf(verbs.promise.run(lotte, { reportId: report.id, expectedVersion: 2, text: 'Terugbellen', dueAt: room.clock.now() }))).toBe('VALIDATION');
    expect(await problemOf(verbs.promise.run(lotte, { reportId: report.id, expectedVersion: 2, text: 'Terugbellen', dueAt, ownerId: karin.userId }))).toBe('VALIDATION');
    const promised = await verbs.promise.run(lotte, { reportId: report.id, expectedVersion: 2, text: 'Terugbellen', phone: '06 12345678', dueAt, ownerId: bram.userId });
    expect(promised).toMatchObject({ version: 3, nextDueAt: dueAt, promiseDueAt: dueAt, warnAt: minutes(room.clock.now(), 24) });
    const [{ id }] = await room.db.query<{ id: string }>('select id from promise where report_id = $1', [report.id]) as [{ id: string }];
    expect(await problemOf(verbs.close.run(lotte, { reportId: report.id, expectedVersion: 3, outcome: 'answered', closingMessage: 'Klaar' }))).toBe('MISSING_FACTS');
    room.clock.pass(30);
    await Promise.all([verbs.promises.sweep(), verbs.promises.sweep()]);
    expect([await bell(bram), await bell(sanne), await bell(lotte)]).toEqual([['PROMISE_DUE DUE'], ['PROMISE_DUE DUE'], []]);
    expect(await problemOf(verbs.settle.keep(karin, { promiseId: id }))).toBe('NOT_FOUND');
    expect(await problemOf(verbs.settle.cancel(bram, { promiseId: id, reason: ' ' }))).toBe('REASON_REQUIRED');
    expect(await verbs.settle.keep(bram, { promiseId: id, note: 'Gebeld' })).toMatchObject({ promiseDueAt: null, version: 4 });
    expect(await problemOf(verbs.settle.keep(bram, { promiseId: id }))).toBe('NOT_YOUR_CLAIM');
    expect(await problemOf(verbs.settle.keep(lotte, { promiseId: id }))).toBe('TRANSITION_NOT_ALLOWED');
    await verbs.keeper.sweep();
    expect(await bell(bram)).toEqual([]);
    expect((await stored(report)).nextDueAt).toEqual((await stored(report)).answerDueAt);
  });
});

describe('silence', () => {
  const waits = async () => answer(await claimed(), 'WAIT');

  it('answered: closed after 48 hours, and open again in its owner\'s hands when the citizen writes', async () => {
    const citizen = new Citizen(room);
    const report = await verbs.claim.run(lotte, { reportId: (await citizen.says('Wanneer is het bureau open?')).id });
    await answer(report);
    room.clock.pass(48 * 60 - 1);
    await verbs.silence.sweep();
    expect((await stored(report)).status).toBe('ANSWERED');
    room.clock.pass(1);
    expect(await Promise.all([verbs.silence.sweep(), verbs.silence.sweep()])).toContain(1);
    expect(await stored(report)).toMatchObject({ status: 'CLOSED', outcome: 'answered', type: 'QUESTION', legalBasis: 'AVG', lastOwnerId: lotte.userId });
    expect(await countOf(`event where report_id = $1 and type = 'report.closed'`, report.id)).toBe(1);
    await room.asOwner(`update session set last_seen_at = '${room.clock.now().toISOString()}' where user_id = '${lotte.userId}'`);
    expect(await citizen.says('En op zondag dan?')).toMatchObject({ id: report.id, status: 'REOPENED', claimUserId: lotte.userId });
  });

  it('waiting: one reminder after 24 hours, closed after 72 with the last words', async () => {
    const report = await waits();
    room.clock.pass(24 * 60);
    await Promise.all([verbs.silence.sweep(), verbs.silence.sweep()]);
    await verbs.silence.sweep();
    const sent = () => room.db.query<{ text: string }>(`select text from message where report_id = $1 and automatic order by sequence`, [report.id]);
    expect(await sent()).toEqual([{ text: expect.stringContaining(`We hebben u een vraag gesteld over melding ${report.number}`) }]);
    room.clock.pass(48 * 60);
    await verbs.silence.sweep();
    expect(await stored(report)).toMatchObject({ status: 'CLOSED', outcome: 'no_response' });
    expect((await sent()).map(({ text }) => text)[1]).toContain('ronden melding');
  });

  it('never where silence is the alarm: a person is told', async () => {
    const report = await waits();
    await setUrgency(report, 'U2');
    room.clock.pass(24 * 60);
    await Promise.all([verbs.silence.sweep(), verbs.silence.sweep()]);
    room.clock.pass(72 * 60);
    await verbs.silence.sweep();
    expect(await stored(report)).toMatchObject({ status: 'WAITING_FOR_CITIZEN' });
    expect(await countOf('message where report_id = $1 and automatic', report.id)).toBe(0);
    expect([await bell(lotte), await bell(sanne)]).toEqual([['CITIZEN_SILENT ALARMING'], ['CITIZEN_SILENT ALARMING']]);
  });

  it('a tip that misses its facts: a person is told, and closes with them', async () => {
    const report = await claimed();
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, type: 'TIP' });
    await answer(report);
    room.clock.pass(48 * 60);
    await verbs.silence.sweep();
    expect(await bell(sanne)).toEqual(['CITIZEN_SILENT MISSING_FACTS']);
    room.clock.pass(1);
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: (await stored(report)).version, categorySlug: 'drug_dealing', legalBasis: 'WPG_8' });
    await verbs.silence.sweep();
    expect(await stored(report)).toMatchObject({ status: 'CLOSED', legalBasis: 'WPG_8' });
  });
});
