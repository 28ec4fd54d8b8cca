/** How much came in at an hour of the day (0–23, local), over all days looked at. */
export type HourCounts = ReadonlyMap<number, number>;

const HOUR_MS = 3_600_000;
/** Too little to speak of a rhythm. */
const LEAST_DAYS = 3;
const LEAST_COUNT = 20;
/** Silent for this many times the usual gap. */
const TIMES = 3;
const LEAST_SILENCE_MS = 15 * 60_000;

export interface Rhythm {
  /** Between two messages at this hour; null when nothing is known or nothing is usual now. */
  readonly usualGapSeconds: number | null;
  readonly quiet: boolean;
}

/**
 * Is it too quiet? Each hour of the day has its own rate, so that a night is not an alarm: what should have come in since the last message is added up
 * hour by hour, and three missing ones are three usual gaps. `hourOf` gives the local hour of a moment.
 */
export function rhythmOf(counts: HourCounts, days: number, lastInboundAt: Date | null, now: Date, hourOf: (at: Date) => number): Rhythm {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const perHour = (at: Date): number => (counts.get(hourOf(at)) ?? 0) / Math.max(1, days);
  const rate = perHour(now);
  const known = days >= LEAST_DAYS && total >= LEAST_COUNT;
  const usualGapSeconds = known && rate > 0 ? Math.round(3600 / rate) : null;
  if (!known || lastInboundAt === null || now.getTime() - lastInboundAt.getTime() < LEAST_SILENCE_MS) return { usualGapSeconds, quiet: false };
  let expected = 0;
  for (let at = lastInboundAt.getTime(); at < now.getTime() && expected < TIMES; at += HOUR_MS / 4) {
    expected += perHour(new Date(at)) * (Math.min(HOUR_MS / 4, now.getTime() - at) / HOUR_MS);
  }
  return { usualGapSeconds, quiet: expected >= TIMES };
}
