import { useEffect } from 'react';
import { useLive } from '../shared/live/useLive.js';

const awayFor = 60_000;

/** A laptop that woke or a tab that comes back after a minute first makes sure that what it shows is of now. */
export function useCheckOnReturn(): void {
  const live = useLive();
  useEffect(() => {
    let hiddenAt: number | null = document.hidden ? Date.now() : null;
    const changed = () => {
      if (document.hidden) hiddenAt = Date.now();
      else {
        if (hiddenAt !== null && Date.now() - hiddenAt > awayFor) live.check();
        hiddenAt = null;
      }
    };
    const online = () => live.check();
    document.addEventListener('visibilitychange', changed);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', changed);
      window.removeEventListener('online', online);
    };
  }, [live]);
}
