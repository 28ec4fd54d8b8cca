const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** How long to wait after `failures` failures in a row, in ms: doubling, at most 5 s, with jitter so that processes do not come back all at once. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return ceiling / 2 + random() * (ceiling / 2);
}
