import { randomUUID } from 'node:crypto';
import { Citizen, problemOf } from '../support/builders/messages.js';
import { minutes, openShift, type Shift } from '../support/builders/shift.js';

let { room, verbs, lotte, bram, sanne, karin, claimed, stored, countOf } = {} as Shift;
beforeAll(async () => {
  ({ room, verbs, lotte, bram, sanne, karin, claimed, stored, countOf } = await openShift());
});
afterAll(() => room?.close());

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
