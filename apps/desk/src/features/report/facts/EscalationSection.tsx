import { Icon, type IconName } from '@balie/ui/Icon.js';
import type { EscalationStatus } from '@balie/schema/generated/graphql.js';
import { useNow } from '../../../shared/clock/clock.js';
import { clockTime, shortSpan } from '../../../shared/i18n/format.js';
import { useT, wordFor } from '../../../shared/i18n/i18n.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';

const marks: Readonly<Record<EscalationStatus, IconName>> = { SENT: 'clock', ACKNOWLEDGED: 'check', DECLINED: 'ban', FAILED: 'warn' };
type Escalation = OpenedReport['escalations'][number];

/** To whom it went outside the desk, whether they have it, until when they may answer, and who gets it then. */
export function EscalationSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const more = report.viewerCan.includes('escalateReport');
  if (report.escalations.length === 0 && !more) return null;
  return (
    <Section name="escalation" title={t('facts.escalation')} action={more && <button type="button" className="link-button" onClick={() => askAct('escalate', report.id)}>{t('act.escalate')}</button>}>
      {report.escalations.length === 0 && <p className="muted">{t('facts.escalation.none')}</p>}
      <ul className="facts-escalations">{report.escalations.map((one) => <EscalationRow key={one.id} escalation={one} report={report} />)}</ul>
    </Section>
  );
}

function EscalationRow({ escalation, report }: { escalation: Escalation; report: OpenedReport }) {
  const t = useT();
  const now = useNow();
  const may = report.viewerCan.includes('acknowledgeEscalation') && escalation.status === 'SENT';
  const { target, dueAt, fallbackTarget } = escalation;
  return (
    <li className={`escalation-${escalation.status.toLowerCase()}`}>
      <Icon name={marks[escalation.status]} size={14} />
      <div>
        <b>{target.label}</b>
        <span>{stateOf(escalation, t)}</span>
        {escalation.status === 'SENT' && dueAt && <span>{t(fallbackTarget ? 'facts.escalation.fallback' : 'facts.escalation.due', { time: clockTime(dueAt), left: shortSpan(Date.parse(dueAt) - now), target: fallbackTarget?.label ?? '' })}</span>}
        {escalation.declineReason && <span className="muted">‘{escalation.declineReason}’</span>}
        <span className="facts-links">
          <button type="button" className="link-button" aria-label={`${t('card.open')}: ${target.label}`} onClick={() => askAct('card', report.id, target.code)}>{t(target.phone ? 'card.open.call' : 'card.open')}</button>
          {may && <button type="button" className="link-button" aria-label={`${t('answered.act')}: ${target.label}`} onClick={() => askAct('answered', report.id, escalation.id)}>{t('answered.act')}</button>}
        </span>
      </div>
    </li>
  );
}

function stateOf(escalation: Escalation, t: ReturnType<typeof useT>): string {
  const at = escalation.acknowledgedAt ?? escalation.declinedAt ?? escalation.sentAt;
  const failure = escalation.status === 'FAILED' && escalation.failure ? wordFor('failure', escalation.failure) : null;
  const reference = escalation.reference ? t('facts.escalation.reference', { reference: escalation.reference }) : null;
  return [t('facts.escalation.at', { status: t(`escalation.${escalation.status}`), time: clockTime(at) }), failure, reference].filter(Boolean).join(' · ');
}
