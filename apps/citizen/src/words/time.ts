import type { Key } from './nl.js';
import type { Language } from './words.js';

/** The desk and its citizens live by one clock, wherever the telephone thinks it is. */
const ZONE = 'Europe/Amsterdam';

type When = Date | string | number;

const parts = (when: When, options: Intl.DateTimeFormatOptions, locale: string): Record<string, string> =>
  Object.fromEntries(new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).formatToParts(new Date(when)).map((part) => [part.type, part.value]));

/** "16.40 uur", or "16:40" in English. */
export function clock(when: When, language: Language): string {
  const { hour, minute } = parts(when, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB');
  return language === 'nl' ? `${hour}.${minute} uur` : `${hour}:${minute}`;
}

/** "13 november", with the year when it is not this year's. */
export function date(when: When, language: Language, now: When): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const { day, month, year } = parts(when, { day: 'numeric', month: 'long', year: 'numeric' }, locale);
  return year === parts(now, { year: 'numeric' }, locale).year ? `${day} ${month}` : `${day} ${month} ${year}`;
}

/** "13 november, 16.40 uur": never "morgen", which is wrong the day after. */
export const dateAndClock = (when: When, language: Language, now: When): string => `${date(when, language, now)}, ${clock(when, language)}`;

/** "16.40 uur" today, else with its date. */
export const shortly = (when: When, language: Language, now: When): string =>
  dayKey(when) === dayKey(now) ? clock(when, language) : dateAndClock(when, language, now);

/** "vrijdag 13 november", for the line between two days. */
export function dayName(when: When, language: Language, now: When): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return `${parts(when, { weekday: 'long' }, locale).weekday} ${date(when, language, now)}`;
}

/** The same for two moments of one day in the Netherlands. */
export function dayKey(when: When): string {
  const { year, month, day } = parts(when, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-GB');
  return `${year}-${month}-${day}`;
}

/** How long ago in whole minutes, hours or days (at least one minute), as a key of the catalogue and its number. */
export function age(ms: number): { key: Key; count: number } {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (hours < 1) return { key: minutes === 1 ? 'age.minute' : 'age.minutes', count: minutes };
  if (days < 1) return { key: hours === 1 ? 'age.hour' : 'age.hours', count: hours };
  return { key: days === 1 ? 'age.day' : 'age.days', count: days };
}

/** "3,4 MB" or "12 kB". */
export function size(bytes: number, language: Language): string {
  const number = (value: number, digits: number): string => new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: digits }).format(value);
  return bytes >= 1024 * 1024 ? `${number(bytes / 1024 / 1024, 1)} MB` : `${number(Math.max(1, bytes / 1024), 0)} kB`;
}
