import { after } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { change } from './change.js';
import { closed } from './close.js';
import { closingFacts, missingForClosing } from './closing.js';
import type { Decision, ReportFacts } from './report.js';

const HOUR = 3600;

/** When the one reminder goes to a citizen we wait for; null when none may. `safeContact`: do not write first (violence, suicide, minors). */
export function reminderDueAt(report: ReportFacts, safeContact: boolean, policy: DeskPolicy): Date | null {
  if (safeContact || isUrgent(report) || report.status !== 'WAITING_FOR_CITIZEN' || report.lastAnswerAt === null) return null;
  return after(report.lastAnswerAt, policy.waitingReminderHours * HOUR);
}

/** When silence closes it, counted from our last answer; null when it never does: then silence is the alarm. */
export function silenceClosesAt(report: ReportFacts, safeContact: boolean, policy: DeskPolicy): Date | null {
  if (safeContact || isUrgent(report) || report.lastAnswerAt === null || report.unansweredSince !== null) return null;
  if (report.status === 'ANSWERED') return after(report.lastAnswerAt, policy.answeredSilenceHours * HOUR);
  if (report.status === 'WAITING_FOR_CITIZEN') return after(report.lastAnswerAt, policy.waitingSilenceHours * HOUR);
  return null;
}

/** Closes what silence may close now, else null: too early, never, or a person must still give what its type needs. */
export function closeBySilence(report: ReportFacts, safeContact: boolean, now: Date, policy: DeskPolicy): Decision | null {
  const closesAt = silenceClosesAt(report, safeContact, policy);
  if (closesAt === null || now < closesAt || report.openEscalation) return null;
  const outcome = report.status === 'ANSWERED' ? 'answered' : 'no_response';
  const input = { outcome, hasClosingMessage: true };
  if (missingForClosing(report, input).length > 0) return null;
  const set = closed(report, closingFacts(report, input), null, now);
  return change(report, { command: 'silence', to: 'CLOSED', set, event: 'report.closed', data: { outcome, reason: 'SILENCE' } }, now, policy);
}

function isUrgent(report: ReportFacts): boolean {
  return report.urgency === 'U1' || report.urgency === 'U2';
}

/** When we last spoke, if the citizen of an open report has said nothing since. */
export function silentSince(report: ReportFacts): Date | null {
  return report.status === 'CLOSED' || report.unansweredSince !== null ? null : report.lastAnswerAt;
}
