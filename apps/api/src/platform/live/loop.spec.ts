import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Log } from '../observe/log.js';
import { backoff } from './backoff.js';
import { Loop } from './loop.js';

const log = Log.create('fatal', 'test');

describe('a loop', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const counting = (work: number[]) => {
    const drain = jest.fn(() => Promise.resolve(work.shift() ?? 0));
    return { drain, loop: new Loop({ name: 'test', drain }, log) };
  };

  it('drains again at once while there is work, then looks every 250 ms', async () => {
    const { drain, loop } = counting([5, 5, 5]);
    loop.start();
    await jest.advanceTimersByTimeAsync(0);
    expect(drain).toHaveBeenCalledTimes(4);
    await jest.advanceTimersByTimeAsync(250);
    expect(drain).toHaveBeenCalledTimes(5);
    await loop.stop();
  });

  it('wakes at once, also for what happens while it drains', async () => {
    const { drain, loop } = counting([]);
    loop.start();
    loop.wake();
    await jest.advanceTimersByTimeAsync(0);
    expect(drain).toHaveBeenCalledTimes(2);
    loop.wake();
    await jest.advanceTimersByTimeAsync(0);
    expect(drain).toHaveBeenCalledTimes(3);
    await loop.stop();
  });

  it('survives errors, waits longer each time, and is not hurried by wake-ups', async () => {
    const drain = jest.fn(() => Promise.reject(new Error('Connection terminated')));
    const loop = new Loop({ name: 'test', drain }, log);
    loop.start();
    await jest.advanceTimersByTimeAsync(0);
    for (let i = 0; i < 10; i += 1) loop.wake();
    await jest.advanceTimersByTimeAsync(0);
    expect(drain).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(drain.mock.calls.length).toBeGreaterThan(10);
    expect(drain.mock.calls.length).toBeLessThan(40);
    const stopped = loop.stop();
    await jest.advanceTimersByTimeAsync(0);
    await stopped;
  });

  it('stops after the drain that is running', async () => {
    let finish: (done: number) => void = () => undefined;
    const loop = new Loop({ name: 'test', drain: () => new Promise<number>((resolve) => (finish = resolve)) }, log);
    loop.start();
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(stopped).toBe(false);
    finish(1);
    await stopping;
  });
});

it('waits between a twentieth of a second and five seconds', () => {
  expect([0, 1, 2, 20].map((failures) => backoff(failures, () => 0))).toEqual([50, 100, 200, 2_500]);
  expect([0, 20].map((failures) => backoff(failures, () => 1))).toEqual([100, 5_000]);
});
