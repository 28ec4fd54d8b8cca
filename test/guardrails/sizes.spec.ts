import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from '../support/workspace.js';

const LONGEST = 300;
const NINETY_PERCENT = 180;
const MEDIAN = 60;

const lines = (path: string): number => read(path).trimEnd().split('\n').length;

describe('files you can see at once', () => {
  const sizes = ['apps', 'libs', 'test'].flatMap((folder) => filesBelow(folder, /\.(tsx?|mjs)$/)).map((path) => ({ path, lines: lines(path) }));
  const sorted = sizes.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

  it(`none is longer than ${LONGEST} lines`, () => {
    expect(sizes.filter((file) => file.lines > LONGEST)).toEqual([]);
  });

  it(`nine in ten are at most ${NINETY_PERCENT}, half at most ${MEDIAN}`, () => {
    expect(at(0.9)).toBeLessThanOrEqual(NINETY_PERCENT);
    expect(at(0.5)).toBeLessThanOrEqual(MEDIAN);
  });
});
