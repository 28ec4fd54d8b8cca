import { chance } from './random.js';

test('the same seed plays the same, another seed does not', () => {
  const draw = (seed: string): unknown[] => {
    const luck = chance(seed);
    return [luck.next(), luck.between(5, 9), luck.pick(['a', 'b', 'c']), luck.shuffled([1, 2, 3, 4, 5]), luck.uuid()];
  };
  expect(draw('Oost')).toEqual(draw('Oost'));
  expect(draw('Oost')).not.toEqual(draw('West'));
});

test('numbers are spread, cards all stay, ids are UUIDs', () => {
  const luck = chance('Oost');
  const mean = Array.from({ length: 4000 }, () => luck.next()).reduce((sum, one) => sum + one, 0) / 4000;
  expect(mean).toBeCloseTo(0.5, 1);
  expect(luck.shuffled([1, 2, 3]).sort()).toEqual([1, 2, 3]);
  expect(luck.uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(() => luck.pick([])).toThrow(RangeError);
});
