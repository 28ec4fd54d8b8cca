import { Problem } from '@balie/domain/problem.js';
import { isDatabaseAway } from '../platform/database/database-away.js';

/**
 * away: the database, nothing was done, everything waits. temporary: this conversation waits and tries again. permanent: this item, for good.
 */
export type Trouble = 'away' | 'temporary' | 'permanent';

const LOCKS_AND_LIMITS = /^(40|53|55|57|58)/;
const DATA_AND_RULES = /^(21|22|23|42)/;

function sqlState(error: unknown): string | null {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = typeof code === 'string' ? code : driverError?.code;
  return typeof found === 'string' && /^[0-9A-Z]{5}$/.test(found) ? found : null;
}

/** Says what an error means for the item it happened to. What nobody foresaw is temporary: it is tried a few times before it counts as permanent. */
export function troubleOf(error: unknown): Trouble {
  if (isDatabaseAway(error)) return 'away';
  const state = sqlState(error);
  if (state !== null) return LOCKS_AND_LIMITS.test(state) ? 'temporary' : DATA_AND_RULES.test(state) ? 'permanent' : 'temporary';
  if (error instanceof Problem || error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return 'permanent';
  return 'temporary';
}

/** A short code for the list of failed events; never the error's words, they can hold a citizen's. */
export function reasonOf(error: unknown): string {
  if (error instanceof Problem) return `PROBLEM_${error.code}`;
  const state = sqlState(error);
  if (state !== null) return `DATABASE_${state}`;
  return error instanceof Error ? `ERROR_${error.name}`.slice(0, 80) : 'ERROR';
}

/** Tries before an unforeseen error counts as permanent. */
export const MAX_ATTEMPTS = 8;

/** When to try again, in ms: 0.5 s doubling to 5 min, with jitter. */
export function retryDelay(attempts: number, random: () => number = Math.random): number {
  const ceiling = Math.min(300_000, 500 * 2 ** Math.min(attempts, 12));
  return ceiling / 2 + random() * (ceiling / 2);
}
