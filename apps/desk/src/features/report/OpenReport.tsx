import '../../shared/i18n/report-messages.js';
import { useCallback, useState, type CSSProperties } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { TabPanel, Tabs } from '@balie/ui/Tabs.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useKeys } from '../../shared/keys/keys.js';
import { useReportTab } from '../../shared/navigation.js';
import { changeSettings, useSetting } from '../../shared/settings/settings.js';
import { ActDialogs } from './acts/ActDialogs.js';
import { ReportActs } from './acts/ReportActs.js';
import { BackToList } from './BackToList.js';
import { Composer } from './composer/Composer.js';
import { FactsPanel } from './facts/FactsPanel.js';
import { History } from './History.js';
import { NoAccess } from './NoAccess.js';
import { ReportHead } from './ReportHead.js';
import { SelectBar } from './thread/SelectBar.js';
import { useSelecting } from './thread/selecting.js';
import { Thread } from './thread/Thread.js';
import { useMarkRead } from './useMarkRead.js';
import { useMessageSaid } from './useMessageSaid.js';
import { useOpenReport } from './useOpenReport.js';

/** The report itself: conversation or history, the composer below, the facts beside it. A part that fails does not take the others along. */
export function OpenReport({ id, reason }: { id: string; reason: string | null }) {
  const t = useT();
  const opened = useOpenReport(id, reason);
  const { report } = opened;
  const [tab, setTab] = useReportTab();
  const hidden = useSetting('factsHidden');
  const width = useSetting('factsWidth');
  const [drawer, setDrawer] = useState(false);
  const chosen = useSelecting(id);
  useMarkRead(report);
  useMessageSaid(report);
  const toggleFacts = useCallback(() => {
    if (window.matchMedia('(max-width: 1119px)').matches) setDrawer((now) => !now);
    else changeSettings({ factsHidden: !hidden });
  }, [hidden]);
  useKeys([{ keys: [']'], label: 'key.facts', group: 'always', run: toggleFacts }]);

  if (opened.absent) return <NoAccess />;
  if (!report) return <Loading error={opened.error} retry={opened.retry} />;
  return (
    <div className={`report-split${hidden ? ' report-wide' : ''}${drawer ? ' report-drawer' : ''}`} style={{ '--facts-width': `${width}px` } as CSSProperties}>
      <section className="report" aria-label={t('pane.report')} data-pane="report" tabIndex={-1}>
        <BackToList />
        <ReportHead report={report} onFacts={toggleFacts} />
        <ReportActs report={report} onNews={opened.askNews} onThread={() => setTab('gesprek')} />
        <Tabs
          className="report-tabs"
          label={t('pane.report')}
          value={tab}
          onChange={setTab}
          tabs={[{ value: 'gesprek', label: t('tab.conversation') }, { value: 'geschiedenis', label: t('tab.history') }]}
        >
          <TabPanel value="gesprek" className="report-panel"><Thread report={report} onOlder={opened.mayHaveOlder ? opened.loadOlder : null} /></TabPanel>
          <TabPanel value="geschiedenis" className="report-panel"><History report={report} /></TabPanel>
        </Tabs>
        {chosen && <SelectBar report={report} ids={chosen} />}
        <div hidden={chosen !== null}><Composer key={report.id} report={report} onNews={opened.askNews} onHistory={() => setTab('geschiedenis')} onThread={() => setTab('gesprek')} /></div>
        <ActDialogs report={report} onNews={opened.askNews} />
      </section>
      {(!hidden || drawer) && <FactsPanel report={report} onClose={drawer ? () => setDrawer(false) : null} />}
    </div>
  );
}

function Loading({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useT();
  const { text, reference } = error ? explainError(error) : { text: '', reference: null };
  return (
    <section className="report" aria-label={t('pane.report')} data-pane="report" tabIndex={-1} aria-busy={!error}>
      <BackToList />
      {error
        ? <div className="report-trouble"><Notice tone="amber" icon="warn" title={t('error.title')} action={<Button size="s" onClick={retry}>{t('app.retry')}</Button>}>{text} {reference && t('error.reference', { reference })}</Notice></div>
        : <Waiting><div className="report-skeleton"><Skeleton bars={[40, 26]} /><Skeleton bars={[62, 55]} /><Skeleton bars={[48]} /><Skeleton bars={[58, 30]} /></div></Waiting>}
    </section>
  );
}
