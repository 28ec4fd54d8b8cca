/** What the clock on the wall says: weekday 1 = Monday, minutes since midnight, and the day it is. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formats.set(zone, made);
  return made;
}

/** The wall clock of a time zone (`Europe/Amsterdam`) at an instant. */
export function localTime(at: Date, zone: string): LocalTime {
  const parts = Object.fromEntries(formatOf(zone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day, hour, minute] = [parts['year'] ?? 0, parts['month'] ?? 1, parts['day'] ?? 1, parts['hour'] ?? 0, parts['minute'] ?? 0];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, weekday, minute: hour * 60 + minute };
}

/**
 * The instant at which the wall clock of a zone shows `minute` minutes after midnight of a day; 1440 is the next midnight. A time that summer time skips is the
 * instant it begins; one that comes twice is the first.
 */
export function instantAt({ year, month, day }: Pick<LocalTime, 'year' | 'month' | 'day'>, minute: number, zone: string): Date {
  const wall = Date.UTC(year, month - 1, day, 0, minute);
  const candidates = [wall - offset(wall - DAY, zone), wall - offset(wall + DAY, zone)].sort((a, b) => a - b);
  const exact = candidates.find((candidate) => candidate + offset(candidate, zone) === wall);
  // Neither: the hour does not exist, and the clock jumps over it where the later offset begins.
  return new Date(exact ?? jumpBetween(candidates[0] ?? wall, candidates[1] ?? wall, zone));
}

const DAY = 24 * 60 * 60_000;

/** Wall clock minus UTC, in milliseconds. */
function offset(at: number, zone: string): number {
  const { year, month, day, minute } = localTime(new Date(at), zone);
  return Date.UTC(year, month - 1, day, 0, minute) - Math.floor(at / 60_000) * 60_000;
}

function jumpBetween(from: number, until: number, zone: string): number {
  let [low, high] = [from, until];
  const before = offset(low, zone);
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (offset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}
