import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { MyPromisesDocument } from '@balie/schema/generated/graphql.js';
import { ClockRing } from '@balie/ui/ClockRing.js';
import { useNow } from '../../shared/clock/clock.js';
import { whenTime } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useLive } from '../../shared/live/useLive.js';
import { useSelection } from '../../shared/navigation.js';
import { useViewer } from '../../shared/session/session.js';
import './PromiseStrip.css';

const settle = 1_000;

/** What this person promised to citizens, soonest first, above their own list; nothing when nothing is promised. */
export function PromiseStrip() {
  const t = useT();
  const now = useNow();
  const live = useLive();
  const viewer = useViewer();
  const { select } = useSelection();
  const { data, refetch } = useQuery(MyPromisesDocument, { fetchPolicy: 'no-cache' });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.onChanges(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        refetch().catch(() => undefined);
      }, settle);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, refetch]);
  const open = (data?.queue.edges ?? [])
    .flatMap(({ node }) => node.promises.filter((one) => one.owner.id === viewer.id && !one.keptAt && !one.cancelledAt).map((promise) => ({ promise, report: node })))
    .sort((a, b) => Date.parse(a.promise.dueAt) - Date.parse(b.promise.dueAt));
  if (open.length === 0) return null;
  return (
    <section className="promises" aria-label={t('mine.promises')}>
      <h2>{t('mine.promises')} <span className="num">{open.length}</span></h2>
      <ul>
        {open.map(({ promise, report }) => {
          const late = Date.parse(promise.dueAt) < now;
          return (
            <li key={promise.id}>
              <button type="button" onClick={() => select(report.number)}><b className="ell">{promise.text}</b><span className="ell muted">{report.title}</span></button>
              {promise.phone && <a href={`tel:${promise.phone.replace(/\s/g, '')}`}>{t('mine.promise.call', { phone: promise.phone })}</a>}
              <ClockRing tone={late ? 'red' : 'green'} used={late ? 1 : 0.1} text={t('mine.promise.before', { time: whenTime(promise.dueAt, now) })} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
