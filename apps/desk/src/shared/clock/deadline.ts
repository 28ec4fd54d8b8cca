import type { ClockTone } from '@balie/ui/ClockRing.js';

/** The part of a report's clock that a deadline is drawn from (ISO times). */
export type DeadlineInput = { nextDueAt?: string | null; warnAt?: string | null; pausedSince?: string | null };

/** How a deadline stands: tone, share of the time used (0–1) and milliseconds left (negative when passed). */
export type Deadline = { tone: ClockTone; used: number; left: number };

/** Warn time is at 80 % of the time (domain.md), so the start can be told from the two. */
const warnShare = 0.8;

/** Reads a clock at `now` (ms). `stale`: the picture is too old to trust, the clock shows "?". Null where nothing runs. */
export function deadlineOf(clock: DeadlineInput, now: number, stale: boolean): Deadline | null {
  if (clock.pausedSince) return { tone: 'paused', used: 0, left: 0 };
  if (!clock.nextDueAt) return null;
  const due = Date.parse(clock.nextDueAt);
  const left = due - now;
  if (stale) return { tone: 'unknown', used: 0, left };
  if (left < 0) return { tone: 'red', used: 1, left };
  const warn = clock.warnAt ? Date.parse(clock.warnAt) : due;
  const length = warn < due ? (due - warn) / (1 - warnShare) : 0;
  const used = length > 0 ? 1 - left / length : 0;
  return { tone: now >= warn ? 'orange' : 'green', used: Math.min(Math.max(used, 0.02), 1), left };
}
