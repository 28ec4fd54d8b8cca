import { randomUUID } from 'node:crypto';
import { Citizen, problemOf } from '../support/builders/messages.js';
import { minutes, openShift, type Shift } from '../support/builders/shift.js';

let { room, verbs, lotte, bram, sanne, karin, claimed, stored, teamId, countOf } = {} as Shift;
beforeAll(async () => {
  ({ room, verbs, lotte, bram, sanne, karin, claimed, stored, teamId, countOf } = await openShift());
});
afterAll(() => room?.close());

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
      { type: 'report.assigned', before: false, after: true }, { type: 'alert.raised', before: true, after: true },
      { type: 'report.assignment_accepted', before: true, after: true }, { type: 'report.citizen_told', before: true, after: true },
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
