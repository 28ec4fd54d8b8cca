import { createStore, useStore } from './store.js';

/**
 * Reports this person opened on this screen: when, and why where a reason was asked. Opening is logged; within this time going back
 * to one is the same look, so it does not ask again. In the tab's own storage: a reload is not a new look either.
 */
export type Look = { at: number; reason: string | null };

const same = 15 * 60_000;
const storageKey = 'balie.opened';

const recent = (all: Readonly<Record<string, Look>>) => Object.fromEntries(Object.entries(all).filter(([, look]) => Date.now() - look.at < same));

function stored(): Readonly<Record<string, Look>> {
  try {
    return recent(JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Record<string, Look>);
  } catch {
    return {};
  }
}

const opened = createStore<Readonly<Record<string, Look>>>(stored());

/** The person chose to open it, or is leaving it just now; others that were left long ago will ask again. */
export function markOpened(reportId: string, reason?: string): void {
  opened.set((before) => ({ ...recent(before), [reportId]: { at: Date.now(), reason: reason ?? before[reportId]?.reason ?? null } }));
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(opened.get()));
  } catch {
    // Forbidden storage: a reload asks again.
  }
}

/** Another person sits here now. */
export function forgetOpened(): void {
  opened.set({});
  sessionStorage.removeItem(storageKey);
}

/** The look at this report, or null while it is not opened. */
export const useOpened = (reportId: string | null): Look | null => useStore(opened, (all) => (reportId === null ? null : all[reportId] ?? null));
