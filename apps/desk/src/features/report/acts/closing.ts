import { closingNeeds, missingForClosing, type ClosingNeeds } from '@balie/domain/report/closing.js';
import type { LegalBasis, Outcome, ReportType } from '@balie/domain/words/enums.js';
import { wordFor, type Translate } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';

/** What a person fills in to finish. tell: whether the citizen gets a last message. */
export type Closing = {
  type: ReportType | null;
  categorySlug: string | null;
  legalBasis: LegalBasis | null;
  outcome: Outcome | '';
  tell: 'message' | 'none';
  message: string;
  reason: string;
};

const proposals: Readonly<Record<ReportType, Outcome | ''>> = {
  QUESTION: 'answered', COMPLIMENT: 'answered', REACTION: 'answered', SPAM_ABUSE: 'rejected', REPORT: '', TIP: '', REQUEST: '', COMPLAINT: '',
};

/** What the dialog opens with: what the report has, and what its type usually ends as. */
export function firstChoice(report: OpenedReport, message: string): Closing {
  return {
    type: report.type ?? null,
    categorySlug: report.category?.slug ?? null,
    legalBasis: report.legalBasis ?? null,
    outcome: report.type ? proposals[report.type] : '',
    tell: message || !report.clock.firstAnswerAt ? 'message' : 'none',
    message,
    reason: '',
  };
}

/** What closing still asks, by the rule the server uses. */
export function needsOf(report: OpenedReport, closing: Closing): { needs: ClosingNeeds; missing: string[] } {
  const facts = {
    type: closing.type, categorySlug: closing.categorySlug, legalBasis: closing.legalBasis,
    firstAnswerAt: report.clock.firstAnswerAt ? new Date(report.clock.firstAnswerAt) : null,
  };
  const hasClosingMessage = closing.tell === 'message' && closing.message.trim() !== '';
  const outcome = closing.outcome || null;
  const missing = missingForClosing(facts, { outcome, legalBasis: closing.legalBasis, hasClosingMessage, noMessageReason: closing.tell === 'none' ? closing.reason : null });
  const chosenButEmpty = closing.tell === 'message' && !hasClosingMessage && !missing.includes('closingMessage') ? ['closingMessage'] : [];
  return { needs: closingNeeds(closing.type, outcome), missing: [...missing, ...chosenButEmpty] };
}

/** Whether a sent answer can finish the report with what is known of it now. */
export const canFinishWithAnswer = (report: OpenedReport) => needsOf(report, { ...firstChoice(report, 'x'), tell: 'message' }).missing.length === 0;

const names = { type: 'close.type', categorySlug: 'close.category', outcome: 'close.outcome', legalBasis: 'close.basis', closingMessage: 'close.message', to: 'refer.to', reason: 'refer.reason', message: 'refer.variable' } as const;

/** What people call the fields that are missing. */
export const fieldNames = (missing: readonly string[], t: Translate) => missing.map((field) => (field in names ? t(names[field as keyof typeof names]) : wordFor('field', field)));
