import { Limiter } from './limiter.js';

const limit = { burst: 3, perSecond: 2 };

describe('rate limit', () => {
  it('allows a burst, then as many as come back, and says how long to wait', () => {
    const limiter = new Limiter();
    const at = (ms: number) => limiter.take('a', limit, ms);
    expect([at(0), at(0), at(0), at(0)]).toEqual([0, 0, 0, 1]);
    expect([at(499), at(500), at(501)]).toEqual([1, 0, 1]);
    expect([at(60_000), at(60_000), at(60_000), at(60_000)]).toEqual([0, 0, 0, 1]);
  });

  it('is per key', () => {
    const limiter = new Limiter();
    expect([1, 2, 3, 4].map(() => limiter.take('a', limit, 0))).toEqual([0, 0, 0, 1]);
    expect(limiter.take('b', limit, 0)).toBe(0);
  });

  it('says a whole number of seconds, also for slow limits', () => {
    const limiter = new Limiter();
    const slow = { burst: 1, perSecond: 0.1 };
    expect([limiter.take('a', slow, 0), limiter.take('a', slow, 0)]).toEqual([0, 10]);
  });
});
