import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same seed gives the same citizens. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** In [low, high). */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
  /** A UUID that belongs to this seed. */
  uuid(): string;
}

/** mulberry32 over a hash of the seed: small, quick and good enough for a play. */
export function chance(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + next() * (high - low);
  return {
    next,
    between,
    pick: (from) => {
      const picked = from[Math.floor(between(0, from.length))];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    },
    shuffled: (from) => {
      const cards = [...from];
      for (let last = cards.length - 1; last > 0; last -= 1) {
        const other = Math.floor(between(0, last + 1));
        [cards[last], cards[other]] = [cards[other]!, cards[last]!];
      }
      return cards;
    },
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => Math.floor(between(0, 16)).toString(16));
      hex[12] = '4';
      hex[16] = '89ab'[Math.floor(between(0, 4))]!;
      return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  };
}
