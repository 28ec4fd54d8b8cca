import { Avatar } from '@balie/ui/Avatar.js';
import { Chip } from '@balie/ui/Chip.js';
import { IconButton } from '@balie/ui/IconButton.js';
import { useT, wordFor } from '../../../shared/i18n/i18n.js';
import { whoOf } from '../../../shared/report-row/describe.js';
import { Separator } from '../../../shared/layout/Separator.js';
import { changeSettings, useSetting } from '../../../shared/settings/settings.js';
import { useViewer } from '../../../shared/session/session.js';
import { useNow } from '../../../shared/clock/clock.js';
import { shortSpan } from '../../../shared/i18n/format.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';
import { isOwn } from '../owner.js';
import { ClockSection } from './ClockSection.js';
import { DangerSection } from './DangerSection.js';
import { EscalationSection } from './EscalationSection.js';
import { KindSection } from './KindSection.js';
import { MoreSection } from './MoreSection.js';
import { PlaceSection } from './PlaceSection.js';
import { PromiseSection } from './PromiseSection.js';
import { RelatedSection } from './RelatedSection.js';
import { TeamSection } from './TeamSection.js';
import { UrgencySection } from './UrgencySection.js';
import './FactsPanel.css';

/** What is known of the report. Its owner changes it here; everybody else reads. */
export function FactsPanel({ report, onClose }: { report: OpenedReport; onClose: (() => void) | null }) {
  const t = useT();
  const viewer = useViewer();
  const width = useSetting('factsWidth');
  const editable = report.viewerCan.includes('triageReport') && isOwn(report, viewer.id);
  const name = whoOf(report.contact, t);
  const earlier = report.contact.reportCount - 1;
  const history = earlier <= 0 ? t('facts.reports.none') : earlier === 1 ? t('facts.reports.one') : t('facts.reports', { count: earlier });
  return (
    <aside className="facts" aria-label={t('facts.label')} data-pane="facts" tabIndex={-1}>
      {!onClose && <Separator reverse label={t('pane.resize', { pane: t('pane.facts') })} value={width} min={260} max={480} onChange={(factsWidth) => changeSettings({ factsWidth })} />}
      {onClose && <div className="facts-close"><IconButton icon="x" label={t('app.close')} onClick={onClose} /></div>}
      <div className="facts-scroll">
        <section className="facts-section" aria-label={t('facts.reporter')}>
          <div className="facts-person">
            <Avatar name={report.contact.name ?? ''} label={name} size="l" />
            <div>
              <b className="ell">{name}</b>
              <span className="muted">{[report.language && wordFor('language', report.language), history].filter(Boolean).join(' · ')}</span>
              {report.contact.handle && report.contact.handle !== name && <span className="muted ell">{report.contact.handle}</span>}
            </div>
          </div>
          {(report.safeContact || report.silentSince) && (
            <p className="facts-safe">
              {report.safeContact && <Chip tone="note" icon="shield">{t('safe.chip')}</Chip>}
              {report.safeContact && report.viewerCan.includes('setSafeContact') && <button type="button" className="link-button" onClick={() => askAct('safeContact', report.id)}>{t('app.edit')}</button>}
              {report.silentSince && report.status !== 'CLOSED' && <Silence since={report.silentSince} />}
            </p>
          )}
        </section>
        <section className="facts-section" aria-label={t('facts.urgency')}>
          <DangerSection report={report} />
          <UrgencySection report={report} editable={editable} />
          <KindSection report={report} editable={editable} />
        </section>
        <PlaceSection report={report} editable={editable} />
        <TeamSection report={report} />
        <EscalationSection report={report} />
        <PromiseSection report={report} />
        <ClockSection report={report} />
        <RelatedSection report={report} />
        <MoreSection report={report} />
      </div>
    </aside>
  );
}

/** How long the citizen has said nothing since our last words. */
function Silence({ since }: { since: string }) {
  const t = useT();
  return <span className="muted">{t('facts.silent', { time: shortSpan(useNow() - Date.parse(since)) })}</span>;
}
