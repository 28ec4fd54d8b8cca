import { Icon, type IconName } from '@balie/ui/Icon.js';
import type { DeliveryStatus, MessagePartsFragment } from '@balie/schema/generated/graphql.js';
import { useNow } from '../../../shared/clock/clock.js';
import { age, clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useUndoSend } from '../composer/useUndoSend.js';
import type { OpenedReport } from '../useOpenReport.js';
import { useResend } from './useResend.js';

const marks: Readonly<Record<DeliveryStatus, IconName>> = { QUEUED: 'clock', SENDING: 'clock', SENT: 'check', DELIVERED: 'check2', READ: 'check2', FAILED: 'warn', UNCERTAIN: 'help' };

/** How far our message got, in a word; what failed or is uncertain asks a person. */
export function Delivery({ message, report, name }: { message: MessagePartsFragment; report: OpenedReport; name: string }) {
  const t = useT();
  const first = name.split(' ')[0] ?? name;
  const status = message.deliveryStatus;
  if (!status) return <span>{first}</span>;
  if (message.holdUntil && status === 'QUEUED') return <Held message={message} report={report} until={message.holdUntil} name={first} />;
  const at = status === 'READ' ? message.readAt : status === 'DELIVERED' ? message.deliveredAt : null;
  const bad = status === 'FAILED' || status === 'UNCERTAIN';
  return (
    <span className={`delivery delivery-${status.toLowerCase()}`}>
      {first} · <Icon name={marks[status]} size={14} />
      {status === 'FAILED' ? failure(message, t) : status === 'UNCERTAIN' ? t('message.uncertain') : `${t(`delivery.${status}`)}${at ? ` ${clockTime(at)}` : ''}`}
      {bad && report.viewerCan.includes('resendMessage') && <Resend messageId={message.id} />}
    </span>
  );
}

function Held({ message, report, until, name }: { message: MessagePartsFragment; report: OpenedReport; until: string; name: string }) {
  const t = useT();
  const now = useNow();
  const { undo, busy } = useUndoSend();
  const left = Date.parse(until) - now;
  if (left <= 0) return <span className="delivery">{name} · <Icon name="clock" size={14} />{t('delivery.QUEUED')}</span>;
  return (
    <span className="delivery">
      {t('message.sendsIn', { time: age(left) })}
      {report.viewerCan.includes('withdrawMessage') && <button type="button" className="link-button" disabled={busy} onClick={() => void undo(message.id, report.id, message.text ?? '')}>{t('message.undo')}</button>}
    </span>
  );
}

function Resend({ messageId }: { messageId: string }) {
  const t = useT();
  const { resend, busy } = useResend();
  return <button type="button" className="link-button" disabled={busy} onClick={() => void resend(messageId)}>{t('message.resend')}</button>;
}

/** The cause, where the provider gave one for people to read. */
function failure(message: MessagePartsFragment, t: ReturnType<typeof useT>): string {
  const cause = message.failure !== null && typeof message.failure === 'object' ? (message.failure as { reason?: unknown }).reason : null;
  return typeof cause === 'string' && cause !== '' ? t('message.failed', { reason: cause }) : t('message.failed.plain');
}
