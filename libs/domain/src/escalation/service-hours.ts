/** When somebody is there: days of the week (1 = Monday … 7 = Sunday) and times of day in a time zone; `until` before `from` runs past midnight. */
export interface ServiceHours {
  readonly zone: string;
  readonly days: readonly number[];
  /** `HH:MM`, local. */
  readonly from: string;
  readonly until: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Longer than any weekend with a holiday behind it. */
const LOOK_DAYS = 8;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Day of the week and minute of the day as a clock on the wall shows them there. */
function localTime(at: Date, zone: string): { readonly day: number; readonly minute: number } {
  let format = formats.get(zone);
  if (format === undefined) formats.set(zone, (format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })));
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts['weekday'] ?? '') + 1, minute: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

const minuteOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

/** Open at this moment, by the clock on the wall (so a day of summer time has its own length). */
export function isWithin(hours: ServiceHours, at: Date): boolean {
  const { day, minute } = localTime(at, hours.zone);
  const [from, until] = [minuteOf(hours.from), minuteOf(hours.until)];
  if (from === until) return hours.days.includes(day);
  if (from < until) return hours.days.includes(day) && minute >= from && minute < until;
  const yesterday = day === 1 ? 7 : day - 1;
  return (hours.days.includes(day) && minute >= from) || (hours.days.includes(yesterday) && minute < until);
}

/** The first whole minute from `at` on when somebody is there; `at` itself when that is now. Never open counts as in `LOOK_DAYS` days. */
export function nextOpening(hours: ServiceHours, at: Date): Date {
  if (isWithin(hours, at)) return at;
  const start = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  for (let minute = 1; minute <= LOOK_DAYS * DAY_MINUTES; minute += 1) {
    const moment = new Date(start + minute * MINUTE_MS);
    if (isWithin(hours, moment)) return moment;
  }
  return new Date(start + LOOK_DAYS * DAY_MINUTES * MINUTE_MS);
}
