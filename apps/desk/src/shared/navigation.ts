import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** Screens that show a list and, beside it, the report chosen in it. */
const listScreens = /^\/(wachtrij|mijn|zoeken)(\/|$)/;

/** The part of the address that says which report is chosen; survives reload, can be sent to a colleague. */
const selected = 'm';
const tab = 'deel';

/** The report chosen on a list screen: its number, and how to choose another (null = none). */
export function useSelection(): { number: string | null; select: (number: string | null) => void } {
  const [params, setParams] = useSearchParams();
  const select = useCallback((number: string | null) => {
    setParams((now) => {
      const next = new URLSearchParams(now);
      next.delete(tab);
      if (number === null) next.delete(selected);
      else next.set(selected, number);
      return next;
    }, { replace: true });
  }, [setParams]);
  return { number: params.get(selected), select };
}

/** Goes to a report: beside the list when there is one, else to its own page. */
export function useGoToReport(): (number: string) => void {
  const [location, navigate] = useLocation();
  const { select } = useSelection();
  return useCallback((number: string) => {
    if (listScreens.test(location)) select(number);
    else navigate(`/melding/${number}`);
  }, [location, navigate, select]);
}

/** The open tab of the report, in the address. */
export function useReportTab(): ['gesprek' | 'geschiedenis', (next: string) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback((next: string) => {
    setParams((now) => {
      const copy = new URLSearchParams(now);
      if (next === 'gesprek') copy.delete(tab);
      else copy.set(tab, next);
      return copy;
    }, { replace: true });
  }, [setParams]);
  return [params.get(tab) === 'geschiedenis' ? 'geschiedenis' : 'gesprek', change];
}

/** "M-26-118342", whatever spaces, dashes and case somebody typed; null when it is no number. */
export function readNumber(text: string): string | null {
  const found = /^\s*m?[\s-]*(\d{2})[\s-]*(\d{3})[\s-]?(\d{3,})\s*$/i.exec(text);
  return found ? `M-${found[1]}-${found[2]}${found[3]}` : null;
}
