/** How old the picture is: live, slow (over 10 s) or gone (over 30 s); before the first sign of life it is connecting. */
export type Freshness = { state: 'connecting' | 'live' | 'slow' | 'gone'; age: number };

const slowAfter = 10_000;
const goneAfter = 30_000;
/** After this the clocks show "?": a deadline of an old picture is a guess. */
const staleAfter = 60_000;

/** `heardAt`: when the last frame came (ms, own clock); null = never. `since`: when connecting began. */
export function freshnessOf(heardAt: number | null, since: number, now: number): Freshness {
  const age = Math.max(0, now - (heardAt ?? since));
  if (age > goneAfter) return { state: 'gone', age };
  if (heardAt === null) return { state: 'connecting', age };
  return { state: age > slowAfter ? 'slow' : 'live', age };
}

export const isStale = (freshness: Freshness) => freshness.age > staleAfter;
