import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { QueueCountsDocument } from '@balie/schema/generated/graphql.js';
import { useMay } from '../session/session.js';
import { useLive } from './useLive.js';

const atMostEvery = 3_000;
const soon = 300;

/** Keeps the server's counts fresh: asked again after changes, at most every three seconds, and never by polling. Once, in the shell. */
export function useFreshCounts(): void {
  const client = useApolloClient();
  const live = useLive();
  const may = useMay('queueCounts');
  useEffect(() => {
    if (!may) return undefined;
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      timer = undefined;
      last = Date.now();
      client.query({ query: QueueCountsDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    };
    const plan = () => {
      timer ??= setTimeout(ask, Math.max(soon, last + atMostEvery - Date.now()));
    };
    const offChanges = live.onChanges(plan);
    const offReload = live.onReload(plan);
    return () => {
      clearTimeout(timer);
      offChanges();
      offReload();
    };
  }, [client, live, may]);
}

/** The server's counts, or null while they are not known. */
export const useCounts = () => useQuery(QueueCountsDocument, { fetchPolicy: 'cache-first', skip: !useMay('queueCounts') }).data?.queueCounts ?? null;
