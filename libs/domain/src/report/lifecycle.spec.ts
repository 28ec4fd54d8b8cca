import { Problem } from '../problem.js';
import { SEED_POLICY as policy } from '../sla/policy.js';
import { claim } from './claim.js';
import { close } from './close.js';
import { note } from './note.js';
import { receiveCitizenMessage } from './receive.js';
import { release } from './release.js';
import { reopen } from './reopen.js';
import { reply } from './reply.js';
import { takeOver } from './take-over.js';
import { aReport, anna, at, bram, lea, problemOf, T0, tom } from './testing.js';
import { triage } from './triage.js';

const nobody = () => false;
const everybody = () => true;
const claimed = (by = anna) => claim(aReport(), by, at(1), policy).report;

describe('claim', () => {
  it('takes a new report, and the loser is told who won', () => {
    const { report, events } = claim(aReport(), anna, at(1), policy);
    expect(report).toMatchObject({ status: 'IN_TRIAGE', claimUserId: 'anna', claimedFrom: 'NEW', version: 2, nextDueAt: at(60) });
    expect(events).toEqual([{ type: 'report.claimed', data: { from: 'NEW', to: 'IN_TRIAGE', basedOn: 1 } }]);
    try {
      claim(report, bram, at(2), policy);
      throw new Error('nobody was refused');
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect(error).toMatchObject({ code: 'ALREADY_CLAIMED', extras: { alreadyClaimed: { byUserId: 'anna', since: at(1) } } });
    }
  });

  it('is idempotent for who has it', () => {
    expect(claim(claimed(), anna, at(9), policy)).toEqual({ report: claimed(), events: [] });
  });

  it.each(['ANSWERED', 'WAITING_FOR_CITIZEN', 'ASSIGNED', 'IN_PROGRESS', 'SNOOZED'] as const)('changes only the owner in %s', (status) => {
    expect(claim(aReport({ status }), anna, at(1), policy).report).toMatchObject({ status, claimUserId: 'anna', claimedFrom: null });
  });

  it('refuses a closed report and a team member', () => {
    expect(problemOf(() => claim(aReport({ status: 'CLOSED' }), anna, at(1), policy))).toBe('TRANSITION_NOT_ALLOWED');
    expect(problemOf(() => claim(aReport({ teamId: 'team-a', assignedById: 'lea' }), tom, at(1), policy))).toBe('FORBIDDEN');
    expect(problemOf(() => claim(aReport(), tom, at(1), policy))).toBe('NOT_FOUND');
  });
});

describe('release', () => {
  it('goes back to where it came from, with the deadline it had', () => {
    expect(release(claimed(), anna, at(50), policy).report).toMatchObject({ status: 'NEW', claimUserId: null, nextDueAt: at(30), version: 3 });
    const again = claim(aReport({ status: 'REOPENED' }), anna, at(1), policy).report;
    expect(release(again, anna, at(2), policy).report.status).toBe('REOPENED');
  });

  it('to NEW when it was answered since it came from REOPENED', () => {
    let report = claim(aReport({ status: 'REOPENED' }), anna, at(1), policy).report;
    report = reply(report, anna, { expectedVersion: report.version, after: 'KEEP' }, at(2), policy).report;
    report = receiveCitizenMessage(report, { id: 'm2', receivedAt: at(3) }, everybody, at(3), policy).report;
    expect(report.status).toBe('IN_TRIAGE');
    expect(release(report, anna, at(4), policy).report.status).toBe('NEW');
  });

  it('is only for who has it', () => {
    expect(problemOf(() => release(claimed(), bram, at(2), policy))).toBe('NOT_YOUR_CLAIM');
    expect(problemOf(() => release(aReport(), bram, at(2), policy))).toBe('NOT_YOUR_CLAIM');
  });
});

describe('take over', () => {
  it('needs a lead and a reason, and keeps where it came from', () => {
    const { report, events } = takeOver(claimed(), lea, { reason: ' pauze ' }, at(5), policy);
    expect(report).toMatchObject({ claimUserId: 'lea', status: 'IN_TRIAGE', claimedFrom: 'NEW' });
    expect(events[0]?.data).toMatchObject({ reason: 'pauze', fromUserId: 'anna' });
    expect(problemOf(() => takeOver(claimed(), lea, { reason: ' ' }, at(5), policy))).toBe('REASON_REQUIRED');
    expect(problemOf(() => takeOver(claimed(), bram, { reason: 'x' }, at(5), policy))).toBe('FORBIDDEN');
  });
});

describe('reply', () => {
  const input = { expectedVersion: 2, after: 'KEEP' } as const;

  it('answers: the clock stops', () => {
    const { report } = reply(claimed(), anna, input, at(10), policy);
    expect(report).toMatchObject({ status: 'ANSWERED', firstAnswerAt: at(10), lastAnswerAt: at(10), lastOwnerId: 'anna', nextDueAt: null, unansweredSince: null, version: 3 });
  });

  it('waits: paused, but never for U1', () => {
    expect(reply(claimed(), anna, { ...input, after: 'WAIT' }, at(10), policy).report).toMatchObject({ status: 'WAITING_FOR_CITIZEN', pausedSince: at(10), nextDueAt: null });
    const red = claim(aReport({ urgency: 'U1' }), anna, at(0.5), policy).report;
    expect(reply(red, anna, { ...input, after: 'WAIT' }, at(1), policy).report).toMatchObject({ pausedSince: null, nextDueAt: at(4) });
  });

  it('finishes with what closing needs', () => {
    const typed = { ...claimed(), type: 'QUESTION' } as const;
    expect(reply(typed, anna, { ...input, after: 'FINISH' }, at(10), policy).report).toMatchObject({ status: 'CLOSED', outcome: 'answered', legalBasis: 'AVG', claimUserId: null, nextDueAt: null, lastOwnerId: 'anna' });
    expect(problemOf(() => reply(claimed(), anna, { ...input, after: 'FINISH' }, at(10), policy))).toBe('MISSING_FACTS');
  });

  it.each([
    ['nobody owns it', aReport(), anna, 1, undefined, 'NOT_YOUR_CLAIM'],
    ['somebody else does', claimed(), bram, 2, undefined, 'NOT_YOUR_CLAIM'],
    ['a lead without a reason', claimed(), lea, 2, ' ', 'NOT_YOUR_CLAIM'],
    ['a lead with a reason', claimed(), lea, 2, 'brand', 'NONE'],
    ['an operator with a reason', claimed(), bram, 2, 'brand', 'NOT_YOUR_CLAIM'],
    ['stale', claimed(), anna, 1, undefined, 'STALE_VERSION'],
    ['closed', aReport({ status: 'CLOSED' }), anna, 1, undefined, 'TRANSITION_NOT_ALLOWED'],
    ['with the team', aReport({ status: 'ASSIGNED', claimUserId: 'anna' }), anna, 1, undefined, 'TRANSITION_NOT_ALLOWED'],
    ['cannot be written to', { ...claimed(), conversationWritable: false }, anna, 2, undefined, 'CHANNEL_CANNOT'],
    ['window closed', { ...claimed(), replyWindowClosesAt: at(5) }, anna, 2, undefined, 'REPLY_WINDOW_CLOSED'],
  ] as const)('%s', (_, report, actor, expectedVersion, overrideReason, code) => {
    expect(problemOf(() => reply(report, actor, { after: 'KEEP', expectedVersion, overrideReason }, at(10), policy))).toBe(code);
  });
});

describe('citizen writes', () => {
  const message = { id: 'm2', receivedAt: at(90) };
  const answered = () => reply(claimed(), anna, { expectedVersion: 2, after: 'WAIT' }, at(10), policy).report;

  it('comes back to its owner on duty, else to the queue', () => {
    expect(receiveCitizenMessage(answered(), message, everybody, at(90), policy).report)
      .toMatchObject({ status: 'IN_TRIAGE', claimUserId: 'anna', pausedSince: null, pausedSeconds: 80 * 60, nextDueAt: at(150), version: 4 });
    expect(receiveCitizenMessage(answered(), message, nobody, at(90), policy).report)
      .toMatchObject({ status: 'NEW', claimUserId: null, nextDueAt: at(120), answerDueAt: at(150) });
  });

  it.each(['ASSIGNED', 'IN_PROGRESS'] as const)('stays %s with an answer clock', (status) => {
    const report = aReport({ status, unansweredSince: null, answerDueAt: null, nextDueAt: null });
    expect(receiveCitizenMessage(report, message, nobody, at(90), policy).report).toMatchObject({ status, nextDueAt: at(150) });
  });

  it('a second message never buys time', () => {
    const { report } = receiveCitizenMessage(claimed(), message, everybody, at(90), policy);
    expect(report).toMatchObject({ unansweredSince: T0, answerDueAt: at(60), version: 3 });
  });

  it('reopens a closed one, in the last owner\'s hands when on duty', () => {
    const done = reply({ ...claimed(), type: 'QUESTION' }, anna, { expectedVersion: 2, after: 'FINISH' }, at(10), policy).report;
    expect(receiveCitizenMessage(done, message, nobody, at(90), policy).report)
      .toMatchObject({ status: 'REOPENED', claimUserId: null, outcome: null, closedAt: null, nextDueAt: at(120), answerDueAt: at(150) });
    const back = receiveCitizenMessage(done, message, everybody, at(90), policy).report;
    expect(back).toMatchObject({ status: 'REOPENED', claimUserId: 'anna', nextDueAt: at(150) });
    expect(claim(back, anna, at(91), policy).report).toMatchObject({ status: 'IN_TRIAGE', claimedFrom: 'REOPENED' });
    const { report, events } = reply(back, anna, { expectedVersion: back.version, after: 'KEEP' }, at(92), policy);
    expect([report.status, events[0]?.data.from]).toEqual(['ANSWERED', 'REOPENED']);
    expect(receiveCitizenMessage(done, { ...message, silent: true }, everybody, at(90), policy).report).toMatchObject({ status: 'CLOSED', nextDueAt: null });
  });
});

describe('triage', () => {
  it('lowering needs a reason, raising does not; nothing changed is no new version', () => {
    const report = claimed();
    expect(problemOf(() => triage(report, anna, { expectedVersion: 2, urgency: 'U4' }, at(3), policy))).toBe('REASON_REQUIRED');
    expect(triage(report, anna, { expectedVersion: 2, urgency: 'U4', reason: 'geen haast' }, at(3), policy).report).toMatchObject({ urgency: 'U4', nextDueAt: at(480), version: 3 });
    expect(triage(report, anna, { expectedVersion: 2, urgency: 'U2', type: 'TIP' }, at(3), policy).report).toMatchObject({ urgency: 'U2', type: 'TIP', nextDueAt: at(15), claimDueAt: at(5) });
    expect(triage(report, anna, { expectedVersion: 2, urgency: 'U3' }, at(3), policy)).toEqual({ report, events: [] });
  });

  it('another legal basis needs a reason', () => {
    const report = { ...claimed(), legalBasis: 'AVG' } as const;
    expect(problemOf(() => triage(report, anna, { expectedVersion: 2, legalBasis: 'WPG_8' }, at(3), policy))).toBe('REASON_REQUIRED');
  });
});

describe('close, reopen, note', () => {
  const typed = () => ({ ...claimed(), type: 'REPORT', categorySlug: 'parkeren', legalBasis: 'WPG_8' }) as const;

  it('closes with everything, and only the last owner or a lead reopens', () => {
    const done = close(typed(), anna, { expectedVersion: 2, outcome: 'handled', noMessageReason: 'gebeld' }, at(20), policy).report;
    expect(done).toMatchObject({ status: 'CLOSED', outcome: 'handled', noMessageReason: 'gebeld', claimUserId: null, nextDueAt: null, closedAt: at(20) });
    expect(problemOf(() => reopen(done, bram, { reason: 'x' }, at(21), policy))).toBe('FORBIDDEN');
    expect(problemOf(() => reopen(done, anna, { reason: '' }, at(21), policy))).toBe('REASON_REQUIRED');
    expect(reopen(done, anna, { reason: 'te vroeg' }, at(21), policy).report).toMatchObject({ status: 'REOPENED', nextDueAt: at(51), answerDueAt: at(81) });
  });

  it.each([
    ['an open escalation', { openEscalation: true }, { outcome: 'handled', noMessageReason: 'x' }, 'ESCALATION_OPEN'],
    ['no type', { type: null }, { outcome: 'handled', noMessageReason: 'x' }, 'MISSING_FACTS'],
    ['no message, no reason', {}, { outcome: 'handled' }, 'MISSING_FACTS'],
    ['an unknown outcome', {}, { outcome: 'weg' }, 'VALIDATION'],
    ['spam: one key', { type: 'SPAM_ABUSE', legalBasis: null }, { outcome: 'rejected' }, 'NONE'],
    ['rejected before it was typed', { type: null, legalBasis: null }, { outcome: 'rejected' }, 'NONE'],
  ] as const)('%s', (_, given, input, code) => {
    expect(problemOf(() => close({ ...typed(), ...given }, anna, { expectedVersion: 2, ...input }, at(20), policy))).toBe(code);
  });

  it('a note is no new version', () => {
    const noted = note(claimed(), bram, { text: 'gezien' }, at(4));
    expect(noted.report).toEqual(claimed());
    expect(note(claimed(), anna, { text: 'gezien' }, at(4)).report).toMatchObject({ version: 2, claimLastActAt: at(4) });
  });
});
