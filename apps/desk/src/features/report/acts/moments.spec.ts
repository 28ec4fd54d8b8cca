import { instantOf, localOf, moments } from './moments.js';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

it.each([
  ['2026-11-14T08:00', '2026-11-14T07:00:00.000Z'],
  ['2026-07-14T08:00', '2026-07-14T06:00:00.000Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
  ['2026-13-40T99:99', null],
  ['straks', null],
])('%s on the region’s clock is %s', (local, at) => expect(iso(instantOf(local))).toBe(at));

it('a moment shown in a date field is read back as the same moment', () => {
  for (let at = Date.parse('2026-03-27T00:00:00Z'); at < Date.parse('2026-03-31T00:00:00Z'); at += 3_600_000) expect(instantOf(localOf(at))).toBe(at);
});

it('on a Friday afternoon there is this evening, tomorrow and Monday, in order and after now', () => {
  const now = Date.parse('2026-11-13T15:52:00.000Z');
  expect(moments(now).map(({ id, at }) => `${id} ${localOf(at)}`)).toEqual([
    'hour 2026-11-13T17:52', 'threeHours 2026-11-13T19:52', 'evening 2026-11-13T20:00', 'tomorrow 2026-11-14T08:00', 'monday 2026-11-16T08:00',
  ]);
});

it('late on a Sunday the evening is over and Monday is tomorrow', () => {
  expect(moments(Date.parse('2026-11-15T21:00:00.000Z')).map(({ id }) => id)).toEqual(['hour', 'threeHours', 'tomorrow']);
});
