import type { RedReportFragment } from '@balie/schema/generated/graphql.js';
import { createStore, useStore } from '../store.js';

/** Reports with danger to life now, as this person may see them; null while nothing is known yet. The lane keeps it. */
export const red = createStore<readonly RedReportFragment[] | null>(null);
const none: readonly RedReportFragment[] = [];
export const useRed = () => useStore(red, (value) => value ?? none);

/** One of them; null when it is not red (any more), undefined while nothing is known yet. */
export const useRedReport = (id: string) => useStore(red, (value) => (value === null ? undefined : value.find((one) => one.id === id) ?? null));

/** True while nobody took one of them. */
export const useAnyRed = () => useStore(red, (value) => (value ?? none).some((report) => !report.claim && report.status !== 'CLOSED'));

/** An act returned it as it is now. */
export function putRed(report: RedReportFragment): void {
  red.set((now) => (now?.some((one) => one.id === report.id) ? now.map((one) => (one.id === report.id ? report : one)) : [report, ...(now ?? [])]));
}
