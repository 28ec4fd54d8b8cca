import { useFragment } from '@apollo/client/react';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { ReportRowFragmentDoc, type ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { useT } from '../../shared/i18n/i18n.js';
import { useKeys } from '../../shared/keys/keys.js';
import { focusPaneNamed } from '../../shared/layout/panes.js';
import { markOpened, useOpened } from '../../shared/opened.js';
import { look } from '../../shared/presence/presence.js';
import { readNumber, useSelection } from '../../shared/navigation.js';
import { useKnownId } from '../../shared/report-row/known.js';
import { useViewer } from '../../shared/session/session.js';
import { Chooser } from './Chooser.js';
import { OpenByNumber } from './OpenByNumber.js';
import './ReportPane.css';

const loadOpenReport = () => import('./OpenReport.js').then((module) => ({ default: module.OpenReport }));
const OpenReport = lazy(loadOpenReport);

const onePane = '(max-width: 819px)';

/** Passing over one's own reports is not reading them. */
const dwell = 180;

/** What shows a report once it is opened; another screen than the triage desk's brings its own. */
export type ReportView = ComponentType<{ id: string; reason: string | null }>;

/** The chosen report: nothing, a question whether to open it, or the report itself. */
export function ReportPane({ number, view = OpenReport }: { number: string | null; view?: ReportView }) {
  const t = useT();
  const { select } = useSelection();
  useKeys([{
    keys: ['Escape'],
    label: 'key.escape',
    group: 'always',
    run: () => {
      // One level up: from the report to its list; where only one of the two is shown, the report goes.
      if (window.matchMedia(onePane).matches) select(null);
      focusPaneNamed('list');
    },
  }]);
  useEffect(() => {
    // The list is there first; what a report needs follows while the person chooses one.
    const timer = setTimeout(() => void loadOpenReport(), 400);
    return () => clearTimeout(timer);
  }, []);
  const asked = number === null ? null : readNumber(number) ?? number;
  const id = useKnownId(asked);
  if (asked === null) {
    return (
      <section className="report report-empty" aria-label={t('pane.report')} data-pane="report" tabIndex={-1}>
        <EmptyState title={t('queue.select')}>{t('queue.select.text')}</EmptyState>
      </section>
    );
  }
  return id === null ? <OpenByNumber key={asked} number={asked} /> : <KnownReport key={id} id={id} number={asked} view={view} />;
}

function KnownReport({ id, number, view: View }: { id: string; number: string; view: ReportView }) {
  const t = useT();
  const viewer = useViewer();
  const opened = useOpened(id);
  const { data, complete } = useFragment({ fragment: ReportRowFragmentDoc, fragmentName: 'ReportRow', from: { __typename: 'Report', id } });
  const row = complete ? (data as ReportRowFragment) : null;
  const mine = row?.claim?.by.id === viewer.id && !row.reasonRequired;
  const isOpen = opened !== null;
  useEffect(() => {
    if (isOpen || !mine) return undefined;
    const timer = setTimeout(() => markOpened(id), dwell);
    return () => clearTimeout(timer);
  }, [id, mine, isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    look({ reportId: id, typing: false });
    return () => {
      look({ reportId: null, typing: false });
      markOpened(id);
    };
  }, [id, isOpen]);
  if (opened) return <Suspense fallback={<section className="report" aria-label={t('pane.report')} data-pane="report" tabIndex={-1} />}><View id={id} reason={opened.reason} /></Suspense>;
  return row ? <Chooser row={row} mine={mine} /> : <OpenByNumber number={number} />;
}
