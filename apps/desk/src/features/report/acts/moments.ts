const zone = 'Europe/Amsterdam';

/** The parts of an instant on the desk's own clock. */
function partsOf(at: number): Record<string, number> {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at);
  return Object.fromEntries(parts.filter((part) => part.type !== 'literal').map((part) => [part.type, Number(part.value)]));
}

const wall = (at: number) => {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsOf(at);
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** "2026-11-14T08:00" on the region's clock → instant (ms). A time that does not exist (the hour the clock skips) is the hour after; one that exists twice is the first. Null when it is no time. */
export function instantOf(local: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [wall(asUtc - 86_400_000) - (asUtc - 86_400_000), wall(asUtc + 86_400_000) - (asUtc + 86_400_000)];
  const exact = offsets.map((offset) => asUtc - offset).filter((at) => wall(at) === asUtc);
  return exact.length > 0 ? Math.min(...exact) : asUtc - (offsets[0] ?? 0);
}

/** Instant (ms) → "2026-11-14T08:00" on the region's clock, as a date field wants it. */
export const localOf = (at: number) => new Date(wall(at)).toISOString().slice(0, 16);

/** A day of the region's calendar, `days` after today, at an hour. */
function dayAt(now: number, days: number, hour: number): number {
  const date = new Date(wall(now) + days * 86_400_000).toISOString().slice(0, 10);
  return instantOf(`${date}T${String(hour).padStart(2, '0')}:00`) ?? now;
}

export type Moment = { id: 'hour' | 'threeHours' | 'evening' | 'tomorrow' | 'monday'; at: number };

const hour = 3_600_000;
const [eveningHour, morningHour] = [20, 8];

/** Moments to be reminded at, all after `now`: what has passed or would be the same twice is left out. */
export function moments(now: number): Moment[] {
  const weekday = new Date(wall(now)).getUTCDay();
  const untilMonday = (8 - weekday) % 7 || 7;
  const evening = dayAt(now, 0, eveningHour);
  return [
    { id: 'hour', at: now + hour },
    { id: 'threeHours', at: now + 3 * hour },
    ...(evening > now + hour ? [{ id: 'evening' as const, at: evening }] : []),
    { id: 'tomorrow', at: dayAt(now, 1, morningHour) },
    ...(untilMonday > 1 ? [{ id: 'monday' as const, at: dayAt(now, untilMonday, morningHour) }] : []),
  ];
}
