import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeeperThan, isTextDeeperThan } from './json-depth.js';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('depth of JSON', () => {
  it.each([[0, false], [63, false], [64, false], [65, true], [5_000, true]])('%i levels', (depth, expected) => {
    expect(isDeeperThan(nested(depth), 64)).toBe(expected);
    expect(isTextDeeperThan(Buffer.from(`${'['.repeat(depth)}1${']'.repeat(depth)}`), 64)).toBe(expected);
  });

  it('counts no brackets inside strings', () => {
    expect(isTextDeeperThan(Buffer.from('{"a":"[[[[\\"[[[","b":"\\\\"}'), 1)).toBe(false);
  });

  it('is the same for a value and its text', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 1, max: 6 }), (value, limit) => {
      const emptyCounts = (text: string) => text.replaceAll('[]', '0').replaceAll('{}', '0');
      const text = emptyCounts(JSON.stringify(value));
      expect(isTextDeeperThan(Buffer.from(text), limit)).toBe(isDeeperThan(JSON.parse(text), limit));
    }));
  });
});
