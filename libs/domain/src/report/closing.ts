import { invalid, missingFacts, Problem } from '../problem.js';
import { isOutcome, type LegalBasis, type Outcome, type ReportType } from '../words/enums.js';
import type { ReportFacts } from './report.js';

/** How much closing asks for: one key, prefilled, or everything. */
export type ClosingNeeds = 'ONE_KEY' | 'PREFILLED' | 'EVERYTHING';

const needsByType: Readonly<Record<ReportType, ClosingNeeds>> = {
  SPAM_ABUSE: 'ONE_KEY', COMPLIMENT: 'ONE_KEY', REACTION: 'ONE_KEY', QUESTION: 'PREFILLED',
  REPORT: 'EVERYTHING', TIP: 'EVERYTHING', REQUEST: 'EVERYTHING', COMPLAINT: 'EVERYTHING',
};

/** What a person (or the last answer) gives when closing; null and empty = not given. */
export interface ClosingInput {
  readonly outcome?: string | null;
  readonly legalBasis?: LegalBasis | null;
  readonly hasClosingMessage: boolean;
  readonly noMessageReason?: string | null;
}

/** What a closed report has for certain. */
export interface ClosingFacts {
  readonly outcome: Outcome;
  readonly legalBasis: LegalBasis;
  readonly noMessageReason: string | null;
}

/** How much closing a report of this type asks for; not yet typed asks for everything, and rejecting is always one key. */
export function closingNeeds(type: ReportType | null, outcome: string | null): ClosingNeeds {
  if (outcome === 'rejected') return 'ONE_KEY';
  return type === null ? 'EVERYTHING' : needsByType[type];
}

/** What closing looks at; the desk has these of every open report. */
export type ClosableFacts = Pick<ReportFacts, 'type' | 'categorySlug' | 'legalBasis' | 'firstAnswerAt'>;

/** The fields that are missing, as named in the API; empty = it can be closed. The desk asks the same function before the key is pressed. */
export function missingForClosing(report: ClosableFacts, input: ClosingInput): string[] {
  const needs = closingNeeds(report.type, input.outcome ?? null);
  if (needs === 'ONE_KEY') return [];
  const told = input.hasClosingMessage || given(input.noMessageReason) !== null;
  if (needs === 'PREFILLED') return told || report.firstAnswerAt !== null ? [] : ['closingMessage'];
  const has: readonly (readonly [string, boolean])[] = [
    ['type', report.type !== null],
    ['categorySlug', report.categorySlug !== null],
    ['outcome', given(input.outcome) !== null],
    ['legalBasis', (input.legalBasis ?? report.legalBasis) !== null],
    ['closingMessage', told],
  ];
  return has.filter(([, present]) => !present).map(([field]) => field);
}

/**
 * What the closed report will have: the outcome and legal basis given, else the ones its type is prefilled with.
 * @throws Problem ESCALATION_OPEN, VALIDATION (unknown outcome), MISSING_FACTS (which; `promise`: one is neither kept nor cancelled), REASON_REQUIRED (another legal basis than it had)
 */
export function closingFacts(report: ReportFacts, input: ClosingInput): ClosingFacts {
  if (report.openEscalation) throw new Problem('ESCALATION_OPEN');
  const outcome = given(input.outcome) ?? (report.type === 'SPAM_ABUSE' ? 'rejected' : 'answered');
  if (!isOutcome(outcome)) throw invalid('outcome');
  const missing = [...missingForClosing(report, input), ...(outcome !== 'rejected' && report.promiseDueAt !== null ? ['promise'] : [])];
  if (missing.length > 0) throw missingFacts(missing);
  const changesBasis = input.legalBasis && report.legalBasis && input.legalBasis !== report.legalBasis;
  if (changesBasis) throw new Problem('REASON_REQUIRED', 'problem.legal_basis_needs_reason');
  return { outcome, legalBasis: input.legalBasis ?? report.legalBasis ?? 'AVG', noMessageReason: given(input.noMessageReason) };
}

function given(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
