import type { Json } from './json.js';

/** Milliseconds since 1970 have more digits than this number; seconds have not. */
const FIRST_MILLISECONDS = 100_000_000_000;
const YEAR_2100 = 4_102_444_800_000;

/**
 * A moment a provider counts since 1970, as ISO 8601 UTC: in seconds or milliseconds (providers mix them), as a number or in digits. Undefined when it is
 * none, or after 2100.
 */
export function epoch(value: Json | undefined): string | undefined {
  const count = typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,14}$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(count) || count < 0) return undefined;
  const milliseconds = count < FIRST_MILLISECONDS ? count * 1000 : count;
  return milliseconds > YEAR_2100 ? undefined : new Date(milliseconds).toISOString();
}
