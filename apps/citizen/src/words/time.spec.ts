import { age, clock, date, dateAndClock, dayKey, dayName, shortly, size } from './time.js';

const now = '2026-11-13T15:58:00Z';

test.each([
  ['winter', '2026-11-13T15:40:00Z', '16.40 uur', '16:40'],
  ['summer', '2026-07-01T15:40:00Z', '17.40 uur', '17:40'],
  ['midnight', '2026-11-12T23:00:00Z', '00.00 uur', '00:00'],
  ['the hour that comes twice', '2026-10-25T01:30:00Z', '02.30 uur', '02:30'],
])('the clock of the Netherlands in %s', (_label, at, dutch, english) => {
  expect(clock(at, 'nl')).toBe(dutch);
  expect(clock(at, 'en')).toBe(english);
});

test('dates in words, with the year only when it is another', () => {
  expect(date('2026-11-13T15:40:00Z', 'nl', now)).toBe('13 november');
  expect(date('2025-12-31T23:30:00Z', 'nl', now)).toBe('1 januari');
  expect(date('2025-12-31T12:00:00Z', 'nl', now)).toBe('31 december 2025');
  expect(date('2026-05-04T12:00:00Z', 'en', now)).toBe('4 May');
  expect(dateAndClock('2026-11-14T16:00:00Z', 'nl', now)).toBe('14 november, 17.00 uur');
  expect(dayName('2026-11-13T15:40:00Z', 'nl', now)).toBe('vrijdag 13 november');
});

test('today is a time, another day has its date', () => {
  expect(shortly('2026-11-13T15:40:00Z', 'nl', now)).toBe('16.40 uur');
  expect(shortly('2026-11-12T15:40:00Z', 'nl', now)).toBe('12 november, 16.40 uur');
  expect(dayKey('2026-11-12T23:30:00Z')).toBe('2026-11-13');
});

test.each([
  [0, 'age.minute', 1],
  [119_000, 'age.minute', 1],
  [120_000, 'age.minutes', 2],
  [3_600_000, 'age.hour', 1],
  [86_400_000 * 3, 'age.days', 3],
])('%i ms old', (ms, key, count) => expect(age(ms)).toEqual({ key, count }));

test('sizes', () => {
  expect(size(16 * 1024 * 1024, 'nl')).toBe('16 MB');
  expect(size(3_500_000, 'nl')).toBe('3,3 MB');
  expect(size(10, 'en')).toBe('1 kB');
});
