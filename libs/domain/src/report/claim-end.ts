import { after } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import type { ClaimEndReason } from './release.js';
import type { ReportFacts } from './report.js';

/** When an idle owner is asked, and when the report goes back to the queue; both count from their last act on it. */
export interface IdleTimes {
  readonly nudgeAt: Date;
  readonly endsAt: Date;
}

/** Idle times of a claimed report, null when nobody has it. */
export function idleTimes(report: ReportFacts, policy: DeskPolicy): IdleTimes | null {
  const lastAct = report.claimLastActAt ?? report.claimedAt;
  if (report.claimUserId === null || lastAct === null) return null;
  const idle = policy.idle[report.urgency];
  return { nudgeAt: after(lastAct, idle.nudgeSeconds), endsAt: after(lastAct, idle.endSeconds) };
}

/**
 * When a claim ends because the server saw its owner's last socket go; null when that does not matter:
 * only U1 and U2 with a citizen who waits. `goneAt` null = connected, or never was (a program has no socket to lose).
 */
export function connectionEndsAt(report: ReportFacts, goneAt: Date | null, policy: DeskPolicy): Date | null {
  const urgent = report.urgency === 'U1' || report.urgency === 'U2';
  if (goneAt === null || report.claimUserId === null || !urgent || report.unansweredSince === null) return null;
  return after(goneAt, policy.lostConnectionSeconds);
}

/** Why the claim is over now, or null while it lasts. Only stored instants decide, never a timer in a browser. */
export function claimIsOver(report: ReportFacts, goneAt: Date | null, now: Date, policy: DeskPolicy): ClaimEndReason | null {
  const lost = connectionEndsAt(report, goneAt, policy);
  if (lost !== null && now >= lost) return 'CONNECTION_LOST';
  const idle = idleTimes(report, policy);
  return idle !== null && now >= idle.endsAt ? 'IDLE' : null;
}

/** The owner is to be asked now: past the nudge, not yet over. */
export function isNudged(report: ReportFacts, now: Date, policy: DeskPolicy): boolean {
  const idle = idleTimes(report, policy);
  return idle !== null && now >= idle.nudgeAt && now < idle.endsAt;
}
