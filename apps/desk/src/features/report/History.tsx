import { Avatar } from '@balie/ui/Avatar.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Icon } from '@balie/ui/Icon.js';
import { clockSeconds, fullTime, longDay, sameDay } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import { changesOf, dataOf, eventText, inHistory, reasonOf } from './events.js';
import { useNames } from './useNames.js';
import type { OpenedReport } from './useOpenReport.js';

/** Everything that happened, newest first: who, when, why, and what it was and became. */
export function History({ report }: { report: OpenedReport }) {
  const t = useT();
  const events = report.timeline.edges.map(({ node }) => node).filter(inHistory).reverse();
  const names = useNames(report);
  if (events.length === 0) return <EmptyState title={t('history.empty')} />;
  return (
    <ol className="history" aria-label={t('history.label')} tabIndex={0}>
      {events.map((event, at) => {
        const before = events[at - 1];
        const reason = reasonOf(event);
        const version = dataOf(event)['basedOn'];
        return (
          <li key={event.id}>
            {(!before || !sameDay(before.at, event.at)) && <p className="thread-day">{longDay(event.at)}</p>}
            <div className="history-row">
              {event.actor ? <Avatar name={event.actor.name} /> : <span className="history-system"><Icon name="shield" size={14} /></span>}
              <div>
                <p>{eventText(event, t, names)}</p>
                {changesOf(event, t, names).map((change) => <p key={change.field} className="history-change">{t('history.change', change)}</p>)}
                {reason && <p className="history-reason">{t('history.reason', { reason })}</p>}
                {event.type === 'report.assigned' && typeof dataOf(event)['note'] === 'string' && <p className="history-reason">{t('history.note', { note: String(dataOf(event)['note']) })}</p>}
              </div>
              <span className="history-when">
                <time dateTime={event.at} title={fullTime(event.at)}>{clockSeconds(event.at)}</time>
                {typeof version === 'number' && <span>{t('history.version', { version: version + 1 })}</span>}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
