import { useSyncExternalStore } from 'react';

/**
 * The one ticker of the desk: a second at a time, only while somebody watches.
 * Deadlines are the server's, so `now` is corrected by what its pulses say the time is.
 */
let offset = 0;
let now = Math.floor(Date.now() / 1000) * 1000;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Math.floor((Date.now() + offset) / 1000) * 1000;
  for (const listener of [...listeners]) listener();
}

/** Milliseconds since 1970 by the server's clock. */
export const serverNow = () => Date.now() + offset;

/** Tells the ticker what time the server had; small differences are the network and are left alone. */
export function setServerTime(at: string): void {
  const difference = Date.parse(at) - Date.now();
  if (Number.isFinite(difference) && Math.abs(difference - offset) > 1500) offset = difference;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!timer) {
    tick();
    timer = setInterval(tick, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The server's time in whole seconds, as milliseconds; renders once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
