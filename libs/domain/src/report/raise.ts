import { contactIsUnsafe } from '../danger/kinds.js';
import { withUrgency } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { DANGERS, isMoreUrgent, type Danger, type Urgency } from '../words/enums.js';
import { change, requireRow, unchanged } from './change.js';
import type { Decision, ReportFacts } from './report.js';

/** What something or somebody believes. `kind`: of the danger, as `danger/kinds.ts`. */
export interface RaiseTo {
  readonly urgency?: Urgency;
  readonly danger?: Danger;
  readonly kind?: string | null;
  readonly why: string;
}

/** The facts that danger of this level and kind brings with it: red is U1, and some kinds must not be written to first. */
export function raisedFacts(report: ReportFacts, to: RaiseTo, policy: DeskPolicy): Partial<ReportFacts> | null {
  const wanted = to.danger === 'NOW' ? 'U1' : to.urgency;
  const urgency = wanted && isMoreUrgent(wanted, report.urgency) ? wanted : report.urgency;
  const danger = to.danger && DANGERS.indexOf(to.danger) > DANGERS.indexOf(report.danger) ? to.danger : report.danger;
  const dangerKind = kindAfter(report, to, danger !== report.danger);
  const safeContact = report.safeContact === true || contactIsUnsafe(dangerKind);
  if (urgency === report.urgency && danger === report.danger && dangerKind === (report.dangerKind ?? null)) return null;
  return { ...withUrgency(report, urgency, policy), danger, dangerKind, safeContact };
}

/** The kind that goes with the highest level; a later message may say what kind it is where that was not known. */
function kindAfter(report: ReportFacts, to: RaiseTo, higher: boolean): string | null {
  const current = report.dangerKind ?? null;
  if (!to.kind || !to.danger || to.danger === 'NONE') return current;
  const unknown = current === null || current === 'GENERAL';
  return higher || (unknown && to.danger === report.danger) ? to.kind : current;
}

/**
 * The machine may raise urgency and danger of an open report, never lower them; `why` is its explanation.
 * What is not higher changes nothing.
 */
export function raise(report: ReportFacts, to: RaiseTo, now: Date, policy: DeskPolicy): Decision {
  requireRow(report, 'triage');
  const set = raisedFacts(report, to, policy);
  if (set === null) return unchanged(report);
  return change(report, { command: 'triage', to: report.status, set, event: 'report.raised', data: raisedData(report, set, to.why) }, now, policy);
}

/** Old → new for the history. */
export const raisedData = (before: ReportFacts, set: Partial<ReportFacts>, why: string) => ({
  urgency: set.urgency ?? before.urgency, danger: set.danger ?? before.danger, dangerKind: set.dangerKind ?? null, safeContact: set.safeContact ?? false,
  urgencyBefore: before.urgency, dangerBefore: before.danger, reason: why,
});
