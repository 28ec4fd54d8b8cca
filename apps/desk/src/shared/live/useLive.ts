import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { useNow } from '../clock/clock.js';
import { useMay } from '../session/session.js';
import { useStore } from '../store.js';
import { freshnessOf, isStale, type Freshness } from './freshness.js';
import type { Live } from './live.js';

export const LiveContext = createContext<Live | null>(null);

/** The live side of the desk. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive outside LiveContext');
  return live;
}

/** For screens without a list: there is no page to be true at, so the stream starts from now. */
export function useFollowFromNow(): void {
  const live = useLive();
  const may = useMay('queueChanged');
  useEffect(() => {
    if (may) live.start(null);
  }, [live, may]);
}

/** How old the picture is; renders once a second. */
export function useFreshness(): Freshness {
  const live = useLive();
  useNow();
  const { heardAt, since } = useStore(live.state, (value) => value);
  return freshnessOf(heardAt, since, Date.now());
}

/** True while nothing can be sent: the picture is gone or the browser says it is offline. Renders only when it changes. */
export function useOffline(): boolean {
  const live = useLive();
  const may = useMay('queueChanged');
  return useSyncExternalStore(
    (listener) => {
      const timer = setInterval(listener, 1_000);
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        clearInterval(timer);
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => {
      const { heardAt, since } = live.state.get();
      if (!navigator.onLine) return true;
      return may && freshnessOf(heardAt, since, Date.now()).state === 'gone';
    },
  );
}

/** True once the picture is so old that clocks must say "?". Renders only when it changes. */
export function useStale(): boolean {
  const live = useLive();
  const may = useMay('queueChanged');
  return useSyncExternalStore(
    (listener) => {
      const timer = setInterval(listener, 1_000);
      return () => clearInterval(timer);
    },
    () => {
      const { heardAt, since } = live.state.get();
      return may && isStale(freshnessOf(heardAt, since, Date.now()));
    },
  );
}
