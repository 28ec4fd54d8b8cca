import type { ReportFacts } from '../report/report.js';
import type { Urgency } from '../words/enums.js';
import type { DeskPolicy } from './policy.js';

/** Absolute instant `seconds` after `at`; instants know no time zone, so a change of summer time changes nothing. */
export function after(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}

/** The oldest unanswered message decides: a second one never buys time. */
export function waitingSince(report: ReportFacts, receivedAt: Date): Date {
  const since = report.unansweredSince;
  return since !== null && since <= receivedAt ? since : receivedAt;
}

/** Starts the clock of who must take it, at the instant it came (back) into the queue. */
export function startClaimClock(report: ReportFacts, at: Date, policy: DeskPolicy): ReportFacts {
  return { ...report, claimDueAt: after(at, policy.urgency[report.urgency].claimSeconds) };
}

/**
 * The answer deadline for what is true now: from the oldest unanswered message; for U1, which never stops before a target
 * that must confirm has it, the one that runs or a new one from `now`; null when nobody waits.
 */
export function withAnswerClock(report: ReportFacts, now: Date, policy: DeskPolicy): ReportFacts {
  const seconds = policy.urgency[report.urgency].answerSeconds;
  if (report.status === 'CLOSED') return { ...report, answerDueAt: null };
  if (report.unansweredSince) return { ...report, answerDueAt: after(report.unansweredSince, seconds) };
  if (report.urgency === 'U1' && !report.handedOver) return { ...report, answerDueAt: report.answerDueAt ?? after(now, seconds) };
  return { ...report, answerDueAt: null };
}

/** Sets or ends the pause: only while waiting for the citizen, never for U1. */
export function withPause(report: ReportFacts, now: Date): ReportFacts {
  const pauses = report.status === 'WAITING_FOR_CITIZEN' && report.urgency !== 'U1';
  if (pauses) return { ...report, pausedSince: report.pausedSince ?? now };
  if (report.pausedSince === null) return report;
  const seconds = Math.max(0, Math.floor((now.getTime() - report.pausedSince.getTime()) / 1000));
  return { ...report, pausedSince: null, pausedSeconds: report.pausedSeconds + seconds };
}

/** Moves the claim deadline of another urgency to this one's, from the same start. */
export function withUrgency(report: ReportFacts, urgency: Urgency, policy: DeskPolicy): ReportFacts {
  const shift = policy.urgency[urgency].claimSeconds - policy.urgency[report.urgency].claimSeconds;
  // An answer clock without a waiting citizen is U1's own and starts anew.
  const answerDueAt = report.unansweredSince ? report.answerDueAt : null;
  return { ...report, urgency, answerDueAt, claimDueAt: report.claimDueAt && after(report.claimDueAt, shift) };
}

/** The desk's own deadline, promises apart: claim while nobody owns it, else answer; null when closed or nothing is due. */
export function clockDueAt(report: ReportFacts): Date | null {
  if (report.status === 'CLOSED') return null;
  return isInQueue(report) ? report.claimDueAt : report.answerDueAt;
}

const isInQueue = (report: ReportFacts): boolean => (report.status === 'NEW' || report.status === 'REOPENED') && report.claimUserId === null;

/** The one deadline to store: `nextDueAt` and its `warnAt`, from the two clocks and who owns it, or a promise that comes first. */
export function withDeadline(report: ReportFacts, policy: DeskPolicy): ReportFacts {
  const limits = policy.urgency[report.urgency];
  const due = clockDueAt(report);
  const promised = report.status === 'CLOSED' ? null : report.promiseDueAt;
  if (promised !== null && (due === null || promised <= due)) return { ...report, nextDueAt: promised, warnAt: report.promiseWarnAt ?? promised };
  const seconds = isInQueue(report) ? limits.claimSeconds : limits.answerSeconds;
  return { ...report, nextDueAt: due, warnAt: due && after(due, -seconds * (1 - policy.warnAt)) };
}

/** Everything about clocks after a change: pause, answer clock, stored deadline. */
export function settleClocks(report: ReportFacts, now: Date, policy: DeskPolicy): ReportFacts {
  return withDeadline(withAnswerClock(withPause(report, now), now, policy), policy);
}
