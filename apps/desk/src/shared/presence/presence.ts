import type { ApolloClient } from '@apollo/client';
import { BeatDocument, type BeatMutation } from '@balie/schema/generated/graphql.js';
import { createStore, useStore } from '../store.js';

export type Present = BeatMutation['beat']['presence'][number];

/** Who looks where, as of the last beat. Protects nothing: only tells colleagues. */
export const present = createStore<readonly Present[]>([]);

type Looking = { reportId: string | null; typing: boolean };

const every = 15_000;
const settle = 300;
let looking: Looking = { reportId: null, typing: false };
let changed: (() => void) | null = null;

/** What this person looks at and whether they type; a change is told at once, the rest with the next beat. */
export function look(next: Looking): void {
  if (next.reportId === looking.reportId && next.typing === looking.typing) return;
  looking = next;
  changed?.();
}

/** One beat per signed-in page every 15 s and on a change. Returns the function that ends it. */
export function startPresence(client: ApolloClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const beat = () => {
    const input = { reportId: document.hidden ? null : looking.reportId, typing: looking.typing };
    client
      .mutate({ mutation: BeatDocument, variables: { input } })
      .then(({ data }) => present.set(data?.beat.presence ?? []))
      .catch(() => undefined)
      .finally(() => plan(every));
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(beat, ms);
  };
  changed = () => plan(settle);
  plan(settle);
  return () => {
    stopped = true;
    changed = null;
    clearTimeout(timer);
  };
}

const nobody: readonly Present[] = [];
let index: { all: readonly Present[]; ownId: string; byReport: Map<string, Present[]> } = { all: nobody, ownId: '', byReport: new Map() };

/** By report, once for every beat however many rows ask; the same arrays until the next beat. */
function byReport(all: readonly Present[], ownId: string): Map<string, Present[]> {
  if (index.all === all && index.ownId === ownId) return index.byReport;
  const found = new Map<string, Present[]>();
  for (const one of all) if (one.user.id !== ownId) found.set(one.reportId, [...(found.get(one.reportId) ?? []), one]);
  index = { all, ownId, byReport: found };
  return found;
}

/** The others who look at this report now. */
export const usePresent = (reportId: string, ownId: string): readonly Present[] => useStore(present, (all) => byReport(all, ownId).get(reportId) ?? nobody);
