import { createStore, useStore } from '../../../shared/store.js';

/** Messages that are being chosen to be split off or moved: of one report at a time. */
export type Selecting = { reportId: string; ids: readonly string[] };

const selecting = createStore<Selecting | null>(null);

/** Begins (or, of the same report, ends) choosing messages. */
export function toggleSelecting(reportId: string): void {
  selecting.set((now) => (now?.reportId === reportId ? null : { reportId, ids: [] }));
}

export const endSelecting = () => selecting.set(null);

/** In or out, in order of choosing. */
export function toggleMessage(id: string): void {
  selecting.set((now) => now && { ...now, ids: now.ids.includes(id) ? now.ids.filter((one) => one !== id) : [...now.ids, id] });
}

/** The chosen messages of this report; null while nobody chooses. */
export const useSelecting = (reportId: string): readonly string[] | null => useStore(selecting, (now) => (now?.reportId === reportId ? now.ids : null));
