import type { QueueCountsQuery } from '@balie/schema/generated/graphql.js';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useT, type MessageKey } from '../shared/i18n/i18n.js';

const titles: readonly [RegExp, MessageKey][] = [
  [/^\/direct/, 'lane.label'], [/^\/mijn/, 'nav.mine'], [/^\/zoeken/, 'nav.search'], [/^\/ik/, 'nav.me'], [/^\/wachtrij/, 'nav.queue'], [/^\/beheer\/routering/, 'nav.routing'],
];

/** "(U1) …" while something is red; "(3) Wachtrij · Balie": what nobody has taken yet, where one is, the program. A report's own page names the report. */
export function useDocumentTitle(counts: QueueCountsQuery['queueCounts'] | null, red: boolean): void {
  const t = useT();
  const [location] = useLocation();
  const key = titles.find(([path]) => path.test(location))?.[1];
  const page = key ? t(key) : /^\/melding\/([^/]+)/.exec(location)?.[1] ?? null;
  const waiting = red ? '(U1) ' : counts && counts.unclaimed > 0 ? `(${counts.unclaimed}) ` : '';
  useEffect(() => {
    document.title = page ? `${waiting}${page} · Balie` : `${waiting}Balie`;
  }, [page, waiting]);
}
