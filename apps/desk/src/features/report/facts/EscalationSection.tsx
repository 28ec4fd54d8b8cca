import { Icon, type IconName } from '@balie/ui/Icon.js';
import type { EscalationStatus } from '@balie/schema/generated/graphql.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';

const marks: Readonly<Record<EscalationStatus, IconName>> = { SENT: 'clock', ACKNOWLEDGED: 'check', DECLINED: 'ban', FAILED: 'warn' };

/** To whom it went outside the desk, and whether they have it. */
export function EscalationSection({ report }: { report: OpenedReport }) {
  const t = useT();
  return (
    <Section name="escalation" title={t('facts.escalation')}>
      <ul className="facts-escalations">
        {report.escalations.map((one) => (
          <li key={one.id} className={`escalation-${one.status.toLowerCase()}`}>
            <Icon name={marks[one.status]} size={14} />
            <div><b>{one.target.label}</b><span>{t('facts.escalation.at', { status: t(`escalation.${one.status}`), time: clockTime(one.acknowledgedAt ?? one.sentAt) })}</span></div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
