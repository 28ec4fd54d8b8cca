import { randomUUID } from 'node:crypto';
import { raiseAlert } from '@balie/api/reports/alerts/raise-alert.js';
import { aReport, Citizen, problemOf } from '../support/builders/messages.js';
import { aPerson } from '../support/builders/people.js';
import { minutes, openShift, type Shift } from '../support/builders/shift.js';

let { room, verbs, lotte, bram, sanne, karin, claimed, stored, teamId, countOf } = {} as Shift;
beforeAll(async () => {
  ({ room, verbs, lotte, bram, sanne, karin, claimed, stored, teamId, countOf } = await openShift());
});
afterAll(() => room?.close());

const kinds = async (who: typeof lotte, reportId: string) => (await verbs.alerts.of(who)).filter((alert) => alert.reportId === reportId && alert.resolvedAt === null).map(({ kind }) => kind);

describe('the bell', () => {
  it('tells the same thing once, whoever says it', async () => {
    const report = await aReport(room);
    const tell = () => room.db.transaction((tx) => raiseAlert(tx, { kind: 'CONTROL_ROOM_LATE', report, to: { users: [lotte.userId], roles: ['SHIFT_LEAD'] }, key: 'e1', why: 'LATE', at: room.clock.now() }));
    expect((await Promise.all([tell(), tell(), tell()])).filter(Boolean)).toHaveLength(1);
    expect([await kinds(lotte, report.id), await kinds(sanne, report.id), await kinds(bram, report.id)]).toEqual([['CONTROL_ROOM_LATE'], ['CONTROL_ROOM_LATE'], []]);
  });

  it('is put away by one and stays with the other', async () => {
    const report = await aReport(room);
    await room.db.transaction((tx) => raiseAlert(tx, { kind: 'CLOCK_BREACH', report, to: { users: [lotte.userId], roles: ['SHIFT_LEAD'] }, key: 'x', why: 'CLAIM', at: room.clock.now() }));
    const [alert] = (await verbs.alerts.of(lotte)).filter(({ reportId }) => reportId === report.id);
    expect(await verbs.alerts.seen(lotte, { alertId: alert?.id ?? '' })).toMatchObject({ seenAt: room.clock.now() });
    expect((await verbs.alerts.of(sanne)).find(({ id }) => id === alert?.id)?.seenAt).toBeNull();
    expect(await problemOf(verbs.alerts.seen(bram, { alertId: alert?.id ?? '' }))).toBe('NOT_FOUND');
    expect(await problemOf(verbs.alerts.seen(bram, { alertId: 'x' }))).toBe('NOT_FOUND');
  });
});

describe('a colleague is mentioned', () => {
  it('is told, once per note; who may not see the report cannot be called to it', async () => {
    const report = await claimed();
    const note = { reportId: report.id, clientKey: randomUUID(), text: 'Kijk jij even mee?', mentionedUserIds: [bram.userId, lotte.userId] };
    await verbs.note.run(lotte, note);
    await verbs.note.run(lotte, note);
    expect([await kinds(bram, report.id), await kinds(lotte, report.id)]).toEqual([['MENTION'], []]);
    expect(await countOf('note_mention m join note n on n.id = m.note_id where n.report_id = $1', report.id)).toBe(2);
    expect(await problemOf(verbs.note.run(lotte, { ...note, clientKey: randomUUID(), mentionedUserIds: [karin.userId] }))).toBe('VALIDATION');
    expect(await problemOf(verbs.note.run(lotte, { ...note, clientKey: randomUUID(), mentionedUserIds: [randomUUID()] }))).toBe('VALIDATION');
    expect(await countOf('note where report_id = $1', report.id)).toBe(1);
    const [mine] = (await verbs.alerts.of(bram)).filter(({ reportId }) => reportId === report.id);
    await verbs.alerts.seen(bram, { alertId: mine?.id ?? '' });
    expect(await kinds(bram, report.id)).toEqual([]);
  });
});

describe('an owner', () => {
  it('is asked after 25 minutes, says so, is asked again, and loses it after 30', async () => {
    const report = await claimed();
    room.clock.pass(25);
    await Promise.all([verbs.sweeper.sweep(), verbs.sweeper.sweep()]);
    expect(await kinds(lotte, report.id)).toEqual(['CLAIM_NUDGE']);
    expect(await problemOf(verbs.keepClaim.run(bram, { reportId: report.id }))).toBe('NOT_YOUR_CLAIM');
    expect(await verbs.keepClaim.run(lotte, { reportId: report.id })).toMatchObject({ version: 2, claimLastActAt: room.clock.now() });
    expect(await kinds(lotte, report.id)).toEqual([]);
    room.clock.pass(25);
    await verbs.sweeper.sweep();
    expect(await kinds(lotte, report.id)).toEqual(['CLAIM_NUDGE']);
    room.clock.pass(5);
    await verbs.sweeper.sweep();
    await verbs.keeper.sweep();
    expect(await stored(report)).toMatchObject({ status: 'NEW', claimUserId: null });
    expect(await kinds(lotte, report.id)).toEqual(['CLAIM_ENDED']);
    await verbs.claim.run(bram, { reportId: report.id });
    await verbs.keeper.sweep();
    expect(await kinds(lotte, report.id)).toEqual([]);
  });

  it('goes home: everything back with the note on each, and what was taken over meanwhile stays', async () => {
    const anna = await aPerson(room, ['OPERATOR'], { name: 'Anna' });
    const mine = await Promise.all([1, 2, 3].map(async () => verbs.claim.run(anna, { reportId: (await aReport(room)).id })));
    await verbs.takeOver.run(sanne, { reportId: mine[2]?.id ?? '', reason: 'spoed' });
    expect(await problemOf(verbs.signOff.run(anna, { note: '  ' }))).toBe('REASON_REQUIRED');
    expect(await verbs.signOff.run(anna, { note: 'Burgers bellen terug na acht' })).toBe(2);
    expect(await verbs.signOff.run(anna, { note: 'nog eens' })).toBe(0);
    const after = await Promise.all(mine.map(stored));
    expect(after.map(({ status, claimUserId }) => [status, claimUserId])).toEqual([['NEW', null], ['NEW', null], ['IN_TRIAGE', sanne.userId]]);
    const ids = mine.map(({ id }) => id);
    expect(await countOf(`note where report_id = any($1::uuid[]) and text = 'Burgers bellen terug na acht'`, ids)).toBe(2);
    expect(await countOf(`event where report_id = any($1::uuid[]) and type = 'report.claim_ended' and actor_id = $2 and data->>'reason' = 'SIGNED_OFF'`, ids, anna.userId)).toBe(2);
    expect(await countOf(`audit where subject_id = any($1::text[]) and act = 'report.claim_ended'`, ids)).toBe(2);
  });
});

describe('not for us', () => {
  it('refers with words for the citizen, and notes to whom and why', async () => {
    const report = await claimed();
    const facts = await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 2, type: 'QUESTION', categorySlug: 'parking' });
    const input = { reportId: report.id, expectedVersion: facts.version, to: 'Gemeente Harderwijk', reason: 'parkeren', closingMessage: 'Dit hoort bij de gemeente.' };
    expect(await problemOf(verbs.refer.run(lotte, { ...input, referralCode: 'nobody' }))).toBe('VALIDATION');
    expect(await problemOf(verbs.refer.run(lotte, { ...input, to: ' ' }))).toBe('REASON_REQUIRED');
    expect(await problemOf(verbs.refer.run(bram, input))).toBe('NOT_YOUR_CLAIM');
    expect(await verbs.refer.run(lotte, { ...input, referralCode: 'municipality' })).toMatchObject({ status: 'CLOSED', outcome: 'referred' });
    expect(await room.db.query(`select data->>'recipient' as "to", data->>'reason' as reason, data->>'referralCode' as code from event where report_id = $1 and type = 'report.closed'`, [report.id])).toEqual([{ to: 'Gemeente Harderwijk', reason: 'parkeren', code: 'municipality' }]);
    expect(await countOf(`message where report_id = $1 and direction = 'OUTBOUND' and text like 'Dit hoort%'`, report.id)).toBe(1);
    expect(await countOf(`audit where subject_id = $1 and act = 'report.closed' and reason = 'parkeren'`, report.id)).toBe(1);
  });

  it.each([['SPAM', 'SPAM_ABUSE'], ['ABUSE', 'SPAM_ABUSE'], ['NOT_POLICE', null]] as const)('rejects in one key: %s', async (as, type) => {
    const report = await claimed();
    const promised = await verbs.promise.run(lotte, { reportId: report.id, expectedVersion: 2, text: 'Terugbellen', dueAt: minutes(room.clock.now(), 30) });
    expect(await verbs.reject.run(lotte, { reportId: report.id, expectedVersion: promised.version, as })).toMatchObject({ status: 'CLOSED', outcome: 'rejected', type, promiseDueAt: null });
    expect(await countOf('promise where report_id = $1 and cancelled_at is not null', report.id)).toBe(1);
  });
});

describe('two matters in one conversation', () => {
  it('moves messages to the other report, where they arrive like the citizen\'s', async () => {
    const citizen = new Citizen(room);
    const report = await verbs.claim.run(lotte, { reportId: (await citizen.says('Mijn fiets is weg')).id });
    await citizen.send({ text: 'En er is overlast van jongeren' }, { text: 'Bij het station' });
    const ids = (await room.db.query<{ id: string }>('select id from message where report_id = $1 order by sequence', [report.id])).map(({ id }) => id);
    const { newReport } = await verbs.split.run(lotte, { reportId: report.id, expectedVersion: 4, messageIds: [ids[1] ?? ''] });
    const move = { reportId: report.id, expectedVersion: 5, messageIds: [ids[2] ?? ''], toReportId: newReport.id };
    expect(await problemOf(verbs.move.run(bram, move))).toBe('NOT_YOUR_CLAIM');
    expect(await problemOf(verbs.move.run(lotte, { ...move, expectedVersion: 4 }))).toBe('STALE_VERSION');
    expect(await problemOf(verbs.move.run(lotte, { ...move, toReportId: report.id }))).toBe('VALIDATION');
    expect(await problemOf(verbs.move.run(lotte, { ...move, toReportId: (await aReport(room)).id }))).toBe('VALIDATION');
    expect(await problemOf(verbs.move.run(lotte, { ...move, toReportId: randomUUID() }))).toBe('VALIDATION');
    expect(await problemOf(verbs.move.run(lotte, { ...move, messageIds: ids.slice(1) }))).toBe('VALIDATION');
    const moved = await verbs.move.run(lotte, move);
    expect([moved.report.unread, moved.newReport.unread, moved.newReport.newestInboundId]).toEqual([1, 2, ids[2]]);
    expect([moved.report.version, moved.newReport.version]).toEqual([6, 2]);
    expect(await countOf(`message where report_id = $1`, newReport.id)).toBe(2);
    expect(await countOf(`event where type = 'report.messages_moved' and report_id in ($1, $2)`, report.id, newReport.id)).toBe(2);
    expect(await problemOf(verbs.move.run(lotte, { ...move, expectedVersion: 6, messageIds: [ids[0] ?? ''] }))).toBe('VALIDATION');
  });

  it('between different legal bases only with a reason: they follow the report', async () => {
    const citizen = new Citizen(room);
    const report = await verbs.claim.run(lotte, { reportId: (await citizen.says('Een vraag')).id });
    await citizen.send({ text: 'Een tip over drugs' }, { text: 'Nog iets daarover' });
    const ids = (await room.db.query<{ id: string }>('select id from message where report_id = $1 order by sequence', [report.id])).map(({ id }) => id);
    const first = await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: 4, legalBasis: 'AVG' });
    const { report: rest, newReport } = await verbs.split.run(lotte, { reportId: report.id, expectedVersion: first.version, messageIds: [ids[1] ?? ''] });
    const other = await verbs.claim.run(lotte, { reportId: newReport.id });
    await verbs.triage.run(lotte, { reportId: other.id, expectedVersion: other.version, legalBasis: 'WPG_8' });
    const move = { reportId: report.id, expectedVersion: rest.version, messageIds: [ids[2] ?? ''], toReportId: other.id };
    expect(await problemOf(verbs.move.run(lotte, move))).toBe('REASON_REQUIRED');
    expect((await verbs.move.run(lotte, { ...move, overrideReason: 'hoort bij de tip' })).newReport.legalBasis).toBe('WPG_8');
  });
});

describe('news for the citizen', () => {
  it('the team has it: told from the transaction that accepts, in the unit\'s words, and shown before', async () => {
    const report = await claimed();
    const assigned = { reportId: report.id, expectedVersion: 2, teamId: await teamId('ON-12') };
    expect(await verbs.preview.of(lotte, report.id, 'assignReport')).toEqual({ willSend: false, text: null, why: 'NOT_CHOSEN' });
    await verbs.assign.run(lotte, assigned);
    const preview = await verbs.preview.of(karin, report.id, 'acceptAssignment');
    expect(preview).toMatchObject({ willSend: true, why: 'CHOSEN', text: expect.stringContaining(report.number) as string });
    await verbs.accept.run(karin, { reportId: report.id });
    expect(await room.db.query('select text, automatic, author_id as author, delivery_status as status from message where report_id = $1 and direction = $2', [report.id, 'OUTBOUND'])).toEqual([{ text: preview?.text, automatic: true, author: null, status: 'QUEUED' }]);
    expect((await stored(report)).lastAnswerAt).toBeNull();
    expect(await verbs.preview.of(bram, randomUUID(), 'acceptAssignment')).toBeNull();
    expect(await verbs.preview.of(lotte, report.id, 'closeReport')).toMatchObject({ why: 'OWN_WORDS' });
  });

  it('is not told in public', async () => {
    const report = await claimed();
    await room.asOwner(`update conversation set visibility = 'PUBLIC' where id = '${report.conversationId}'`);
    await verbs.assign.run(lotte, { reportId: report.id, expectedVersion: 2, teamId: await teamId('ON-12') });
    expect(await verbs.preview.of(karin, report.id, 'acceptAssignment')).toMatchObject({ willSend: false, why: 'PUBLIC' });
    await verbs.accept.run(karin, { reportId: report.id });
    expect(await countOf(`message where report_id = $1 and direction = 'OUTBOUND'`, report.id)).toBe(0);
  });
});
