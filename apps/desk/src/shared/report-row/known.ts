import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { createStore, useStore } from '../store.js';

/** Which id a number belongs to, of every report this screen has seen: the address has numbers, the API asks for ids. */
const ids = new Map<string, string>();
const seen = createStore(0);

export function rememberNumbers(rows: readonly { report: Pick<ReportRowFragment, 'id' | 'number'> | null }[]): void {
  const before = ids.size;
  for (const { report } of rows) if (report) ids.set(report.number, report.id);
  if (ids.size !== before) seen.set((count) => count + 1);
}

/** The id of a report seen before, or null: then nothing is known of it until it is opened. */
export function useKnownId(number: string | null): string | null {
  return useStore(seen, () => (number === null ? null : ids.get(number) ?? null));
}
