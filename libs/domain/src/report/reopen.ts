import type { Actor } from '../access/actor.js';
import { startClaimClock } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireReason, requireRow } from './change.js';
import { UNASSIGNED } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

/** Fields of a report that is open again since `at`: both clocks restart, the old outcome is history. */
export function reopened(report: ReportFacts, at: Date, policy: DeskPolicy): Partial<ReportFacts> {
  return {
    reopenedAt: at,
    closedAt: null,
    outcome: null,
    noMessageReason: null,
    // Whatever team had it: the desk looks first.
    ...UNASSIGNED,
    unansweredSince: at,
    claimDueAt: startClaimClock(report, at, policy).claimDueAt,
  };
}

/**
 * A lead or the last owner opens a closed report again, and says why; it goes to the queue with its history.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (not closed), REASON_REQUIRED
 */
export function reopen(report: ReportFacts, actor: Actor, input: { reason: string }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'reopenReport');
  requireRow(report, 'reopen');
  const reason = requireReason(input.reason);
  return change(report, { command: 'reopen', to: 'REOPENED', set: reopened(report, now, policy), event: 'report.reopened', data: { reason } }, now, policy);
}
