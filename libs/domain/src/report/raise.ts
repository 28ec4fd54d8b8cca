import { withUrgency } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { DANGERS, isMoreUrgent, type Danger, type Urgency } from '../words/enums.js';
import { change, requireRow, unchanged } from './change.js';
import type { Decision, ReportFacts } from './report.js';

/**
 * The machine may raise urgency and danger of an open report, never lower them; `why` is its explanation.
 * What is not higher changes nothing.
 */
export function raise(report: ReportFacts, to: { urgency?: Urgency; danger?: Danger; why: string }, now: Date, policy: DeskPolicy): Decision {
  requireRow(report, 'triage');
  const urgency = to.urgency && isMoreUrgent(to.urgency, report.urgency) ? to.urgency : report.urgency;
  const danger = to.danger && DANGERS.indexOf(to.danger) > DANGERS.indexOf(report.danger) ? to.danger : report.danger;
  if (urgency === report.urgency && danger === report.danger) return unchanged(report);
  const set = { ...withUrgency(report, urgency, policy), danger };
  const data = { urgency, danger, urgencyBefore: report.urgency, dangerBefore: report.danger, reason: to.why };
  return change(report, { command: 'triage', to: report.status, set, event: 'report.raised', data }, now, policy);
}
