import { en } from './en.js';
import { age, shortSpan, whenTime } from './format.js';
import { addDutch, fill, type MessageKey } from './i18n.js';
import { nl } from './nl.js';

addDutch(nl);
const keys = Object.keys(nl) as MessageKey[];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('catalogues', () => {
  it('have the same keys', () => expect(Object.keys(en).sort()).toEqual([...keys].sort()));
  it('say nothing empty', () => expect(keys.filter((key) => nl[key].trim() === '' || en[key].trim() === '')).toEqual([]));
  it('fill the same holes', () => expect(keys.filter((key) => holes(nl[key]).join() !== holes(en[key]).join())).toEqual([]));
  it('never say ticket, case or issue', () => expect(keys.filter((key) => /\b(ticket|case|issue)s?\b/i.test(`${nl[key]} ${en[key]}`))).toEqual([]));
  it('have no exclamation marks, no "&" and no shouting', () => {
    const shout = /[!&]|\b(?!NIET|GDPR|AVG)[A-ZÀ-Þ]{5,}\b/;
    expect(keys.filter((key) => shout.test(nl[key]) || shout.test(en[key]))).toEqual([]);
  });
  it('keep Dutch sentences to fifteen words', () => {
    const long = keys.filter((key) => nl[key].split(/[.?:]\s/).some((sentence) => sentence.split(/\s+/).length > 15));
    expect(long).toEqual([]);
  });
});

it('a hole without a value stays to be seen', () => expect(fill('Van {name}, {time}', { name: 'Bram' })).toBe('Van Bram, {time}'));

it.each([[42_000, '0:42'], [119_000, '1:59'], [120_000, '2 min'], [23 * 60_000, '23 min'], [110 * 60_000, '1 u 50'], [120 * 60_000, '2 u'], [190 * 60_000, '3 u'], [50 * 3_600_000, '2 d'], [-72_000, '1:12'], [-360_000, '6 min']])(
  'a span of %d ms is short: %s', (ms, text) => expect(shortSpan(ms)).toBe(text));

it.each([[1_400, '1 s'], [18_000, '18 s'], [160_000, '2 min 40'], [3 * 3_600_000, '3 u']])('an age of %d ms: %s', (ms, text) => expect(age(ms)).toBe(text));

it('a time of today is a time, of another day has its day, in the region’s own clock', () => {
  const now = Date.parse('2026-11-13T16:00:00.000Z');
  expect(whenTime('2026-11-13T15:38:00.000Z', now)).toBe('16:38');
  expect(whenTime('2026-11-14T15:49:00.000Z', now)).toBe('za 14 nov 16:49');
});
