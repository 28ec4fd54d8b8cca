import '../shared/i18n/report-messages.js';
import { Cockpit } from '../features/danger/Cockpit.js';
import { Composer } from '../features/report/composer/Composer.js';
import { NoAccess } from '../features/report/NoAccess.js';
import { Thread } from '../features/report/thread/Thread.js';
import { useMarkRead } from '../features/report/useMarkRead.js';
import { useMessageSaid } from '../features/report/useMessageSaid.js';
import { useOpenReport } from '../features/report/useOpenReport.js';

/** The cockpit around the conversation and the composer everybody has; at U1 that composer sends without time to undo. */
export function CockpitView({ id, reason }: { id: string; reason: string | null }) {
  const opened = useOpenReport(id, reason);
  const { report } = opened;
  useMarkRead(report);
  useMessageSaid(report);
  if (opened.absent) return <NoAccess />;
  if (!report) return null;
  const stay = () => undefined;
  return (
    <Cockpit
      id={id}
      number={report.number}
      messages={report.messages.edges.map(({ node }) => node)}
      thread={<Thread report={report} onOlder={opened.mayHaveOlder ? opened.loadOlder : null} />}
      composer={<Composer key={report.id} report={report} onNews={opened.askNews} onHistory={stay} onThread={stay} />}
    />
  );
}
