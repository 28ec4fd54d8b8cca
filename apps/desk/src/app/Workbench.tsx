import type { CSSProperties, ReactNode } from 'react';
import { ReportPane, type ReportView } from '../features/report/ReportPane.js';
import { useSelection } from '../shared/navigation.js';
import { useSetting } from '../shared/settings/settings.js';
import './Workbench.css';

/** List and report side by side; on a narrow screen one at a time, the report over the list it was chosen in. */
export function Workbench({ list, pane, view }: { list: ReactNode; pane?: ReactNode; view?: ReportView }) {
  const { number } = useSelection();
  const width = useSetting('listWidth');
  const alone = list === null;
  return (
    <div className={`bench${alone ? ' bench-alone' : ''}${number || alone ? ' bench-open' : ''}`} style={{ '--list-width': `${width}px` } as CSSProperties}>
      {!alone && <div className="bench-list">{list}</div>}
      <div className="bench-pane">{pane ?? <ReportPane number={number} {...(view ? { view } : {})} />}</div>
    </div>
  );
}
