import { currentLocale, translate as t } from './i18n.js';

const cached = new Map<string, Intl.DateTimeFormat>();

/** The desk shows the region's own time, also on a laptop that thinks otherwise. */
const zone = 'Europe/Amsterdam';

function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = currentLocale() === 'en' ? 'en-GB' : 'nl-NL';
  const key = `${locale}.${name}`;
  let made = cached.get(key);
  if (!made) cached.set(key, (made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })));
  return made;
}

const dayOf = (at: number) => formatter('key', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** "16:38". */
export const clockTime = (at: string | number) => formatter('time', { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** "16:38:12". */
export const clockSeconds = (at: string | number) => formatter('seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at));

/** "Vrijdag 13 november 2026". */
export function longDay(at: string | number): string {
  const text = formatter('long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "16:38" today, "za 14 nov 16:38" on another day. */
export function whenTime(at: string | number, now: number): string {
  const time = new Date(at).getTime();
  if (dayOf(time) === dayOf(now)) return clockTime(time);
  return `${formatter('short', { weekday: 'short', day: 'numeric', month: 'short' }).format(time)} ${clockTime(time)}`;
}

/** Everything, for a tooltip: "vrijdag 13 november 2026 om 16:38:12". */
export const fullTime = (at: string | number) => formatter('full', { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(at));

/** True when two times fall on the same calendar day in the region. */
export const sameDay = (a: string, b: string) => dayOf(Date.parse(a)) === dayOf(Date.parse(b));

/**
 * Time left or passed, as short as it can be read: "0:42" below two minutes, "12 min", "1 u 50", "3 u", "2 d".
 */
export function shortSpan(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 2) return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  if (minutes < 60) return t('time.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 3 && minutes % 60 >= 1) return t('time.hoursMinutes', { hours, minutes: String(minutes % 60).padStart(2, '0') });
  if (hours < 48) return t('time.hours', { count: hours });
  return t('time.days', { count: Math.floor(hours / 24) });
}

/** A clock that runs out, to the second: "0:42", "2:58", and "1 u 05" from an hour on. */
export function countdown(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  return seconds < 3_600 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : shortSpan(ms);
}

/** Age in seconds, as spoken on the live clock: "1 s", "18 s", "2 min 40", "3 u". */
export function age(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return t('time.seconds', { count: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('time.minutesSeconds', { minutes, seconds: String(seconds % 60).padStart(2, '0') });
  return shortSpan(ms);
}

/** 178 → "178", 2000 → "2.000". */
export const wholeNumber = (value: number) => value.toLocaleString(currentLocale() === 'en' ? 'en-GB' : 'nl-NL');
