import type { Actor } from '../access/actor.js';
import { Problem } from '../problem.js';
import { startClaimClock } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import type { ReportStatus } from '../words/enums.js';
import { authorise } from './access.js';
import { change, requireRow } from './change.js';
import { UNCLAIMED } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

/** Where a report goes when its owner lets go: back to the queue it came from; elsewhere the status stays. */
function letGo(report: ReportFacts, now: Date, policy: DeskPolicy): { to: ReportStatus; set: Partial<ReportFacts> } {
  const to = report.status === 'IN_TRIAGE' ? report.claimedFrom ?? 'NEW' : report.status;
  // Answered and taken back, nobody waits: then the queue's own clock starts here.
  const claimDueAt = report.claimDueAt ?? (to === 'NEW' || to === 'REOPENED' ? startClaimClock(report, now, policy).claimDueAt : null);
  return { to, set: { ...UNCLAIMED, claimDueAt } };
}

/**
 * The owner lets go. The claim deadline stays what it was: letting go never buys time.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, TRANSITION_NOT_ALLOWED
 */
export function release(report: ReportFacts, actor: Actor, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'releaseReport');
  requireRow(report, 'release');
  return change(report, { command: 'release', ...letGo(report, now, policy), event: 'report.released', data: { userId: actor.userId } }, now, policy);
}

/** Why a claim ended without its owner doing it. */
export type ClaimEndReason = 'IDLE' | 'CONNECTION_LOST' | 'SIGNED_OFF';

/** The desk ends a claim (see `claim-end.ts` for when); what was unclaimed already cannot be ended. */
export function endClaim(report: ReportFacts, why: ClaimEndReason, now: Date, policy: DeskPolicy): Decision {
  if (report.claimUserId === null) throw new Problem('TRANSITION_NOT_ALLOWED', undefined, { status: report.status, command: 'endClaim' });
  const data = { userId: report.claimUserId, reason: why };
  return change(report, { command: 'endClaim', ...letGo(report, now, policy), event: 'report.claim_ended', data }, now, policy);
}
