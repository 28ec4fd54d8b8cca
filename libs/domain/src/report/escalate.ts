import type { Actor } from '../access/actor.js';
import { Problem } from '../problem.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireReason, requireVersion } from './change.js';
import { takenUp, touched } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

export type EscalationStatus = 'SENT' | 'ACKNOWLEDGED' | 'DECLINED' | 'FAILED';

/** As `EscalateReportInput`, with what the target's data says. */
export interface EscalateInput {
  readonly expectedVersion: number;
  readonly escalationId: string;
  readonly targetCode: string;
  readonly mustAcknowledge: boolean;
  readonly reason: string;
  readonly overrideReason?: string | null;
}

/**
 * To a target outside the desk; status and owner stay. One that must confirm blocks closing until it did.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED, REASON_REQUIRED
 */
export function escalate(report: ReportFacts, actor: Actor, input: EscalateInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'escalateReport', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const reason = requireReason(input.reason);
  const mine = touched(takenUp(report, actor), actor, now);
  const set = {
    openEscalation: input.mustAcknowledge || report.openEscalation === true,
    escalationSenderIds: [...new Set([...(report.escalationSenderIds ?? []), actor.userId])],
  };
  const data = { from: report.status, escalationId: input.escalationId, targetCode: input.targetCode, reason, overrideReason: input.overrideReason ?? null };
  return change(mine, { command: 'escalate', to: mine.status, set, event: 'report.escalated', data }, now, policy);
}

/** The escalation that is answered; `othersOpen`: another target that must confirm has not yet, a fallback of this one included. */
export interface AnsweredEscalation {
  readonly id: string;
  readonly status: EscalationStatus;
  readonly mustAcknowledge: boolean;
  readonly othersOpen: boolean;
}

/**
 * The target has it, with its own reference where it gave one; for U1 this is what the clock waited for.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (answered already)
 */
export function acknowledgeEscalation(report: ReportFacts, actor: Actor, escalation: AnsweredEscalation, input: { reference?: string | null }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'acknowledgeEscalation');
  requireSent(escalation);
  const set = { openEscalation: escalation.othersOpen, handedOver: report.handedOver === true || escalation.mustAcknowledge };
  const data = { escalationId: escalation.id, reference: input.reference ?? null };
  return change(touched(report, actor, now), { command: 'attach', to: report.status, set, event: 'report.escalation_acknowledged', data }, now, policy);
}

/**
 * The target does not take it and says why; closing stays blocked while a fallback that must confirm is open.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (answered already), REASON_REQUIRED
 */
export function declineEscalation(report: ReportFacts, actor: Actor, escalation: AnsweredEscalation, input: { reason: string }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'declineEscalation');
  requireSent(escalation);
  const data = { escalationId: escalation.id, reason: requireReason(input.reason) };
  return change(touched(report, actor, now), { command: 'attach', to: report.status, set: { openEscalation: escalation.othersOpen }, event: 'report.escalation_declined', data }, now, policy);
}

function requireSent(escalation: AnsweredEscalation): void {
  if (escalation.status !== 'SENT') throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.escalation_answered', { status: escalation.status });
}
