import { rhythmOf } from './rhythm.js';

const noon = new Date('2026-11-13T12:00:00Z');
const hourOf = (at: Date) => at.getUTCHours();
const ago = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);
/** Over ten days: six an hour by day (8–22), none at night. */
const byDay = new Map(Array.from({ length: 14 }, (_, i) => [i + 8, 60] as const));

describe('the rhythm of an account', () => {
  it.each([['just now', 1, false], ['two gaps', 20, false], ['three gaps', 30, true], ['hours', 180, true]])('silent since %s (%i min): %s', (_, minutes, quiet) => {
    expect(rhythmOf(byDay, 10, ago(minutes), noon, hourOf)).toEqual({ usualGapSeconds: 600, quiet });
  });

  it('a night is not an alarm, nor the first minutes after it', () => {
    const evening = new Date('2026-11-12T22:00:00Z');
    expect(rhythmOf(byDay, 10, evening, new Date('2026-11-13T07:59:00Z'), hourOf)).toEqual({ usualGapSeconds: null, quiet: false });
    expect(rhythmOf(byDay, 10, evening, new Date('2026-11-13T08:20:00Z'), hourOf).quiet).toBe(false);
    expect(rhythmOf(byDay, 10, evening, new Date('2026-11-13T08:35:00Z'), hourOf).quiet).toBe(true);
  });

  it('a busy account gets a quarter of an hour before anybody worries', () => {
    const busy = new Map([[11, 6_000], [12, 6_000]]);
    expect([rhythmOf(busy, 10, ago(10), noon, hourOf).quiet, rhythmOf(busy, 10, ago(16), noon, hourOf).quiet]).toEqual([false, true]);
  });

  it.each([['few days', byDay, 2, ago(600)], ['few messages', new Map([[12, 5]]), 10, ago(600)], ['nothing ever', new Map<number, number>(), 14, null]])('%s: nothing to compare with', (_, counts, days, last) => {
    expect(rhythmOf(counts, days, last, noon, hourOf).quiet).toBe(false);
  });
});
