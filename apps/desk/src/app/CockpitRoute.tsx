import { ReportPane } from '../features/report/ReportPane.js';
import { useFollowFromNow } from '../shared/live/useLive.js';
import { CockpitView } from './CockpitView.js';
import { Workbench } from './Workbench.js';

/** The screen a claimed U1 opens on. */
export function CockpitRoute({ reference }: { reference: string }) {
  useFollowFromNow();
  return <Workbench list={null} pane={<ReportPane number={reference} view={CockpitView} />} />;
}
