import { freshnessOf, isStale } from './freshness.js';

it.each([
  [0, 'live'], [10_000, 'live'], [10_001, 'slow'], [30_000, 'slow'], [30_001, 'gone'],
])('%d ms after the last pulse it is %s', (age, state) => expect(freshnessOf(1_000, 0, 1_000 + age)).toEqual({ state, age }));

it('before the first sign of life it is connecting, and gone when that lasts', () => {
  expect(freshnessOf(null, 0, 5_000).state).toBe('connecting');
  expect(freshnessOf(null, 0, 31_000).state).toBe('gone');
});

it('clocks are a guess after a minute', () => expect([60_000, 60_001].map((age) => isStale(freshnessOf(0, 0, age)))).toEqual([false, true]));
