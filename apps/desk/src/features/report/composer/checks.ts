import type { ReportFactsFragment } from '@balie/schema/generated/graphql.js';

/** What a draft may not say while it is not so: somebody looks, is on the way, comes along. */
const promises = /(kijk(t|en) er (nu )?naar|(is|zijn) onderweg|kom(t|en) (er ?aan|naar u toe)|ga(at|an) (er )?langs|gaat ter plaatse)/i;

/** What can be said instead. */
const truth = 'Ik geef het door.';

/** True once somebody outside the desk really has it. */
const isTaken = (report: Pick<ReportFactsFragment, 'status' | 'escalations'>) => report.status === 'IN_PROGRESS' || report.escalations.some((one) => one.status === 'ACKNOWLEDGED');

/** A promise in the text that nobody has taken on: what to say instead and the text with it; null = nothing amiss. */
export function emptyPromise(text: string, report: Pick<ReportFactsFragment, 'status' | 'escalations'>): { instead: string; text: string } | null {
  if (isTaken(report) || !promises.test(text)) return null;
  const sentences = text.split(/(?<=[.!?])(\s+)/);
  return { instead: truth.slice(0, -1), text: sentences.map((part) => (promises.test(part) ? truth : part)).join('') };
}

const informal = /\b(je|jij|jou|jouw|jullie)\b/i;
const formal = /\b(u|uw)\b/i;

/** Formal and informal in one text. */
export const mixesRegister = (text: string) => informal.test(text) && formal.test(text);
