import { useEffect, useReducer } from 'preact/hooks';

/** The present in ms since 1970; renders again every so many ms while `active`. */
export function useNow(everyMs: number, active: boolean): number {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => again(undefined), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, active]);
  return Date.now();
}

/** Renders again at a moment that lies ahead. */
export function useMoment(at: number): boolean {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const ahead = at > Date.now();
  useEffect(() => {
    if (!ahead) return undefined;
    const timer = setTimeout(() => again(undefined), at - Date.now() + 20);
    return () => clearTimeout(timer);
  }, [at, ahead]);
  return ahead;
}
