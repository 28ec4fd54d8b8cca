import { useEffect, useState } from 'preact/hooks';
import { fetchProgress } from '../wire/door.js';
import { afterAnswer, nextLook, type Progress } from './progress.js';

/** Follows the report behind a code while the page is looked at. */
export function useProgress(code: string): Progress {
  const [progress, setProgress] = useState<Progress>({ state: 'loading' });

  useEffect(() => {
    let stopped = false;
    let busy = false;
    let current: Progress = { state: 'loading' };
    let timer: ReturnType<typeof setTimeout> | undefined;

    const look = async (): Promise<void> => {
      if (stopped || busy || document.visibilityState === 'hidden') return;
      clearTimeout(timer);
      busy = true;
      const answer = await fetchProgress(code);
      busy = false;
      if (stopped) return;
      current = afterAnswer(current, answer, Date.now());
      setProgress(current);
      const wait = nextLook(current, Date.now());
      if (wait !== undefined) timer = setTimeout(soon, wait);
    };
    function soon(): void {
      void look();
    }
    const back = (): void => {
      if (current.state !== 'unknown' && (current.againAt ?? 0) <= Date.now()) soon();
    };
    soon();
    document.addEventListener('visibilitychange', back);
    window.addEventListener('online', back);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('online', back);
    };
  }, [code]);

  return progress;
}
