import type { DocumentNode } from 'graphql';
import type { StreamEnd, Transport } from './transport.js';

export type StreamOptions = {
  transport: Transport;
  document: DocumentNode;
  /** Variables of the moment of (re)connecting: they hold the last sequence seen. */
  variables: () => Record<string, unknown>;
  onData: (data: unknown) => void;
  /** It ended. Only BROKEN is followed by a new attempt. */
  onEnd: (why: StreamEnd) => void;
};

export type Stream = { stop: () => void; retryNow: () => void };

const waits = [500, 1_000, 2_000, 4_000, 8_000];

/** Waiting time before attempt n (0-based), with jitter so that a hundred desks do not come back in the same second. */
export const retryDelay = (attempt: number, random = Math.random()) => (waits[Math.min(attempt, waits.length - 1)] ?? 8_000) * (0.7 + 0.6 * random);

/** A subscription that comes back by itself, from where it was. */
export function openStream({ transport, document, variables, onData, onEnd }: StreamOptions): Stream {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | undefined;
  let stopped = false;

  const connect = () => {
    timer = undefined;
    close = transport.subscribe(document, variables(), {
      next: (data) => {
        attempt = 0;
        onData(data);
      },
      end: (why) => {
        close = undefined;
        if (stopped) return;
        onEnd(why);
        if (why === 'BROKEN') timer = setTimeout(connect, retryDelay(attempt++));
      },
    });
  };
  connect();

  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      close?.();
    },
    retryNow: () => {
      if (!timer) return;
      clearTimeout(timer);
      connect();
    },
  };
}
