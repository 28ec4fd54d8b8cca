import type { Actor } from '../access/actor.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireReason, requireRow, requireVersion } from './change.js';
import { startClaimClock } from '../sla/clocks.js';
import { takenUp, UNCLAIMED } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

/** As `AssignReportInput`; that the person is in the team is the caller's to know. */
export interface AssignInput {
  readonly expectedVersion: number;
  readonly teamId: string;
  readonly userId?: string | null;
  readonly note?: string | null;
  /** By when the team must have taken it on, in its own hours. */
  readonly acceptDueAt?: Date | null;
  readonly overrideReason?: string | null;
}

/**
 * To a team, or a person in it: the desk lets go, a waiting citizen keeps waiting on the same clock.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED
 */
export function assign(report: ReportFacts, actor: Actor, input: AssignInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'assignReport', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const mine = takenUp(report, actor);
  requireRow(mine, 'assign');
  const set = { ...UNCLAIMED, teamId: input.teamId, assigneeId: input.userId ?? null, assignedById: actor.userId, claimDueAt: null, acceptDueAt: input.acceptDueAt ?? null };
  const data = { from: report.status, teamId: input.teamId, userId: input.userId ?? null, note: input.note ?? null, overrideReason: input.overrideReason ?? null };
  return change(mine, { command: 'assign', to: 'ASSIGNED', set, event: 'report.assigned', data }, now, policy);
}

/**
 * A member of the team takes it on, also when a colleague was named; from here they are the one owner.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED
 */
export function acceptAssignment(report: ReportFacts, actor: Actor, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'acceptAssignment');
  requireRow(report, 'accept');
  const set = { ...UNCLAIMED, assigneeId: actor.userId, lastOwnerId: actor.userId };
  return change(report, { command: 'accept', to: 'IN_PROGRESS', set, event: 'report.assignment_accepted', data: { userId: actor.userId } }, now, policy);
}

/**
 * The team gives it back and says why; it is offered first to who assigned it (`assignedById` stays), on a new claim clock.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED, REASON_REQUIRED
 */
export function declineAssignment(report: ReportFacts, actor: Actor, input: { reason: string }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'declineAssignment');
  requireRow(report, 'decline');
  const reason = requireReason(input.reason);
  const set = { ...UNCLAIMED, teamId: null, assigneeId: null, claimDueAt: startClaimClock(report, now, policy).claimDueAt };
  return change(report, { command: 'decline', to: 'NEW', set, event: 'report.assignment_declined', data: { reason, teamId: report.teamId } }, now, policy);
}
