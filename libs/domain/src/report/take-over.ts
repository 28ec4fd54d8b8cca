import type { Actor } from '../access/actor.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireReason, unchanged } from './change.js';
import { taken } from './claim.js';
import type { Decision, ReportFacts } from './report.js';

/**
 * A lead takes a report from who holds it, and says why; one that was let go in the meantime is simply claimed.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (closed), REASON_REQUIRED
 */
export function takeOver(report: ReportFacts, actor: Actor, input: { reason: string }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'takeOverReport');
  const reason = requireReason(input.reason);
  if (report.claimUserId === actor.userId && report.status !== 'REOPENED') return unchanged(report);
  const data = { reason, fromUserId: report.claimUserId };
  return change(report, { command: 'takeOver', ...taken(report, actor, now), event: 'report.taken_over', data }, now, policy);
}
