import { memo } from 'react';
import { Avatar, NoAvatar } from '@balie/ui/Avatar.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { ClockRing } from '@balie/ui/ClockRing.js';
import { Icon } from '@balie/ui/Icon.js';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import type { Present } from '../presence/presence.js';
import { deadlineOf } from '../clock/deadline.js';
import { clockTime } from '../i18n/format.js';
import { useT } from '../i18n/i18n.js';
import { deadlineText, foreignLanguage, kindOf, rowName, whereOf, whoOf, windowText } from './describe.js';
import './ReportRow.css';

type Props = { row: ReportRowFragment; icon: string | null; viewerId: string; now: number; stale: boolean; /** Who else looks at it now. */ present?: readonly Present[] };

const nobody: readonly Present[] = [];

/** The row in words, for the ear: in the order of ux.md § 5.1, whatever the density shows. */
export function RowName({ row, viewerId, now, stale, present = nobody }: Omit<Props, 'icon'>) {
  const t = useT();
  return <span className="vh">{[rowName(row, viewerId, now, stale, t), ...present.map((one) => t(one.typing ? 'row.types' : 'row.looks', { name: one.user.name }))].join(', ')}</span>;
}

/** What one row shows, without its frame: the queue puts it in an option, search in a link. */
export const ReportRow = memo(function ReportRow({ row, icon, viewerId, now, stale, present = nobody }: Props) {
  const t = useT();
  const owner = row.claim?.by;
  const others = owner !== undefined && owner.id !== viewerId;
  const deadline = deadlineOf(row.clock, now, stale);
  const where = whereOf(row);
  const window = windowText(row.replyWindowClosesAt, now, t);
  const foreign = foreignLanguage(row.language, t);
  return (
    <span className={`row-face${row.unread > 0 ? ' row-unread' : ''}${others ? ' row-others' : ''}`} aria-hidden="true">
      <span className="row-lead">
        <UrgencyChip level={row.urgency} muted={others} />
        <ChannelShape path={icon} />
      </span>
      <span className="row-line1">
        {row.unread > 0 && <i className="row-dot" />}
        <b className="row-title ell" title={row.title}>{row.title}</b>
      </span>
      <span className="row-clock">
        {deadline && <ClockRing {...deadline} text={deadlineText(deadline, t)} name={row.clock.nextDueAt ? t('row.dueAt', { time: clockTime(row.clock.nextDueAt) }) : t('row.waits')} />}
      </span>
      <span className="row-line2">
        <span className="row-kind">{kindOf(row, t)}</span>
        <span className="row-who ell">{whoOf(row.contact, t)}<span className="row-account"> · {row.account.name}</span></span>
        <span className="row-side ell">{where}</span>
      </span>
      <span className="row-line3">
        <Icon name="pin" size={12} />
        <span className="ell">{where || t('row.noPlace')}</span>
        {foreign && <span className="row-flag" title={foreign}>{row.language?.toUpperCase()}</span>}
        <span className="row-end">
          {window && <span className="row-window">{window}</span>}
          {present.slice(0, 2).map((one) => <span key={one.user.id} className={`row-present${one.typing ? ' row-typing' : ''}`}><Avatar name={one.user.name} size="s" label={t(one.typing ? 'row.types' : 'row.looks', { name: one.user.name })} /></span>)}
          {owner ? <Avatar name={owner.name} size="s" label={owner.id === viewerId ? t('row.yours') : t('row.owner', { name: owner.name })} /> : <NoAvatar label={t('row.nobody')} />}
        </span>
      </span>
    </span>
  );
});
