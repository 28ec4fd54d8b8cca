import type { ReportFacts } from '@balie/domain/report/report.js';
import type { ReportEntity } from '../report.entity.js';

/** Suggested facts and the column that a person's decision about them goes to. */
const DECIDED = { type: 'type', category: 'categorySlug', urgency: 'urgency' } as const;

/**
 * Suggestions with what a person made of them: value, whether that is what was suggested, by whom and when. This is what quality is measured by
 * and the model retrained on. `given` names the facts the person spoke about, also when they left them as they were. Empty when there are none.
 */
export function decided(suggestions: ReportEntity['suggestions'], report: ReportFacts, given: readonly (keyof typeof DECIDED)[], by: string | null, at: Date): Partial<Pick<ReportEntity, 'suggestions'>> {
  const entries = given.flatMap((fact) => {
    const suggestion = suggestions[fact] as { value?: unknown } | undefined;
    const value = report[DECIDED[fact]];
    return suggestion === undefined || value === null ? [] : [[fact, { ...suggestion, decision: { value, agreed: suggestion.value === value, by, at: at.toISOString() } }] as const];
  });
  return entries.length === 0 ? {} : { suggestions: { ...suggestions, ...Object.fromEntries(entries) } };
}
