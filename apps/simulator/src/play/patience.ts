import { setTimeout as sleep } from 'node:timers/promises';
import { DoorProblem } from '../web/door.js';

/** Time as a play needs it: given, so that a test can make an evening pass at once. */
export interface Time {
  now(): number;
  /** Waits so many ms; ends at once when the play is stopped. */
  pause(ms: number): Promise<void>;
  /** Aborted when the play is stopped. */
  signal: AbortSignal;
}

export const realTime = (signal: AbortSignal): Time => ({
  signal,
  now: Date.now,
  pause: (ms) => sleep(ms, undefined, { signal }).catch(() => undefined),
});

/** The play was stopped while something was under way. */
export class Stopped extends Error {}

const LONGEST_MS = 15_000;

/** Tries until it works, as long as the desk is only away or busy. Throws DoorProblem for anything else and Stopped when the play ends first. `tries` is how often it took. */
export async function insist<T>(time: Time, act: () => Promise<T>, until = Number.POSITIVE_INFINITY): Promise<{ value: T; tries: number }> {
  for (let tries = 1; ; tries += 1) {
    if (time.signal.aborted) throw new Stopped();
    try {
      return { value: await act(), tries };
    } catch (error) {
      if (time.signal.aborted) throw new Stopped();
      if (!(error instanceof DoorProblem) || !error.passes) throw error;
      const wait = error.retryAfterMs ?? Math.min(LONGEST_MS, 250 * 2 ** Math.min(tries - 1, 10));
      if (time.now() + wait > until) throw error;
      await time.pause(wait);
    }
  }
}
