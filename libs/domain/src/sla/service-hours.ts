import { instantAt, localTime } from './local-time.js';

/** A stretch of a weekday (1 = Monday) in minutes since local midnight; `closesMinute` may be 1440. */
export interface ServiceWindow {
  readonly weekday: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** When a team takes things on; empty = always. Windows of a day do not overlap. */
export type ServiceHours = readonly ServiceWindow[];

/** Is the team there at this instant? */
export function isOpen(hours: ServiceHours, at: Date, zone: string): boolean {
  if (hours.length === 0) return true;
  const { weekday, minute } = localTime(at, zone);
  return hours.some((window) => window.weekday === weekday && window.opensMinute <= minute && minute < window.closesMinute);
}

/** Longer than any holiday: who is not there within a year is never there. */
const MOST_DAYS = 370;

/**
 * When `seconds` of service time have passed since `from`: only time in which the team is there counts, whatever summer time does to the day.
 * Null when it never is.
 */
export function serviceDueAt(hours: ServiceHours, from: Date, seconds: number, zone: string): Date | null {
  if (hours.length === 0) return new Date(from.getTime() + seconds * 1000);
  let left = seconds * 1000;
  const start = localTime(from, zone);
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const date = new Date(Date.UTC(start.year, start.month - 1, start.day + days));
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const weekday = date.getUTCDay() || 7;
    for (const window of [...hours].filter((one) => one.weekday === weekday).sort((a, b) => a.opensMinute - b.opensMinute)) {
      const opens = Math.max(instantAt(day, window.opensMinute, zone).getTime(), from.getTime());
      const closes = instantAt(day, window.closesMinute, zone).getTime();
      if (closes <= opens) continue;
      if (closes - opens >= left) return new Date(opens + left);
      left -= closes - opens;
    }
  }
  return null;
}
