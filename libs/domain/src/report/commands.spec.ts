import { SEED_POLICY as policy } from '../sla/policy.js';
import { acceptAssignment, assign, declineAssignment } from './assign.js';
import { claim } from './claim.js';
import { create } from './create.js';
import { acknowledgeEscalation, declineEscalation, escalate } from './escalate.js';
import { messageChanged } from './message-changed.js';
import { raise } from './raise.js';
import { receiveCitizenMessage } from './receive.js';
import { refer, reject } from './refer-reject.js';
import { endClaim } from './release.js';
import { reply } from './reply.js';
import { closeBySilence, reminderDueAt, silenceClosesAt } from './silence.js';
import { snooze, wakeUp } from './snooze.js';
import { split } from './split.js';
import { takeBackReply } from './take-back.js';
import { aReport, anna, at, bram, lea, problemOf, T0, tess, tom } from './testing.js';

const nobody = () => false;
const everybody = () => true;
const claimed = (given: Parameters<typeof aReport>[0] = {}) => claim(aReport(given), anna, at(1), policy).report;
const assigned = () => assign(claimed(), anna, { expectedVersion: 2, teamId: 'team-a', note: 'graag kijken' }, at(5), policy).report;

describe('create', () => {
  it('begins unowned, version 1, with both clocks and the first message in the timeline', () => {
    const { report, events } = create({ id: 'r1', number: 'M-26-118342', title: 'Auto', unansweredSince: T0, messageId: 'm1' }, at(1), policy);
    expect(report).toMatchObject({ version: 1, status: 'NEW', urgency: 'U4', claimUserId: null, nextDueAt: at(240), answerDueAt: at(480), createdAt: at(1) });
    expect(events.map(({ type }) => type)).toEqual(['report.created', 'message.received']);
  });

  it('by hand: nobody waits for an answer, the queue still has a clock', () => {
    expect(create({ id: 'r1', number: 'M-26-118342', title: 'Telefoon', unansweredSince: null }, T0, policy).report).toMatchObject({ nextDueAt: at(240), answerDueAt: null });
  });
});

describe('assignment', () => {
  it('the desk lets go and the clock of a waiting citizen runs on', () => {
    expect(assigned()).toMatchObject({ status: 'ASSIGNED', teamId: 'team-a', assignedById: 'anna', claimUserId: null, nextDueAt: at(60), version: 3 });
  });

  it('a lead may assign what nobody has, and another\'s only with a reason', () => {
    const input = { expectedVersion: 1, teamId: 'team-a' };
    expect(assign(aReport(), lea, input, at(5), policy).report.status).toBe('ASSIGNED');
    expect(problemOf(() => assign(claimed(), lea, { ...input, expectedVersion: 2 }, at(5), policy))).toBe('NOT_YOUR_CLAIM');
    expect(problemOf(() => assign(assigned(), lea, { ...input, expectedVersion: 3 }, at(6), policy))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('accepted: that team member is the owner and may answer and close', () => {
    const accepted = acceptAssignment(assigned(), tom, at(6), policy).report;
    expect(accepted).toMatchObject({ status: 'IN_PROGRESS', assigneeId: 'tom', lastOwnerId: 'tom' });
    expect(problemOf(() => acceptAssignment(assigned(), tess, at(6), policy))).toBe('NOT_FOUND');
    expect(problemOf(() => acceptAssignment({ ...assigned(), teamId: 'team-b' }, tom, at(6), policy))).toBe('NOT_FOUND');
    expect(reply(accepted, tom, { expectedVersion: 4, after: 'KEEP' }, at(7), policy).report.status).toBe('IN_PROGRESS');
    const waiting = reply(accepted, tom, { expectedVersion: 4, after: 'WAIT' }, at(7), policy).report;
    expect(receiveCitizenMessage(waiting, { id: 'm', receivedAt: at(8) }, everybody, at(8), policy).report).toMatchObject({ status: 'IN_PROGRESS', nextDueAt: at(68) });
    expect(receiveCitizenMessage(waiting, { id: 'm', receivedAt: at(8) }, nobody, at(8), policy).report).toMatchObject({ status: 'NEW', assigneeId: null, nextDueAt: at(38) });
  });

  it('declined: back to NEW, offered to who assigned it, and who claims it ends the offer', () => {
    const declined = declineAssignment(assigned(), tom, { reason: 'niet ons gebied' }, at(20), policy).report;
    expect(declined).toMatchObject({ status: 'NEW', teamId: null, assigneeId: null, assignedById: 'anna', nextDueAt: at(50) });
    expect(problemOf(() => declineAssignment(assigned(), tom, { reason: '' }, at(20), policy))).toBe('REASON_REQUIRED');
    expect(claim(declined, bram, at(21), policy).report.assignedById).toBeNull();
  });
});

describe('snooze', () => {
  const asleep = () => snooze(claimed(), anna, { expectedVersion: 2, until: at(200) }, at(5), policy).report;

  it('leaves the queue, but a waiting citizen still waits', () => {
    expect(asleep()).toMatchObject({ status: 'SNOOZED', snoozedFrom: 'IN_TRIAGE', claimUserId: null, nextDueAt: at(60) });
    expect(problemOf(() => snooze(claimed(), anna, { expectedVersion: 2, until: at(5) }, at(5), policy))).toBe('VALIDATION');
    expect(problemOf(() => snooze(claimed(), anna, { expectedVersion: 2, until: new Date(NaN) }, at(5), policy))).toBe('VALIDATION');
  });

  it('wakes at its time or when the citizen writes, to the queue', () => {
    expect(wakeUp(asleep(), at(199), policy).events).toEqual([]);
    expect(wakeUp(asleep(), at(200), policy).report).toMatchObject({ status: 'NEW', snoozedUntil: null, snoozedFrom: null, nextDueAt: at(230) });
    expect(receiveCitizenMessage(asleep(), { id: 'm', receivedAt: at(10) }, everybody, at(10), policy).report).toMatchObject({ status: 'NEW', claimUserId: null, nextDueAt: at(40), answerDueAt: at(60) });
    expect(problemOf(() => wakeUp(claimed(), at(200), policy))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('to the team member who was working on it', () => {
    const accepted = { ...acceptAssignment(assigned(), tom, at(6), policy).report, claimUserId: 'anna', claimedAt: at(7), claimLastActAt: at(7) };
    const parked = snooze(accepted, anna, { expectedVersion: accepted.version, until: at(100) }, at(8), policy).report;
    expect(wakeUp(parked, at(100), policy).report).toMatchObject({ status: 'IN_PROGRESS', assigneeId: 'tom' });
  });
});

describe('escalation', () => {
  const red = () => claimed({ urgency: 'U1' });
  const sent = { id: 'e1', status: 'SENT', mustAcknowledge: true, othersOpen: false } as const;
  const escalated = () => escalate(red(), anna, { expectedVersion: 2, escalationId: 'e1', targetCode: 'control_room', mustAcknowledge: true, reason: 'vuurwapen' }, at(2), policy).report;

  it('keeps status and owner, and blocks closing until who must confirm did', () => {
    expect(escalated()).toMatchObject({ status: 'IN_TRIAGE', claimUserId: 'anna', openEscalation: true, version: 3 });
    expect(problemOf(() => reject(escalated(), anna, { expectedVersion: 3, as: 'SPAM' }, at(3), policy))).toBe('ESCALATION_OPEN');
    const confirmed = acknowledgeEscalation(escalated(), anna, sent, { reference: '26-4411' }, at(3), policy).report;
    expect(confirmed).toMatchObject({ openEscalation: false, handedOver: true });
    expect(reply(confirmed, anna, { expectedVersion: 4, after: 'WAIT' }, at(4), policy).report).toMatchObject({ nextDueAt: null, pausedSince: null });
    expect(problemOf(() => acknowledgeEscalation(escalated(), bram, sent, {}, at(3), policy))).toBe('FORBIDDEN');
    expect(problemOf(() => acknowledgeEscalation(escalated(), anna, { ...sent, status: 'DECLINED' }, {}, at(3), policy))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('what happens later does not start its clock again, also where nobody looked up the escalations', () => {
    const confirmed = acknowledgeEscalation(escalated(), anna, sent, {}, at(3), policy).report;
    const { handedOver, ...row } = reply(confirmed, anna, { expectedVersion: 4, after: 'KEEP' }, at(4), policy).report;
    expect(handedOver).toBe(true);
    expect(messageChanged(row, { id: 'm1', how: 'edited' }, at(5), policy).report.nextDueAt).toBeNull();
    expect(receiveCitizenMessage(row, { id: 'm2', receivedAt: at(6) }, everybody, at(6), policy).report.nextDueAt).toEqual(at(9));
  });

  it('declined: still blocked while a fallback is open', () => {
    expect(declineEscalation(escalated(), lea, { ...sent, othersOpen: true }, { reason: 'bezet' }, at(3), policy).report).toMatchObject({ openEscalation: true });
    expect(declineEscalation(escalated(), anna, sent, { reason: 'bezet' }, at(3), policy).report.handedOver).toBe(false);
    expect(problemOf(() => declineEscalation(escalated(), anna, sent, { reason: ' ' }, at(3), policy))).toBe('REASON_REQUIRED');
  });
});

describe('refer and reject', () => {
  it('refer records the recipient and why', () => {
    const typed = claimed({ type: 'QUESTION' });
    const { report, events } = refer(typed, anna, { expectedVersion: 2, to: 'gemeente', reason: 'lantaarnpaal', closingMessage: 'Bel 14 0341' }, at(5), policy);
    expect(report).toMatchObject({ status: 'CLOSED', outcome: 'referred', firstAnswerAt: at(5) });
    expect(events[0]?.data).toMatchObject({ recipient: 'gemeente', reason: 'lantaarnpaal' });
    expect(problemOf(() => refer(typed, anna, { expectedVersion: 2, to: '', reason: 'x' }, at(5), policy))).toBe('REASON_REQUIRED');
  });

  it.each([['SPAM', 'SPAM_ABUSE'], ['ABUSE', 'SPAM_ABUSE'], ['NOT_POLICE', null]] as const)('%s is one key', (as, type) => {
    expect(reject(claimed(), anna, { expectedVersion: 2, as }, at(5), policy).report).toMatchObject({ status: 'CLOSED', outcome: 'rejected', type, legalBasis: 'AVG' });
  });
});

describe('split', () => {
  const matter = { fresh: { id: 'r2', number: 'M-26-118343', title: 'Fiets weg', unansweredSince: at(3) }, remainingUnansweredSince: null, remainingInbound: 1 };

  it('two matters, each with its own clock', () => {
    const { report, newReport } = split(claimed(), anna, { expectedVersion: 2, messageIds: ['m2', 'm2'] }, matter, at(5), policy);
    expect(report.report).toMatchObject({ status: 'IN_TRIAGE', claimUserId: 'anna', nextDueAt: null, version: 3 });
    expect(report.events[0]?.data).toMatchObject({ newReportId: 'r2', messageIds: ['m2'] });
    expect(newReport.report).toMatchObject({ id: 'r2', status: 'NEW', urgency: 'U3', claimUserId: null, version: 1, nextDueAt: at(33) });
  });

  it.each([[[], 1], [['m1'], 0]] as const)('messages %j, %i stay: refused', (messageIds, remainingInbound) => {
    expect(problemOf(() => split(claimed(), anna, { expectedVersion: 2, messageIds }, { ...matter, remainingInbound }, at(5), policy))).toBe('VALIDATION');
  });
});

describe('raise', () => {
  it('the machine only raises', () => {
    const { report, events } = raise(aReport({ urgency: 'U3' }), { urgency: 'U1', danger: 'NOW', why: 'mes' }, at(5), policy);
    expect(report).toMatchObject({ urgency: 'U1', danger: 'NOW', nextDueAt: at(1), version: 2 });
    expect(events[0]?.data).toMatchObject({ reason: 'mes', urgencyBefore: 'U3' });
    expect(raise(report, { urgency: 'U5', danger: 'POSSIBLE', why: 'x' }, at(6), policy).events).toEqual([]);
    expect(raise(report, { urgency: 'U5', why: 'x' }, at(6), policy).report).toBe(report);
  });
});

describe('silence', () => {
  const answered = (after: 'KEEP' | 'WAIT', given: Parameters<typeof aReport>[0] = {}) => reply(claimed({ type: 'QUESTION', ...given }), anna, { expectedVersion: 2, after }, T0, policy).report;

  it.each([
    ['KEEP', 'U3', 48, 'answered'], ['WAIT', 'U4', 72, 'no_response'],
  ] as const)('%s %s: after %i h', (after, urgency, hours, outcome) => {
    const report = answered(after, { urgency });
    expect(silenceClosesAt(report, false, policy)).toEqual(at(hours * 60));
    expect(closeBySilence(report, false, at(hours * 60 - 1), policy)).toBeNull();
    expect(closeBySilence(report, false, at(hours * 60), policy)?.report).toMatchObject({ status: 'CLOSED', outcome, lastOwnerId: 'anna', claimUserId: null });
  });

  it.each(['U1', 'U2'] as const)('never for %s: there silence is the alarm', (urgency) => {
    for (const after of ['KEEP', 'WAIT'] as const) expect([silenceClosesAt(answered(after, { urgency }), false, policy), reminderDueAt(answered(after, { urgency }), false, policy)]).toEqual([null, null]);
  });

  it('never where we do not write first, with an open escalation, or when a person must still say what it was', () => {
    expect(reminderDueAt(answered('WAIT'), false, policy)).toEqual(at(24 * 60));
    expect([reminderDueAt(answered('WAIT'), true, policy), silenceClosesAt(answered('WAIT'), true, policy), reminderDueAt(answered('KEEP'), false, policy)]).toEqual([null, null, null]);
    expect(closeBySilence({ ...answered('KEEP'), openEscalation: true }, false, at(9_999), policy)).toBeNull();
    expect(closeBySilence({ ...answered('KEEP'), type: 'REPORT' }, false, at(9_999), policy)).toBeNull();
  });
});

describe('take back', () => {
  const without = { messageId: 'm5', unansweredSince: T0, firstAnswerAt: null, lastAnswerAt: null } as const;
  const finished = () => reply(claimed({ type: 'QUESTION' }), anna, { expectedVersion: 2, after: 'FINISH' }, at(3), policy).report;

  it('what it finished is open again, in the same hands, on the same clock', () => {
    expect(takeBackReply(finished(), anna, { ...without, after: 'FINISH' }, at(3.1), policy).report)
      .toMatchObject({ status: 'IN_TRIAGE', claimUserId: 'anna', outcome: null, closedAt: null, firstAnswerAt: null, nextDueAt: at(60), claimDueAt: at(30), version: 4 });
  });

  it('an earlier answer still stands', () => {
    const twice = reply(reply(claimed(), anna, { expectedVersion: 2, after: 'KEEP' }, at(2), policy).report, anna, { expectedVersion: 3, after: 'WAIT' }, at(3), policy).report;
    expect(takeBackReply(twice, anna, { messageId: 'm5', unansweredSince: null, firstAnswerAt: at(2), lastAnswerAt: at(2), after: 'WAIT' }, at(3.1), policy).report)
      .toMatchObject({ status: 'ANSWERED', pausedSince: null, lastAnswerAt: at(2), nextDueAt: null });
  });

  it('is for who answered, owns it or leads; an act of somebody since stands', () => {
    expect(problemOf(() => takeBackReply(finished(), bram, { ...without, after: 'FINISH' }, at(3.1), policy))).toBe('NOT_YOUR_CLAIM');
    const again = receiveCitizenMessage(finished(), { id: 'm6', receivedAt: at(3.05) }, nobody, at(3.05), policy).report;
    expect(takeBackReply(again, anna, { ...without, after: 'FINISH' }, at(3.1), policy).report).toMatchObject({ status: 'REOPENED', claimUserId: null, unansweredSince: T0, answerDueAt: at(60) });
  });
});

describe('small things', () => {
  it('an edit or withdrawal is a new version and no clock', () => {
    const { report, events } = messageChanged(claimed(), { id: 'm1', how: 'edited' }, at(5), policy);
    expect(report).toMatchObject({ ...claimed(), version: 3 });
    expect(events[0]).toMatchObject({ type: 'message.edited', data: { messageId: 'm1' } });
  });

  it('an ended claim says whose and why', () => {
    const { report, events } = endClaim(claimed(), 'IDLE', at(31), policy);
    expect(report).toMatchObject({ status: 'NEW', claimUserId: null });
    expect(events[0]?.data).toMatchObject({ userId: 'anna', reason: 'IDLE', from: 'IN_TRIAGE', to: 'NEW' });
    expect(problemOf(() => endClaim(aReport(), 'IDLE', at(31), policy))).toBe('TRANSITION_NOT_ALLOWED');
  });
});
