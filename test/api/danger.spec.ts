import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcknowledgeAlarm } from '@balie/api/reports/alarm/acknowledge-alarm.js';
import { AlarmSweeper } from '@balie/api/reports/alarm/alarm-sweeper.js';
import { newestAlarm } from '@balie/api/reports/alarm/alarm.queries.js';
import { DismissDanger } from '@balie/api/reports/alarm/dismiss-danger.js';
import { RaiseDanger } from '@balie/api/reports/alarm/raise-danger.js';
import { SetSafeContact } from '@balie/api/reports/alarm/set-safe-contact.js';
import type { Actor } from '@balie/api/platform/auth/actor.js';
import type { Loops } from '@balie/api/platform/live/loops.js';
import { Citizen, problemOf } from '../support/builders/messages.js';
import { openShift, type Shift } from '../support/builders/shift.js';

const RED = 'Er staat een man met een mes voor mijn deur, kom nu!';
const noLoops = { add: () => undefined } as unknown as Loops;

describe('danger, from a citizen\'s words', () => {
  let shift: Shift;
  const sweeper = () => new AlarmSweeper(shift.room.db, shift.room.clock, shift.room.act, noLoops);

  beforeAll(async () => (shift = await openShift()));
  afterAll(() => shift?.room.close());

  const atDesk = async (...people: Actor[]) => {
    await shift.room.db.query('delete from presence');
    for (const { sessionId, userId } of people) await shift.room.db.query('insert into presence (session_id, user_id, beat_at) values ($1, $2, $3)', [sessionId, userId, shift.room.clock.now()]);
  };
  const alarmOf = (report: { id: string }) => shift.room.db.transaction((tx) => newestAlarm(tx, report.id));
  const events = async (report: { id: string }) =>
    (await shift.room.db.query<{ type: string }>(`select type from event where report_id = $1 and type not like 'message.%' order by position`, [report.id])).map(({ type }) => type);
  const said = (report: { id: string }) => shift.room.db.query<{ text: string; automatic: boolean }>(`select text, automatic from message where report_id = $1 and direction = 'OUTBOUND' order by sequence`, [report.id]);
  const seconds = (count: number) => shift.room.clock.pass(new Date(shift.room.clock.now().getTime() + count * 1000));

  it('turns red and U1, asks two free operators, and says the first words, all at once', async () => {
    await atDesk(shift.lotte, shift.bram);
    const report = await new Citizen(shift.room).says(RED);
    expect(report).toMatchObject({ danger: 'NOW', urgency: 'U1', version: 1, dangerKind: 'VIOLENCE', safeContact: true });
    expect(report.suggestions['danger']).toMatchObject({ value: 'NOW', reason: { by: 'text', words: expect.stringContaining('mes') } });
    const alarm = await alarmOf(report);
    expect([...(alarm?.chosenIds ?? [])].sort()).toEqual([shift.lotte.userId, shift.bram.userId].sort());
    expect(alarm).toMatchObject({ cause: 'DANGER', stage: 'FIRST_TWO', endedAt: null, firstWordsState: 'SENT' });
    expect(await said(report)).toEqual([{ automatic: true, text: expect.stringMatching(/Bel 112.*112NL/) }]);
    expect(report.unansweredSince).not.toBeNull();
    expect(await events(report)).toEqual(['report.created', 'report.raised', 'alarm.started', 'alarm.first_words_sent']);
  });

  it('says it once in half an hour, and again after', async () => {
    const citizen = new Citizen(shift.room);
    const report = await citizen.says(RED);
    await new DismissDanger(shift.room.act).run(shift.lotte, { reportId: report.id, expectedVersion: report.version, as: 'JOKE' });
    shift.room.clock.pass(29);
    const again = await citizen.says(RED);
    expect(await alarmOf(again)).toMatchObject({ firstWordsState: 'SKIPPED', firstWordsWhy: 'RECENT' });
    await new DismissDanger(shift.room.act).run(shift.lotte, { reportId: report.id, expectedVersion: again.version, as: 'JOKE' });
    shift.room.clock.pass(2);
    expect(await alarmOf(await citizen.says(RED))).toMatchObject({ firstWordsState: 'SENT' });
    expect(await said(report)).toHaveLength(2);
  });

  it('never in public', async () => {
    const report = await new Citizen(shift.room).says(RED, { kind: 'comment', visibility: 'PUBLIC' });
    expect([await said(report), await alarmOf(report)]).toMatchObject([[], { firstWordsState: 'SKIPPED', firstWordsWhy: 'PUBLIC' }]);
  });

  it('suicide is told of 113; the flag "do not write first" is set', async () => {
    const report = await new Citizen(shift.room).says('ik wil er niet meer zijn, ik sta nu op het spoor');
    expect(report).toMatchObject({ dangerKind: 'SUICIDE', safeContact: true });
    expect((await said(report)).map(({ text }) => text).join()).toContain('113');
  });

  it('ordinary words raise nothing, and cost no statement more', async () => {
    const report = await new Citizen(shift.room).says('Wanneer is het bureau open?');
    expect(report).toMatchObject({ danger: 'NONE', urgency: 'U4', safeContact: false, dangerKind: null });
    expect(await alarmOf(report)).toBeNull();
  });

  it('an edit can turn it red', async () => {
    const citizen = new Citizen(shift.room);
    await citizen.send({ externalId: 'to-edit', text: 'Er staat een man' });
    const [result] = await citizen.send({ kind: 'message_edit', externalId: 'edit-1', targets: ['to-edit'], text: RED });
    expect(await shift.stored({ id: result?.reportId ?? '' })).toMatchObject({ danger: 'NOW', urgency: 'U1' });
  });

  it('thanks with danger in them reopen a closed report, and it sounds', async () => {
    const citizen = new Citizen(shift.room);
    const report = await citizen.says('Mijn fiets is weg');
    await shift.room.db.query(`update report set status = 'CLOSED', closed_at = $2 where id = $1`, [report.id, shift.room.clock.now()]);
    expect(await citizen.says('bedankt')).toMatchObject({ status: 'CLOSED', danger: 'NONE' });
    expect(await citizen.says(`bedankt. ${RED}`)).toMatchObject({ id: report.id, status: 'REOPENED', danger: 'NOW' });
    expect(await alarmOf(report)).toMatchObject({ endedAt: null });
  });

  it('climbs: everyone at 20 s, the lead at 40 s with an alert, the duty phone at 60 s that says nobody was called; each once, also by two workers', async () => {
    await atDesk(shift.lotte);
    const report = await new Citizen(shift.room).says(RED);
    for (let i = 0; i < 13; i += 1) {
      await Promise.all([sweeper().sweep(), sweeper().sweep()]);
      seconds(5);
    }
    expect((await events(report)).filter((type) => type.startsWith('alarm.') && type !== 'alarm.started')).toEqual(['alarm.first_words_sent', 'alarm.stage', 'alarm.stage', 'alarm.stage', 'alarm.duty_phone']);
    expect(await shift.countOf(`alert where report_id = $1 and kind = 'DANGER_UNCLAIMED' and resolved_at is null`, report.id)).toBe(1);
    expect(await shift.room.db.query(`select data from event where report_id = $1 and type = 'alarm.duty_phone'`, [report.id])).toEqual([{ data: { connected: false } }]);
    expect(await alarmOf(report)).toMatchObject({ dutyPhoneAt: expect.any(Date) });
    await shift.verbs.claim.run(shift.lotte, { reportId: report.id });
    expect(await alarmOf(report)).toMatchObject({ endedWhy: 'CLAIMED' });
    await sweeper().sweep();
    expect(await shift.countOf(`alert where report_id = $1 and kind = 'DANGER_UNCLAIMED' and resolved_at is null`, report.id)).toBe(0);
  });

  it('a worker that slept fires all that was due, in order', async () => {
    const report = await new Citizen(shift.room).says(RED);
    seconds(75);
    await sweeper().sweep();
    expect(await alarmOf(report)).toMatchObject({ stage: 'DUTY_PHONE', nextStageAt: null });
  });

  it('claimed and nobody outside told: after three minutes owner and lead hear it, and the lane rises again, once', async () => {
    const report = await new Citizen(shift.room).says(RED);
    await shift.verbs.claim.run(shift.lotte, { reportId: report.id });
    seconds(179);
    await sweeper().sweep();
    expect(await alarmOf(report)).toMatchObject({ cause: 'DANGER', endedWhy: 'CLAIMED' });
    seconds(2);
    await Promise.all([sweeper().sweep(), sweeper().sweep()]);
    expect(await alarmOf(report)).toMatchObject({ cause: 'CONTROL_ROOM_LATE', endedAt: null, chosenIds: [shift.lotte.userId], firstWordsState: 'SENT' });
    expect(await shift.room.db.query(`select for_users, for_roles from alert where report_id = $1 and kind = 'CONTROL_ROOM_LATE'`, [report.id])).toEqual([{ for_users: [shift.lotte.userId], for_roles: ['SHIFT_LEAD'] }]);
    await new AcknowledgeAlarm(shift.room.act).run(shift.lotte, { reportId: report.id });
    expect(await alarmOf(report)).toMatchObject({ endedWhy: 'ACKNOWLEDGED', acknowledgedById: shift.lotte.userId });
    seconds(600);
    await sweeper().sweep();
    expect((await events(report)).filter((type) => type === 'alarm.control_room_late')).toHaveLength(1);
  });

  it('in time acknowledged by the control room: nothing rises, and the alarm is over', async () => {
    const report = await new Citizen(shift.room).says(RED);
    const claimed = await shift.verbs.claim.run(shift.lotte, { reportId: report.id });
    await shift.verbs.escalate.run(shift.lotte, { reportId: report.id, expectedVersion: claimed.version, targetCode: 'control_room', reason: 'mes' });
    const [escalation] = await shift.room.db.query<{ id: string }>('select id from escalation where report_id = $1', [report.id]);
    await shift.verbs.answer.acknowledge(shift.lotte, { escalationId: escalation?.id ?? '', reference: 'P2000-1' });
    seconds(200);
    await sweeper().sweep();
    expect(await alarmOf(report)).toMatchObject({ cause: 'DANGER', handOverDueAt: null });
  });

  it('a false alarm: sound and mark go, urgency stays, the chip is kept with the words', async () => {
    const report = await new Citizen(shift.room).says(RED);
    const calm = await new DismissDanger(shift.room.act).run(shift.bram, { reportId: report.id, expectedVersion: report.version, as: 'GAME' });
    expect(calm).toMatchObject({ danger: 'NONE', urgency: 'U1', suggestions: { danger: { value: 'NOW', decision: { as: 'GAME', level: 'NOW', byUserId: shift.bram.userId } } } });
    expect(await alarmOf(report)).toMatchObject({ endedWhy: 'FALSE_ALARM', handOverDueAt: null });
    expect(await problemOf(new AcknowledgeAlarm(shift.room.act).run(shift.bram, { reportId: report.id }))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('"ik zie het": silent for all, still unclaimed, and the ladder stops', async () => {
    const report = await new Citizen(shift.room).says(RED);
    const before = await shift.stored(report);
    await new AcknowledgeAlarm(shift.room.act).run(shift.sanne, { reportId: report.id });
    expect(await shift.stored(report)).toMatchObject({ version: before.version, danger: 'NOW', claimUserId: null });
    seconds(70);
    await sweeper().sweep();
    expect((await events(report)).filter((type) => type === 'alarm.stage')).toEqual([]);
  });

  it('a person sees what the words did not say: red sounds for the others, for who owns it the clock runs without sound', async () => {
    const raise = () => new RaiseDanger(shift.room.db, shift.room.accounts, shift.room.reference, shift.room.clock, shift.room.wakeups);
    const free = await new Citizen(shift.room).says('Hij is er weer');
    const red = await raise().run(shift.bram, { reportId: free.id, expectedVersion: free.version, danger: 'NOW', kind: 'DOMESTIC', reason: 'gaf eerder klappen' });
    expect([red, await alarmOf(free)]).toMatchObject([{ danger: 'NOW', urgency: 'U1', safeContact: true, version: free.version + 1 }, { endedAt: null, firstWordsState: 'SENT' }]);
    expect((await said(free)).map(({ text }) => text).join()).not.toMatch(/112|politie|geweld/i);
    const mine = await shift.claimed('Hij is er weer');
    await raise().run(shift.lotte, { reportId: mine.id, expectedVersion: mine.version, danger: 'NOW' });
    expect(await alarmOf(mine)).toMatchObject({ endedWhy: 'CLAIMED', handOverDueAt: expect.any(Date), firstWordsWhy: 'IN_CONTACT' });
    expect(await problemOf(raise().run(shift.lotte, { reportId: mine.id, expectedVersion: mine.version + 1, danger: 'POSSIBLE' }))).toBe('TRANSITION_NOT_ALLOWED');
    expect(await problemOf(raise().run(shift.karin, { reportId: mine.id, expectedVersion: mine.version + 1, danger: 'NOW' }))).toBe('NOT_FOUND');
  });

  it('in danger and silent for four minutes after our answer: who is in contact and the lead hear it, once', async () => {
    const report = await new Citizen(shift.room).says(RED);
    const { id } = await shift.verbs.claim.run(shift.lotte, { reportId: report.id });
    await shift.room.db.query('update report set last_answer_at = $2, unanswered_since = null where id = $1', [id, shift.room.clock.now()]);
    const told = () => shift.countOf(`alert where report_id = $1 and kind = 'CITIZEN_SILENT'`, id);
    seconds(239);
    await sweeper().sweep();
    expect(await told()).toBe(0);
    seconds(2);
    await Promise.all([sweeper().sweep(), sweeper().sweep()]);
    expect([await told(), await sweeper().sweep()]).toEqual([1, 0]);
  });

  it('safe contact: on by who owns it, off only with a reason', async () => {
    const verb = new SetSafeContact(shift.room.act);
    const report = await shift.claimed();
    const on = await verb.run(shift.lotte, { reportId: report.id, expectedVersion: report.version, safeContact: true });
    expect(on.safeContact).toBe(true);
    expect(await problemOf(verb.run(shift.lotte, { reportId: report.id, expectedVersion: on.version, safeContact: false }))).toBe('REASON_REQUIRED');
    expect(await verb.run(shift.lotte, { reportId: report.id, expectedVersion: on.version, safeContact: false, reason: 'woont er niet meer' })).toMatchObject({ safeContact: false });
    expect(await problemOf(verb.run(shift.bram, { reportId: report.id, expectedVersion: on.version + 1, safeContact: true }))).toBe('NOT_YOUR_CLAIM');
  });
});
