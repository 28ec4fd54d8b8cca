/** Attempts at one message, then it has failed and a person decides. */
export const MAX_ATTEMPTS = 12;
const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

/**
 * When to try again, or null when it was the last time. Doubles from 2 s to 15 min with half of it at random, so that a
 * provider that comes back is not met by everybody at once; never before the provider's own `retryAfterMs` (capped at a day).
 * @param attempts made so far, from 1
 * @param random in [0, 1)
 */
export function retryAt(attempts: number, random: number, now: Date, retryAfterMs: number | null = null): Date | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (Math.max(1, attempts) - 1));
  const wait = full / 2 + random * (full / 2);
  const asked = Math.min(Math.max(0, retryAfterMs ?? 0), 86_400_000);
  return new Date(now.getTime() + Math.round(Math.max(wait, asked)));
}
