/** One suggestion: what, how sure (0–1), and why in words. The shape is the server's and may grow; nothing is taken for granted. */
export type Suggestion = { value: string; score: number | null; why: string[] };

const record = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
const words = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : Array.isArray(value) ? value.flatMap(words) : []);

function one(source: unknown): Suggestion | null {
  if (typeof source === 'string') return { value: source, score: null, why: [] };
  const from = record(source);
  const value = [from['value'], from['name'], from['slug'], from['code'], from['label']].find((candidate) => typeof candidate === 'string' && candidate !== '');
  if (typeof value !== 'string') return null;
  const score = typeof from['score'] === 'number' ? from['score'] : typeof from['certainty'] === 'number' ? from['certainty'] : null;
  return { value, score, why: [...words(from['reason']), ...words(from['why']), ...words(from['reasons'])] };
}

/** The best suggestion for a fact, or null. */
export function suggested(suggestions: unknown, fact: string): Suggestion | null {
  const found = record(suggestions)[fact];
  return one(Array.isArray(found) ? found[0] : found);
}

/** All suggestions for a fact, best first. */
export function allSuggested(suggestions: unknown, fact: string): Suggestion[] {
  const found = record(suggestions)[fact];
  return (Array.isArray(found) ? found : found === undefined ? [] : [found]).flatMap((source) => one(source) ?? []);
}

export const suggestionWhy = (suggestion: Suggestion | null) => (suggestion && suggestion.why.length > 0 ? suggestion.why.join(' · ') : null);

/** A word for a score: certain, likely, uncertain. */
export const certaintyOf = (score: number | null) => (score === null ? null : score >= 0.85 ? 'high' : score >= 0.6 ? 'middle' : 'low');
