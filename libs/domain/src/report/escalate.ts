import type { Actor } from '../access/actor.js';
import { Problem } from '../problem.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireReason, requireVersion } from './change.js';
import { takenUp, touched } from './owner.js';
import type { Decision, DomainEvent, ReportFacts } from './report.js';

export type EscalationStatus = 'SENT' | 'ACKNOWLEDGED' | 'DECLINED' | 'FAILED';

/** A target that was passed over at once (closed, not connected), with the reason that is kept. */
export interface PassedOver {
  readonly escalationId: string;
  readonly targetCode: string;
  readonly failure: string;
}

/** As `EscalateReportInput`, with what the target's data says. */
export interface EscalateInput {
  readonly expectedVersion: number;
  readonly escalationId: string;
  readonly targetCode: string;
  readonly mustAcknowledge: boolean;
  readonly reason: string;
  readonly overrideReason?: string | null;
  /** Asked before this one and passed over; in order. */
  readonly passedOver?: readonly PassedOver[];
  /** Set where this one could not be reached either: nobody has it. */
  readonly failure?: string | null;
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
  const passed = input.passedOver ?? [];
  const data = { from: report.status, escalationId: input.escalationId, targetCode: input.targetCode, fallbackOf: passed.at(-1)?.escalationId ?? null, reason, overrideReason: input.overrideReason ?? null };
  const decision = change(mine, { command: 'escalate', to: mine.status, set, event: 'report.escalated', data }, now, policy);
  const failed = input.failure ? [failureEvent({ ...input, failure: input.failure })] : [];
  return { report: decision.report, events: [...passed.map(failureEvent), ...decision.events, ...failed] };
}

const failureEvent = ({ escalationId, targetCode, failure }: PassedOver): DomainEvent => ({ type: 'report.escalation_failed', data: { escalationId, targetCode, failure } });

/** The escalation that is answered; `othersOpen`: another target that must confirm has not yet, a fallback of this one included. */
export interface AnsweredEscalation {
  readonly id: string;
  readonly status: EscalationStatus;
  readonly mustAcknowledge: boolean;
  readonly othersOpen: boolean;
}

/** The one that takes over; `failure`: it could not be reached either. */
export interface Fallback {
  readonly escalationId: string;
  readonly targetCode: string;
  readonly failure: string | null;
  readonly passedOver: readonly PassedOver[];
}

/**
 * The target has it, with its own reference where it gave one; for U1 this is what the clock waited for. Late is better than never:
 * one that failed to answer in time may still. `actor` null: the target itself, its signature verified.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (answered already)
 */
export function acknowledgeEscalation(report: ReportFacts, actor: Actor | null, escalation: AnsweredEscalation, input: { reference?: string | null }, now: Date, policy: DeskPolicy): Decision {
  if (actor) authorise(actor, report, 'acknowledgeEscalation');
  requireUnanswered(escalation);
  const set = { openEscalation: escalation.othersOpen, handedOver: report.handedOver === true || escalation.mustAcknowledge };
  const data = { escalationId: escalation.id, reference: input.reference ?? null };
  const mine = actor ? touched(report, actor, now) : report;
  return change(mine, { command: 'attach', to: report.status, set, event: 'report.escalation_acknowledged', data }, now, policy);
}

/**
 * The target does not take it and says why; closing stays blocked while a fallback that must confirm is open.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (answered already), REASON_REQUIRED
 */
export function declineEscalation(
  report: ReportFacts, actor: Actor | null, escalation: AnsweredEscalation, input: { reason: string; fallback?: Fallback | null }, now: Date, policy: DeskPolicy,
): Decision {
  if (actor) authorise(actor, report, 'declineEscalation');
  requireUnanswered(escalation);
  const data = { escalationId: escalation.id, reason: requireReason(input.reason) };
  const fallback = report.status === 'CLOSED' ? null : (input.fallback ?? null);
  const set = { openEscalation: escalation.othersOpen || (fallback !== null && escalation.mustAcknowledge) };
  const mine = actor ? touched(report, actor, now) : report;
  const decision = change(mine, { command: 'attach', to: report.status, set, event: 'report.escalation_declined', data }, now, policy);
  return { report: decision.report, events: [...decision.events, ...fallbackEvents(escalation.id, fallback)] };
}

/**
 * The time to answer passed, or it could not be reached: the fallback takes over. With none left the report stays blocked until somebody
 * who must confirm did: that is the lead's to solve. Null when it was answered in the meantime, or the report is closed.
 */
export function failEscalation(report: ReportFacts, escalation: AnsweredEscalation & { readonly targetCode: string }, why: string, fallback: Fallback | null, now: Date, policy: DeskPolicy): Decision | null {
  if (escalation.status !== 'SENT' || report.status === 'CLOSED') return null;
  const set = { openEscalation: escalation.othersOpen || escalation.mustAcknowledge };
  const data = { escalationId: escalation.id, targetCode: escalation.targetCode, failure: why };
  const decision = change(report, { command: 'escalate', to: report.status, set, event: 'report.escalation_failed', data }, now, policy);
  return { report: decision.report, events: [...decision.events, ...fallbackEvents(escalation.id, fallback)] };
}

function fallbackEvents(escalationId: string, fallback: Fallback | null): DomainEvent[] {
  if (fallback === null) return [];
  const fallbackOf = fallback.passedOver.at(-1)?.escalationId ?? escalationId;
  const sent: DomainEvent = { type: 'report.escalated', data: { escalationId: fallback.escalationId, targetCode: fallback.targetCode, fallbackOf, reason: null } };
  const failed = fallback.failure === null ? [] : [failureEvent({ ...fallback, failure: fallback.failure })];
  return [...fallback.passedOver.map(failureEvent), sent, ...failed];
}

function requireUnanswered(escalation: AnsweredEscalation): void {
  if (escalation.status !== 'SENT' && escalation.status !== 'FAILED') throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.escalation_answered', { status: escalation.status });
}

/** A stored escalation, as far as what is still open goes. `mustConfirm`: the target must, or the one it stands in for. */
export interface EscalationRecord {
  readonly id: string;
  readonly status: EscalationStatus;
  readonly mustConfirm: boolean;
  readonly fallbackOf: string | null;
  readonly sentById: string;
  readonly sentAt: Date;
}

/** What a report's escalations mean for it: closing waits, the control room has it, who may still record an answer. */
export function standing(escalations: readonly EscalationRecord[]): Required<Pick<ReportFacts, 'openEscalation' | 'handedOver' | 'escalationSenderIds'>> {
  const waiting = escalations.filter((one) => isWaiting(one, escalations));
  return {
    openEscalation: waiting.some(({ mustConfirm }) => mustConfirm),
    handedOver: escalations.some(({ status, mustConfirm }) => mustConfirm && status === 'ACKNOWLEDGED'),
    escalationSenderIds: [...new Set(waiting.map(({ sentById }) => sentById))],
  };
}

/** Sent and not answered; or failed, with nobody who took over since. */
function isWaiting(one: EscalationRecord, all: readonly EscalationRecord[]): boolean {
  if (one.status === 'SENT') return true;
  if (one.status !== 'FAILED' || all.some(({ fallbackOf }) => fallbackOf === one.id)) return false;
  return !all.some((other) => other.mustConfirm && other.status === 'ACKNOWLEDGED' && other.sentAt >= one.sentAt);
}
