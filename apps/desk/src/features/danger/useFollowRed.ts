import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { RedReportsDocument } from '@balie/schema/generated/graphql.js';
import { useLive } from '../../shared/live/useLive.js';
import { writeManifests, writeRows } from '../../shared/live/write-rows.js';
import { red } from '../../shared/danger/red-store.js';

/** Soon enough to be at once for a person, late enough for a burst to be one question. */
const settle = 80;

/** Keeps the list: asked at the start, after being away, and when a change touches what is red. Once, in the shell. */
export function useFollowRed(): void {
  const client = useApolloClient();
  const live = useLive();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const ask = async () => {
      timer = undefined;
      const mine = (turn += 1);
      try {
        const { data } = await client.query({ query: RedReportsDocument, fetchPolicy: 'no-cache' });
        if (mine !== turn || !data) return;
        const reports = data.queue.edges.map(({ node }) => node);
        writeRows(client.cache, reports.map((report) => ({ reportId: report.id, report })));
        writeManifests(client.cache, reports.map((report) => report.account));
        red.set(reports);
      } catch {
        // The stale bar says that the connection is gone; what is red stays on the screen, and the reload after it asks again.
      }
    };
    const soon = () => {
      timer ??= setTimeout(() => void ask(), settle);
    };
    void ask();
    const offChanges = live.onChanges((changes) => {
      if (changes.some(({ reportId, report }) => report?.danger === 'NOW' || red.get()?.some((one) => one.id === reportId))) soon();
    });
    const offReload = live.onReload(soon);
    return () => {
      turn += 1;
      clearTimeout(timer);
      offChanges();
      offReload();
      red.set(null);
    };
  }, [client, live]);
}
