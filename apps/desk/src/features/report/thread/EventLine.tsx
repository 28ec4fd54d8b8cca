import { Icon } from '@balie/ui/Icon.js';
import type { TimelinePartsFragment } from '@balie/schema/generated/graphql.js';
import { clockTime, fullTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { eventText, reasonOf, threadIcon } from '../events.js';
import type { Names } from '../useNames.js';

/** What happened between the messages, in one small line. */
export function EventLine({ event, names }: { event: TimelinePartsFragment; names: Names }) {
  const t = useT();
  const reason = reasonOf(event);
  return (
    <li className={`thread-event${event.type.includes('escalat') ? ' thread-escalation' : ''}`}>
      <Icon name={threadIcon(event.type) ?? 'shield'} size={14} />
      <span>{eventText(event, t, names)}{reason && <span className="muted"> · {reason}</span>}</span>
      <time dateTime={event.at} title={fullTime(event.at)}>{clockTime(event.at)}</time>
    </li>
  );
}
