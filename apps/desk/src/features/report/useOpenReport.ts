import type { ApolloClient, Reference } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { NewsOfReportDocument, OlderMessagesDocument, OpenReportDocument, type NewsOfReportQuery, type OpenReportQuery } from '@balie/schema/generated/graphql.js';
import { useLive } from '../../shared/live/useLive.js';

type News = NonNullable<NewsOfReportQuery['report']>;

/** Messages that events say went to another report: lists here only grow, so what left is taken out by hand. */
function movedAway(events: readonly News['timeline']['edges'][number][]): Set<string> {
  const ids = events.flatMap(({ node }) => {
    const data = node.data as { messageIds?: unknown; fromReportId?: unknown } | null;
    const leaves = node.type === 'report.split' || (node.type === 'report.messages_moved' && data?.fromReportId === undefined);
    return leaves && Array.isArray(data?.messageIds) ? data.messageIds.map(String) : [];
  });
  return new Set(ids);
}

function takeOut(client: ApolloClient, id: string, messageIds: Set<string>): void {
  if (messageIds.size === 0) return;
  client.cache.modify<Record<string, unknown>>({
    id: client.cache.identify({ __typename: 'Report', id }) ?? id,
    fields: {
      messages: (existing: unknown, { readField }) => {
        const list = existing as { edges: readonly { node: Reference }[] };
        return { ...list, edges: list.edges.filter(({ node }) => !messageIds.has(String(readField('id', node)))) };
      },
    },
  });
}

export type OpenedReport = NonNullable<OpenReportQuery['report']>;

/** Several changes in a row are one question. */
const settleTime = 120;
const pageSize = 50;

/** The open report: loaded once, then kept up to date by asking what is new each time the server says that something is. */
export function useOpenReport(id: string, reason: string | null) {
  const client = useApolloClient();
  const live = useLive();
  const { data, loading, error, refetch } = useQuery(OpenReportDocument, { variables: { id, reason }, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const report = data?.report ?? null;
  const loaded = useRef(false);
  const end = useRef<string | null>(null);
  useEffect(() => {
    loaded.current = report !== null;
    end.current = report?.timeline.edges.at(-1)?.cursor ?? null;
  }, [report]);

  const askNews = useCallback(async () => {
    for (let more = true; more; ) {
      const result = await client.query({ query: NewsOfReportDocument, variables: { id, reason, after: end.current }, fetchPolicy: 'network-only' });
      const timeline = result.data?.report?.timeline;
      takeOut(client, id, movedAway(timeline?.edges ?? []));
      end.current = timeline?.edges.at(-1)?.cursor ?? end.current;
      more = timeline?.pageInfo.hasNextPage ?? false;
    }
  }, [client, id, reason]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting = false;
    const ask = () => {
      timer = undefined;
      // A page nobody sees does not look: it asks when it is seen again.
      if (document.hidden) waiting = true;
      else if (loaded.current) askNews().catch(() => undefined);
    };
    const news = () => {
      timer ??= setTimeout(ask, settleTime);
    };
    const seen = () => {
      if (!document.hidden && waiting) {
        waiting = false;
        news();
      }
    };
    const stop = live.watchReport(id, news);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [live, id, askNews]);

  const edges = report?.messages.edges;
  const loadOlder = useCallback(async () => {
    const before = edges?.[0]?.cursor;
    if (before) await client.query({ query: OlderMessagesDocument, variables: { id, reason, before }, fetchPolicy: 'network-only' });
  }, [client, id, reason, edges]);

  return { report, loading: loading && !report, absent: !loading && !error && data?.report === null, error: report ? undefined : error, retry: () => void refetch(), askNews, loadOlder, mayHaveOlder: (edges?.length ?? 0) >= pageSize };
}
