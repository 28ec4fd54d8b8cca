import type { Trace } from './trace.js';

export type SimilarLevel = 'suggest' | 'very_likely';

export interface Similarity {
  /** 0 to 1. */
  readonly score: number;
  /** Null below what is worth showing. A person confirms also what is very likely: nothing is linked by itself. */
  readonly level: SimilarLevel | null;
}

const SUGGEST = 0.5;
const VERY_LIKELY = 0.8;
/** Hours after which two messages hardly speak of one happening. */
const WINDOW_HOURS = 36;
const NOTHING: Similarity = { score: 0, level: null };

/** How likely two messages tell of one happening. Symmetric. Different places or another day are another happening, whatever the words. */
export function similarity(a: Trace, b: Trace): Similarity {
  const hours = Math.abs(a.at.getTime() - b.at.getTime()) / 3_600_000;
  if (hours > WINDOW_HOURS) return NOTHING;
  const samePlace = a.places.size > 0 && b.places.size > 0 && [...a.places].some((code) => b.places.has(code));
  if (a.places.size > 0 && b.places.size > 0 && !samePlace) return NOTHING;
  const words = overlap(a.stems, b.stems);
  const sameSpot = a.spot !== null && a.spot === b.spot;
  const sameCategory = a.category !== null && a.category === b.category;
  const near = Math.max(0, 1 - hours / WINDOW_HOURS);
  const score = Math.min(1, 1.1 * words + (samePlace ? 0.22 : 0) + (sameSpot ? 0.1 : 0) + (sameCategory ? 0.12 : 0) + (a.dangerous && b.dangerous ? 0.08 : 0) + 0.12 * near);
  const rounded = Math.round(100 * score) / 100;
  return { score: rounded, level: rounded >= VERY_LIKELY && samePlace ? 'very_likely' : rounded >= SUGGEST && words > 0.05 ? 'suggest' : null };
}

/** Cosine of the weighted stems. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [stem, weight] of a) shared += weight * (b.get(stem) ?? 0);
  const length = (stems: ReadonlyMap<string, number>) => Math.sqrt([...stems.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return shared === 0 ? 0 : shared / (length(a) * length(b));
}
