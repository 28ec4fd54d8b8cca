import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { TeamReportsDocument, type QueueFilter, type TeamCardFragment } from '@balie/schema/generated/graphql.js';
import { useLive } from '../../shared/live/useLive.js';
import { writeManifests, writeRows } from '../../shared/live/write-rows.js';

/** Several changes in a row are one question, and the server is not asked more often than this. */
const settle = 400;

export type TeamReports = { rows: readonly TeamCardFragment[] | null; error: unknown; reload: () => void };

/** The reports of one's team that fit a filter, asked again when something changed; the rows stay while that happens. */
export function useTeamReports(filter: QueueFilter): TeamReports {
  const client = useApolloClient();
  const live = useLive();
  const [found, setFound] = useState<{ key: string; rows: readonly TeamCardFragment[] } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const key = JSON.stringify(filter);
  const turn = useRef(0);

  const load = useCallback(async () => {
    const mine = (turn.current += 1);
    try {
      const { data } = await client.query({ query: TeamReportsDocument, variables: { filter: JSON.parse(key) as QueueFilter }, fetchPolicy: 'no-cache' });
      if (mine !== turn.current || !data) return;
      const rows = data.queue.edges.map(({ node }) => node);
      writeRows(client.cache, rows.map((report) => ({ reportId: report.id, report })));
      writeManifests(client.cache, data.queue.edges.map(({ node }) => node.account));
      setFound({ key, rows });
      setError(null);
      live.start(data.queue.asOf);
    } catch (problem) {
      if (mine === turn.current) setError(problem);
    }
  }, [client, live, key]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void load();
      }, settle);
    };
    void load();
    const offChanges = live.onChanges(soon);
    const offReload = live.onReload(() => void load(), true);
    return () => {
      clearTimeout(timer);
      offChanges();
      offReload();
      turn.current += 1;
    };
  }, [live, load]);

  return { rows: found?.key === key ? found.rows : null, error, reload: () => void load() };
}
