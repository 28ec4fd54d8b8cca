import type { Actor } from '../access/actor.js';
import { isDangerKind, type FalseAlarm } from '../danger/kinds.js';
import { invalid, Problem } from '../problem.js';
import type { DeskPolicy } from '../sla/policy.js';
import { DANGERS, type Danger } from '../words/enums.js';
import { LIMITS } from '../words/limits.js';
import { authorise } from './access.js';
import { change, requireReason, requireVersion, unchanged } from './change.js';
import { takenUp, touched } from './owner.js';
import { raisedData, raisedFacts } from './raise.js';
import type { Decision, ReportFacts } from './report.js';

/** As `RaiseDangerInput`. */
export interface RaiseDangerInput {
  readonly expectedVersion: number;
  readonly danger: Danger;
  readonly kind?: string | null;
  readonly reason?: string | null;
}

/**
 * A person sees danger where the machine did not: amber or red, the latter U1. Everybody who sees the report may.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (closed, or not higher than it is), STALE_VERSION, VALIDATION
 */
export function raiseDanger(report: ReportFacts, actor: Actor, input: RaiseDangerInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'raiseDanger');
  requireVersion(report, input.expectedVersion);
  if (input.danger === 'NONE') throw invalid('danger');
  const kind = input.kind?.trim() || 'GENERAL';
  if (!isDangerKind(kind)) throw invalid('kind');
  const why = input.reason?.trim() ?? '';
  if (why.length > LIMITS.reasonLength) throw invalid('reason');
  if (DANGERS.indexOf(input.danger) <= DANGERS.indexOf(report.danger)) throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.danger_not_higher', { danger: report.danger });
  const mine = touched(takenUp(report, actor), actor, now);
  const set = raisedFacts(mine, { danger: input.danger, kind, why }, policy);
  if (set === null) return unchanged(report);
  const data = { ...raisedData(report, set, why), reason: why === '' ? null : why, byPerson: true };
  return change(mine, { command: 'triage', to: mine.status, set, event: 'report.raised', data }, now, policy);
}

/**
 * A false alarm, with the chip that says why: the mark goes, the urgency stays until a person lowers it. Who owns it may, a lead always,
 * and anybody of the desk while nobody owns it.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, TRANSITION_NOT_ALLOWED (there is no danger), STALE_VERSION
 */
export function dismissDanger(report: ReportFacts, actor: Actor, input: { expectedVersion: number; as: FalseAlarm }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'dismissDanger');
  requireVersion(report, input.expectedVersion);
  if (report.danger === 'NONE') throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.no_danger');
  const mine = touched(takenUp(report, actor), actor, now);
  const data = { from: report.status, as: input.as, danger: 'NONE', dangerBefore: report.danger, dangerKind: report.dangerKind ?? null };
  return change(mine, { command: 'triage', to: mine.status, set: { danger: 'NONE', dangerKind: null }, event: 'report.danger_dismissed', data }, now, policy);
}

/**
 * "Ik zie het": the sound ends for everybody, the bar stays. No new version: there is nothing to read again.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (nothing sounds)
 */
export function acknowledgeAlarm(report: ReportFacts, actor: Actor, now: Date): Decision {
  authorise(actor, report, 'acknowledgeAlarm');
  if (report.alarmOpen !== true) throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.no_alarm');
  return { report: touched(report, actor, now), events: [{ type: 'alarm.acknowledged', data: {} }] };
}

/** As `SetSafeContactInput`; taking the flag off needs a reason. */
export interface SafeContactInput {
  readonly expectedVersion: number;
  readonly safeContact: boolean;
  readonly reason?: string | null;
}

/**
 * "Do not write first": stops surveys, reminders and status news; answers a person writes go out as ever.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, REASON_REQUIRED (taking it off)
 */
export function setSafeContact(report: ReportFacts, actor: Actor, input: SafeContactInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'setSafeContact', input.reason);
  requireVersion(report, input.expectedVersion);
  if ((input.reason?.length ?? 0) > LIMITS.reasonLength) throw invalid('reason');
  if (input.safeContact === (report.safeContact === true)) return unchanged(report);
  const reason = input.safeContact ? input.reason?.trim() || null : requireReason(input.reason);
  const mine = touched(takenUp(report, actor), actor, now);
  const data = { from: report.status, safeContact: input.safeContact, safeContactBefore: !input.safeContact, reason };
  return change(mine, { command: 'attach', to: mine.status, set: { safeContact: input.safeContact }, event: 'report.safe_contact_set', data }, now, policy);
}
