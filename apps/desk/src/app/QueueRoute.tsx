import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { QueueList } from '../features/queue/QueueList.js';
import { PromiseStrip } from '../features/mine/PromiseStrip.js';
import { noFilter, readFilter, views, type ViewName } from '../features/queue/queue-filter.js';
import { useT } from '../shared/i18n/i18n.js';
import { useOnTeam } from '../shared/session/session.js';
import { useOnePane } from '../shared/layout/useOnePane.js';
import { TeamRoute } from './TeamRoute.js';
import { Workbench } from './Workbench.js';

const mine = { ...noFilter, owner: 'mine' } as const;

/** The queue, one of its views, or what is mine: the list, and beside it the report chosen in it. */
export function QueueRoute({ view }: { view: ViewName | 'mine' | null }) {
  const t = useT();
  const [params] = useSearchParams();
  const base = view === 'mine' ? mine : view ? views[view] : noFilter;
  const chips = ['status', 'urgentie', 'wie', 'kanaal', 'volgorde'].map((name) => `${name}=${params.get(name) ?? ''}`).join('&');
  const { filter, order } = useMemo(() => readFilter(new URLSearchParams(chips), base), [chips, base]);
  const title = view === 'mine' ? t('nav.mine') : view ? t(`view.${view}`) : t('nav.queue');
  const filtered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  const phone = useOnePane();
  const onTeam = useOnTeam();
  if (onTeam && phone && view === null) return <TeamRoute />;
  return <Workbench list={<QueueList title={title} filter={filter} order={order} filtered={filtered} mine={view === 'mine'} above={view === 'mine' && <PromiseStrip />} />} />;
}
