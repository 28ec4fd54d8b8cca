import { after } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { change } from './change.js';
import { closed } from './close.js';
import { closingFacts, missingForClosing } from './closing.js';
import type { Decision, ReportFacts } from './report.js';

const HOUR = 3600;

/** What the desk knows beside the report. `safeContact`: do not write first. The moments: for which silence (our last answer) it was done. */
export interface SilenceKnown {
  readonly safeContact: boolean;
  readonly remindedAt: Date | null;
  readonly toldAt: Date | null;
}

/** What silence asks for now: one reminder, the end, or a person who is told (why: it is alarming, or a person must still give what closing needs). */
export type SilenceStep = { readonly kind: 'REMIND' } | { readonly kind: 'CLOSE' } | { readonly kind: 'TELL'; readonly why: 'ALARMING' | 'MISSING_FACTS' };

/** Matters in which silence of the citizen is the alarm, whoever set the flag or not. */
const ALARMING: readonly string[] = ['domestic_violence', 'child_safety', 'person_at_risk', 'missing_person', 'crime_in_progress_violence', 'threat', 'assault', 'weapon', 'robbery', 'human_trafficking', 'intimate_images'];

/** Silence never closes it: U1, U2, and where writing first may hurt (violence, suicide, minors). */
export function isSilenceAlarming(report: ReportFacts, safeContact: boolean): boolean {
  return safeContact || report.urgency === 'U1' || report.urgency === 'U2' || ALARMING.includes(report.categorySlug ?? '');
}

/** When the one reminder goes to a citizen we wait for; null when none may. */
export function reminderDueAt(report: ReportFacts, safeContact: boolean, policy: DeskPolicy): Date | null {
  if (isSilenceAlarming(report, safeContact) || report.status !== 'WAITING_FOR_CITIZEN' || report.lastAnswerAt === null || report.unansweredSince !== null) return null;
  return after(report.lastAnswerAt, policy.waitingReminderHours * HOUR);
}

/** When silence closes it, counted from our last answer; null when it never does: then silence is the alarm. */
export function silenceClosesAt(report: ReportFacts, safeContact: boolean, policy: DeskPolicy): Date | null {
  return isSilenceAlarming(report, safeContact) ? null : silenceEndsAt(report, policy);
}

/** When the silence has lasted as long as this status allows; null while the citizen waits for us, or we did not speak. */
function silenceEndsAt(report: ReportFacts, policy: DeskPolicy): Date | null {
  if (report.lastAnswerAt === null || report.unansweredSince !== null) return null;
  if (report.status === 'ANSWERED') return after(report.lastAnswerAt, policy.answeredSilenceHours * HOUR);
  if (report.status === 'WAITING_FOR_CITIZEN') return after(report.lastAnswerAt, policy.waitingSilenceHours * HOUR);
  return null;
}

/** When we last spoke, if the citizen of an open report has said nothing since. */
export function silentSince(report: ReportFacts): Date | null {
  return report.status === 'CLOSED' || report.unansweredSince !== null ? null : report.lastAnswerAt;
}

/** The one thing that silence asks for now, or null. Each is done once for the same silence. */
export function silenceStep(report: ReportFacts, known: SilenceKnown, now: Date, policy: DeskPolicy): SilenceStep | null {
  const endsAt = silenceEndsAt(report, policy);
  if (endsAt === null || report.lastAnswerAt === null) return null;
  const since = report.lastAnswerAt;
  const wasTold = known.toldAt !== null && known.toldAt >= since;
  if (isSilenceAlarming(report, known.safeContact)) {
    const soon = report.status === 'WAITING_FOR_CITIZEN' ? after(since, policy.waitingReminderHours * HOUR) : endsAt;
    return now >= soon && !wasTold ? { kind: 'TELL', why: 'ALARMING' } : null;
  }
  if (now >= endsAt) {
    if (closeBySilence(report, known.safeContact, now, policy) !== null) return { kind: 'CLOSE' };
    return wasTold ? null : { kind: 'TELL', why: 'MISSING_FACTS' };
  }
  const remindAt = reminderDueAt(report, known.safeContact, policy);
  const wasReminded = known.remindedAt !== null && known.remindedAt >= since;
  return remindAt !== null && now >= remindAt && !wasReminded ? { kind: 'REMIND' } : null;
}

/**
 * Closes what silence may close now, else null: too early, never, or a person must still give what its type needs. What nobody gave a type, was answered
 * and had no more to say was a question, and a question is service (AVG).
 */
export function closeBySilence(report: ReportFacts, safeContact: boolean, now: Date, policy: DeskPolicy): Decision | null {
  const closesAt = silenceClosesAt(report, safeContact, policy);
  if (closesAt === null || now < closesAt || report.openEscalation || report.promiseDueAt !== null) return null;
  const outcome = report.status === 'ANSWERED' ? 'answered' : 'no_response';
  const input = { outcome, hasClosingMessage: true };
  const typed: ReportFacts = { ...report, type: report.type ?? 'QUESTION' };
  if (missingForClosing(typed, input).length > 0) return null;
  const set = { ...closed(report, closingFacts(typed, input), null, now), type: typed.type };
  const data = { outcome, reason: 'SILENCE', typeBefore: report.type, type: typed.type };
  return change(report, { command: 'silence', to: 'CLOSED', set, event: 'report.closed', data }, now, policy);
}
