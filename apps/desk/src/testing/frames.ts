import type { createResolvers } from './resolvers.js';
import type { createWorld } from './world.js';

type Frame = ReturnType<ReturnType<typeof createResolvers>['frame']>;

/** Changes as an async iterator; a pulse at once, so that a desk knows it is live. */
export function framesOf(world: ReturnType<typeof createWorld>, missed: string[], frame: (reportId: string | null) => Frame | null): AsyncIterableIterator<Record<string, Frame>> {
  const waiting: (string | null)[] = [...missed, null];
  let wake: (() => void) | null = null;
  let over = false;
  const stop = world.listen((reportId) => {
    waiting.push(reportId);
    wake?.();
  });
  const iterator: AsyncIterableIterator<Record<string, Frame>> = {
    next: async () => {
      for (;;) {
        if (over) return { done: true, value: undefined };
        const reportId = waiting.shift();
        if (reportId === undefined) await new Promise<void>((resolve) => (wake = resolve));
        else {
          const value = frame(reportId);
          if (value) return { done: false, value: { queueChanged: value, reportChanged: value } };
        }
      }
    },
    return: () => {
      over = true;
      stop();
      wake?.();
      return Promise.resolve({ done: true, value: undefined });
    },
    throw: (error) => Promise.reject(error),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
