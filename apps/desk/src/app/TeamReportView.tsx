import { Composer } from '../features/report/composer/Composer.js';
import { NoAccess } from '../features/report/NoAccess.js';
import { Thread } from '../features/report/thread/Thread.js';
import { useMarkRead } from '../features/report/useMarkRead.js';
import { useMessageSaid } from '../features/report/useMessageSaid.js';
import { useOpenReport } from '../features/report/useOpenReport.js';
import '../shared/i18n/report-messages.js';
import { TeamReport } from '../features/mine/TeamReport.js';

/** What the desk wrote when it assigned the report, or null. */
function noteOf(events: readonly { node: { type: string; data: unknown } }[]): string | null {
  const data = events.findLast(({ node }) => node.type === 'report.assigned')?.node.data;
  const note = data !== null && typeof data === 'object' ? (data as { note?: unknown }).note : null;
  return typeof note === 'string' && note !== '' ? note : null;
}

/** The team's page of a report: its own summary and facts around the conversation and the composer everybody has. */
export function TeamReportView({ id, reason }: { id: string; reason: string | null }) {
  const opened = useOpenReport(id, reason);
  const { report } = opened;
  useMarkRead(report);
  useMessageSaid(report);
  if (opened.absent) return <NoAccess />;
  if (!report) return null;
  const stay = () => undefined;
  return (
    <TeamReport
      report={report}
      note={noteOf(report.timeline.edges)}
      thread={<Thread report={report} onOlder={opened.mayHaveOlder ? opened.loadOlder : null} />}
      composer={<Composer key={report.id} report={report} onNews={opened.askNews} onHistory={stay} onThread={stay} />}
    />
  );
}
