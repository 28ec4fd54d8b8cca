import { memo } from 'react';
import { Chip } from '@balie/ui/Chip.js';
import { Icon } from '@balie/ui/Icon.js';
import type { MessagePartsFragment } from '@balie/schema/generated/graphql.js';
import { clockTime, fullTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { whoOf } from '../../../shared/report-row/describe.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Attachment } from './Attachment.js';
import { Delivery } from './Delivery.js';
import { LongText } from './LongText.js';
import { SelectBox } from './SelectBox.js';

/** One message: of the citizen on the left, ours on the right. `chosen`: whether it is among those being split off; null while nobody chooses. */
export const Message = memo(function Message({ message, report, chosen }: { message: MessagePartsFragment; report: OpenedReport; chosen: boolean | null }) {
  const t = useT();
  const outbound = message.direction === 'OUTBOUND';
  const name = outbound ? message.author?.name ?? (message.automatic ? t('message.automatic') : t('message.elsewhere')) : whoOf(report.contact, t);
  const time = <time dateTime={message.sentAt} title={timesOf(message, t)}>{clockTime(message.sentAt)}</time>;
  const label = t('thread.message', { name, time: clockTime(message.sentAt) });
  if (message.withdrawnAt) {
    return (
      <li className={`message message-${outbound ? 'out' : 'in'}`} aria-label={label}>
        <div className="bubble bubble-gone"><Icon name={outbound ? 'undo' : 'trash'} size={14} />{outbound ? t('message.takenBack', { name: name.split(' ')[0] ?? name }) : t('message.withdrawn')} {time}</div>
      </li>
    );
  }
  return (
    <li className={`message message-${outbound ? 'out' : 'in'}${chosen ? ' message-chosen' : ''}`} aria-label={label}>
      {chosen !== null && <SelectBox id={message.id} label={t('select.message', { name, time: clockTime(message.sentAt), text: (message.text ?? '').slice(0, 60) })} checked={chosen} />}
      {message.text && <div className={`bubble${message.visibility === 'PUBLIC' ? ' bubble-public' : ''}`}><LongText text={message.text} {...(outbound ? {} : { language: report.language ?? null })} /></div>}
      {message.attachments.map((file) => <Attachment key={file.id} file={file} at={message.sentAt} report={report} own={outbound} />)}
      <div className="message-meta">
        {message.visibility === 'PUBLIC' && <Chip tone="public" mini icon="globe">{t('message.public')}</Chip>}
        {message.late && <span>{t('message.late', { time: clockTime(message.sentAt) })}</span>}
        {message.editedAt && <span>{t('message.edited', { time: clockTime(message.editedAt) })}</span>}
        {outbound && <Delivery message={message} report={report} name={name} />}
        {time}
      </div>
    </li>
  );
});

/** All times of a message, for the tooltip. */
function timesOf(message: MessagePartsFragment, t: ReturnType<typeof useT>): string {
  return [
    t('message.times', { sent: fullTime(message.sentAt) }),
    message.direction === 'INBOUND' ? t('message.times.received', { time: fullTime(message.receivedAt) }) : null,
    message.deliveredAt ? t('message.times.delivered', { time: fullTime(message.deliveredAt) }) : null,
    message.readAt ? t('message.times.read', { time: fullTime(message.readAt) }) : null,
  ].filter(Boolean).join('\n');
}
