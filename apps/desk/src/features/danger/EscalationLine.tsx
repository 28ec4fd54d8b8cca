import type { RedReportFragment } from '@balie/schema/generated/graphql.js';
import { Icon, type IconName } from '@balie/ui/Icon.js';
import { clockSeconds } from '../../shared/i18n/format.js';
import { useT, type Translate } from '../../shared/i18n/i18n.js';

type Sent = RedReportFragment['escalations'][number];

const icons: Readonly<Record<Sent['status'], IconName>> = { SENT: 'clock', ACKNOWLEDGED: 'check', DECLINED: 'ban', FAILED: 'warn' };

function words(one: Sent, t: Translate): string {
  switch (one.status) {
    case 'SENT':
      return one.dueAt ? t('cockpit.sent.due', { time: clockSeconds(one.sentAt), due: clockSeconds(one.dueAt) }) : t('cockpit.sent', { time: clockSeconds(one.sentAt) });
    case 'ACKNOWLEDGED': {
      const time = clockSeconds(one.acknowledgedAt ?? one.sentAt);
      return one.reference ? t('cockpit.acknowledged.reference', { time, reference: one.reference }) : t('cockpit.acknowledged', { time });
    }
    case 'DECLINED':
      return t('cockpit.was.declined', { time: clockSeconds(one.declinedAt ?? one.sentAt), why: one.declineReason ?? '' });
    case 'FAILED':
      return t('cockpit.failed', { time: clockSeconds(one.dueAt ?? one.sentAt) });
  }
}

/** One hand-over to the control room or what took its place: how it stands, and where it goes when nobody answers. */
export function EscalationLine({ escalation }: { escalation: Sent }) {
  const t = useT();
  return (
    <li className={`sent-line sent-${escalation.status.toLowerCase()}`}>
      <Icon name={icons[escalation.status]} size={14} />
      <span><b>{escalation.target.label}</b> {words(escalation, t)}{escalation.status === 'SENT' && escalation.fallbackTarget && escalation.dueAt ? `, ${t('cockpit.goes', { time: clockSeconds(escalation.dueAt), target: escalation.fallbackTarget.label })}` : ''}</span>
    </li>
  );
}
