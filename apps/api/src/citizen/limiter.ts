interface Bucket {
  tokens: number;
  filledAt: number;
}

export interface Limit {
  /** How many at once. */
  readonly burst: number;
  /** How many come back per second. */
  readonly perSecond: number;
}

const MOST_BUCKETS = 50_000;

/**
 * Token buckets, in the memory of this process: with several http processes a caller gets the limit of each. That is enough to keep one browser or
 * address from drowning the others; what must hold exactly (uniqueness, sign-in) is in the database.
 */
export class Limiter {
  private readonly buckets = new Map<string, Bucket>();

  /** 0 when it is allowed (and taken), else the seconds to wait, rounded up. `now` in ms. */
  take(key: string, { burst, perSecond }: Limit, now: number): number {
    const bucket = this.buckets.get(key) ?? { tokens: burst, filledAt: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    // Set again, so that the map stays in order of last use and the oldest can go.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size > MOST_BUCKETS) this.buckets.delete(this.buckets.keys().next().value as string);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  }
}
