import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { MarkReportReadDocument } from '@balie/schema/generated/graphql.js';
import type { OpenedReport } from './useOpenReport.js';

const later = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);

/** The newest message of the citizen that is here, by sequence. */
function newestInbound(report: OpenedReport): string | null {
  const sequences = report.messages.edges.filter(({ node }) => node.direction === 'INBOUND').map(({ node }) => node.sequence);
  return sequences.sort(later).at(-1) ?? null;
}

/**
 * Tells the server what was read, because the citizen sees it: only of a report the person opened, on a page that is visible and has the focus.
 */
export function useMarkRead(report: OpenedReport | null): void {
  const client = useApolloClient();
  const id = report?.id;
  const newest = report ? newestInbound(report) : null;
  const behind = report !== null && newest !== null && later(newest, report.readUpTo) > 0;
  useEffect(() => {
    if (!behind || !id || !newest) return undefined;
    let told = false;
    const tell = () => {
      if (told || document.hidden || !document.hasFocus()) return;
      told = true;
      client.mutate({ mutation: MarkReportReadDocument, variables: { input: { reportId: id, upToSequence: newest } } }).catch(() => undefined);
    };
    tell();
    window.addEventListener('focus', tell);
    document.addEventListener('visibilitychange', tell);
    return () => {
      window.removeEventListener('focus', tell);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [client, id, newest, behind]);
}
