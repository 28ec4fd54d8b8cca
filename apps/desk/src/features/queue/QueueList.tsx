import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { QueueOrder } from '@balie/schema/generated/graphql.js';
import { useT } from '../../shared/i18n/i18n.js';
import { ListEdge } from '../../shared/layout/ListEdge.js';
import { useKeys } from '../../shared/keys/keys.js';
import { useCounts } from '../../shared/live/useCounts.js';
import { useSelection } from '../../shared/navigation.js';
import { useClaim } from '../../shared/report-row/useClaim.js';
import { useViewer } from '../../shared/session/session.js';
import { focusPaneNamed } from '../../shared/layout/panes.js';
import { AmberBar } from './AmberBar.js';
import { NewRows } from './NewRows.js';
import { buildItems, type ListItem } from './queue-groups.js';
import { QueueHead } from './QueueHead.js';
import type { ListFilter } from './queue-filter.js';
import { QueueEmpty, QueueError, QueueSkeleton } from './QueueStates.js';
import { useNewSaid } from './useNewSaid.js';
import { useQueue } from './useQueue.js';
import { VirtualRows, type VirtualRowsHandle } from './VirtualRows.js';
import './QueueList.css';

type RowItem = Extract<ListItem, { kind: 'row' }>;
const isRow = (item: ListItem): item is RowItem => item.kind === 'row';

/** The queue: what expires first is on top; keys walk through it, the chosen report is in the address. */
export function QueueList({ title, filter, order, filtered, mine = false, above }: { title: string; filter: ListFilter; order: QueueOrder; filtered: boolean; mine?: boolean; above?: ReactNode }) {
  const t = useT();
  const viewer = useViewer();
  const counts = useCounts();
  const { number, select } = useSelection();
  const { claimNext } = useClaim();
  const question = useMemo(() => ({ filter, order, viewerId: viewer.id }), [filter, order, viewer.id]);
  const { rows, loading, error, touch, showNew, loadMore, reload } = useQueue(question);
  const items = useMemo(() => buildItems(rows.shown, order, rows.more, viewer.id, mine), [rows, order, viewer.id, mine]);
  const rowItems = useMemo(() => items.filter(isRow), [items]);
  const list = useRef<VirtualRowsHandle>(null);
  const lastPlace = useRef(0);
  const place = rowItems.findIndex((item) => item.row.number === number);
  useEffect(() => {
    if (place >= 0) lastPlace.current = place;
  }, [place]);
  useNewSaid(rows);

  const step = useCallback((by: 1 | -1) => {
    touch();
    // A row that left took its place with it: the one that moved up is next.
    const from = place >= 0 ? place + by : by === 1 ? Math.min(lastPlace.current, rowItems.length - 1) : lastPlace.current - 1;
    const next = rowItems[Math.min(Math.max(number === null ? 0 : from, 0), rowItems.length - 1)];
    if (next) select(next.row.number);
  }, [touch, place, rowItems, number, select]);
  const edge = useCallback((last: boolean) => {
    touch();
    const target = rowItems[last ? rowItems.length - 1 : 0];
    if (target) select(target.row.number);
  }, [touch, rowItems, select]);
  const open = useCallback(() => focusPaneNamed('report'), []);

  useKeys([
    { keys: ['j', 'ArrowDown'], label: 'key.next', group: 'list', run: () => step(1) },
    { keys: ['k', 'ArrowUp'], label: 'key.previous', group: 'list', run: () => step(-1) },
    { keys: ['Enter'], label: 'key.open', group: 'list' },
    { keys: ['.'], label: 'key.newRows', group: 'list', run: () => { showNew(); list.current?.toTop(); } },
    { keys: ['Alt+ArrowDown'], label: 'key.nextTyping', group: 'list', whileTyping: true, run: () => step(1) },
    { keys: ['Alt+ArrowUp'], label: 'key.nextTyping', group: 'list', whileTyping: true, run: () => step(-1) },
  ]);

  const total = !filtered && counts ? Math.max(counts.open, rowItems.length) : rows.more ? -1 : rowItems.length;
  const empty = rowItems.length === 0;
  return (
    <section className="queue" aria-label={t('pane.list')} data-pane="list" onPointerMove={touch}>
      <QueueHead title={title} filter={filter} order={order} rows={rows.shown} />
      <NewRows waiting={rows.waiting} onShow={() => { showNew(); list.current?.toTop(); }} />
      {above}
      <AmberBar row={rowItems[place]?.row} />
      {error !== null && <QueueError error={error} onRetry={reload} compact={!empty} />}
      {empty && loading === 'first' && <QueueSkeleton />}
      {empty && loading === null && error === null && <QueueEmpty filtered={filtered} mine={mine} open={counts?.open ?? 0} onNext={() => void claimNext()} />}
      <VirtualRows
        ref={list}
        items={items}
        selected={number}
        total={total}
        label={t('queue.list', { count: total < 0 ? rowItems.length : total, order: t(`order.${order}.said`) })}
        busy={loading !== null}
        hidden={empty}
        viewerId={viewer.id}
        onStep={step}
        onEdge={edge}
        onOpen={open}
        onSelect={(row) => { touch(); select(row.number); }}
        onTouch={touch}
        onNearEnd={rows.more && loading === null && error === null ? loadMore : null}
      />
      <ListEdge />
    </section>
  );
}
