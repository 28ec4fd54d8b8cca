import { Icon, type IconName } from '@balie/ui/Icon.js';
import type { EscalationStatus } from '@balie/schema/generated/graphql.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';

const marks: Readonly<Record<EscalationStatus, IconName>> = { SENT: 'clock', ACKNOWLEDGED: 'check', DECLINED: 'ban', FAILED: 'warn' };

/** To whom it went outside the desk, and whether they have it. */
export function EscalationSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const may = report.viewerCan.includes('acknowledgeEscalation');
  const more = report.viewerCan.includes('escalateReport');
  if (report.escalations.length === 0 && !more) return null;
  return (
    <Section name="escalation" title={t('facts.escalation')} action={more && <button type="button" className="link-button" onClick={() => askAct('escalate', report.id)}>{t('act.escalate')}</button>}>
      {report.escalations.length === 0 && <p className="muted">{t('facts.escalation.none')}</p>}
      <ul className="facts-escalations">
        {report.escalations.map((one) => (
          <li key={one.id} className={`escalation-${one.status.toLowerCase()}`}>
            <Icon name={marks[one.status]} size={14} />
            <div>
              <b>{one.target.label}</b>
              <span>{t('facts.escalation.at', { status: t(`escalation.${one.status}`), time: clockTime(one.acknowledgedAt ?? one.sentAt) })}{one.reference && ` · ${t('facts.escalation.reference', { reference: one.reference })}`}</span>
              {may && one.status === 'SENT' && <button type="button" className="link-button" aria-label={`${t('answered.act')}: ${one.target.label}`} onClick={() => askAct('answered', report.id, one.id)}>{t('answered.act')}</button>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
