import { Avatar } from '@balie/ui/Avatar.js';
import { Chip } from '@balie/ui/Chip.js';
import type { TimelinePartsFragment } from '@balie/schema/generated/graphql.js';
import { clockTime, fullTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { LongText } from './LongText.js';

/** A note for colleagues: full width and yellow, so that nobody takes it for an answer. */
export function Note({ event, text }: { event: TimelinePartsFragment; text: string }) {
  const t = useT();
  const name = event.actor?.name ?? t('system');
  return (
    <li className="thread-note" aria-label={t('note.by', { name })}>
      <div className="thread-note-head">
        <Avatar name={name} size="s" />
        <b>{name}</b>
        <Chip tone="note" mini>{t('note.internal')}</Chip>
        <time dateTime={event.at} title={fullTime(event.at)}>{clockTime(event.at)}</time>
      </div>
      <LongText text={text} />
    </li>
  );
}
