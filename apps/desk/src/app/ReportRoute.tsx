import { ReportPane } from '../features/report/ReportPane.js';
import { useFollowFromNow } from '../shared/live/useLive.js';
import { Workbench } from './Workbench.js';

/** One report on its own page: a deep link, a colleague's message, a bookmark. */
export function ReportRoute({ reference }: { reference: string }) {
  useFollowFromNow();
  return <Workbench list={null} pane={<ReportPane number={reference} />} />;
}
