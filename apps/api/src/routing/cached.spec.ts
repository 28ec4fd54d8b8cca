import { Cached } from './cached.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a value that may be a little old', () => {
  it('is read once for all who ask, and again beside the answer when it is old', async () => {
    let now = 0;
    let reads = 0;
    const cached = new Cached(async () => ++reads, 1_000, () => now);
    expect(await Promise.all([cached.get(), cached.get(), cached.get()])).toEqual([1, 1, 1]);
    now = 1_001;
    expect(await cached.get()).toBe(1);
    await settle();
    expect(await cached.get()).toBe(2);
    expect(reads).toBe(2);
  });

  it('keeps the old value while reading fails, and tries again with the next one who asks', async () => {
    let now = 0;
    let fails = false;
    let reads = 0;
    const cached = new Cached(async () => (fails ? Promise.reject(new Error('away')) : ++reads), 1_000, () => now);
    await cached.get();
    fails = true;
    now = 2_000;
    expect(await cached.get()).toBe(1);
    await settle();
    fails = false;
    expect(await cached.get()).toBe(1);
    await settle();
    expect(await cached.get()).toBe(2);
  });

  it('does not keep a first failure', async () => {
    let fails = true;
    const cached = new Cached(async () => (fails ? Promise.reject(new Error('away')) : 1), 1_000, () => 0);
    await expect(cached.get()).rejects.toThrow('away');
    fails = false;
    expect(await cached.get()).toBe(1);
  });

  it('is read anew for who asks after it was forgotten', async () => {
    let reads = 0;
    const cached = new Cached(async () => ++reads, 1_000, () => 0);
    await cached.get();
    cached.forget();
    expect(await cached.get()).toBe(2);
  });
});
