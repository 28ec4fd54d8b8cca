import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { useStale } from '../../shared/live/useLive.js';
import { useSetting } from '../../shared/settings/settings.js';
import { GroupHead } from './GroupHead.js';
import type { ListItem } from './queue-groups.js';
import { QueueOption } from './QueueOption.js';
import { useScrollAnchor } from './useScrollAnchor.js';

/** Row heights of the three densities (tokens.css, --row-h) and of a group's head. */
const rowHeights = { compact: 48, standard: 66, spacious: 84 } as const;
const headHeight = 26;

export type VirtualRowsHandle = { toTop: () => void };

type Props = {
  items: readonly ListItem[];
  selected: string | null;
  /** How many rows the whole list has; -1 = not known. */
  total: number;
  label: string;
  busy: boolean;
  hidden: boolean;
  viewerId: string;
  onStep: (by: 1 | -1) => void;
  onEdge: (last: boolean) => void;
  onOpen: () => void;
  onSelect: (row: ReportRowFragment) => void;
  onTouch: () => void;
  onNearEnd: (() => void) | null;
  ref: Ref<VirtualRowsHandle>;
};

/** The list itself: always virtual, one focus stop, the chosen row is its active option. */
export function VirtualRows({ items, selected, total, label, busy, hidden, viewerId, onStep, onEdge, onOpen, onSelect, onTouch, onNearEnd, ref }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const density = useSetting('density');
  const stale = useStale();
  const active = items.findIndex((item) => item.kind === 'row' && item.row.number === selected);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    // Heights are known, so they are never measured; the same functions until the list or the density changes keep what was computed.
    estimateSize: useCallback((at: number) => (items[at]?.kind === 'group' ? headHeight : rowHeights[density]), [items, density]),
    getItemKey: useCallback((at: number) => `${density} ${items[at]?.key ?? at}`, [items, density]),
    overscan: 8,
    initialRect: { width: 400, height: 800 },
    // The chosen row stays in the page while it is out of sight: aria-activedescendant points at it.
    rangeExtractor: useCallback((range: Range) => {
      const seen = defaultRangeExtractor(range);
      return active >= 0 && !seen.includes(active) ? [...seen, active].sort((a, b) => a - b) : seen;
    }, [active]),
  });
  useScrollAnchor(scroller, items, virtual);

  useImperativeHandle(ref, () => ({ toTop: () => scroller.current?.scrollTo({ top: 0 }) }), []);

  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (selected === shownFor.current || active < 0) return;
    shownFor.current = selected;
    reveal(virtual, scroller.current, active);
  }, [selected, active, virtual]);

  const seen = virtual.getVirtualItems();
  const top = virtual.scrollOffset ?? 0;
  const last = seen[seen.length - 1]?.index ?? 0;
  const ahead = Math.ceil(((virtual.scrollRect?.height ?? 0) * 1.5) / rowHeights[density]);
  useEffect(() => {
    if (onNearEnd && last >= items.length - 1 - ahead) onNearEnd();
  }, [onNearEnd, last, items.length, ahead]);

  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = { ArrowDown: () => onStep(1), ArrowUp: () => onStep(-1), Home: () => onEdge(false), End: () => onEdge(true), Enter: onOpen };
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : acts[event.key];
    onTouch();
    if (!act) return;
    event.preventDefault();
    act();
  };

  const current = currentHead(items, seen.find((one) => one.end > top)?.index ?? 0);
  return (
    <div className="queue-frame" hidden={hidden}>
      {current && top > 0 && <div className="queue-sticky" aria-hidden="true"><GroupHead head={current} /></div>}
      <div
        ref={scroller}
        className="queue-rows"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-busy={busy}
        aria-activedescendant={active >= 0 ? `row-${items[active]?.key}` : undefined}
        data-pane-start
        onKeyDown={onKeyDown}
      >
        <div className="queue-canvas" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {seen.map(({ index, start, size }) => {
            const item = items[index];
            if (!item) return null;
            const style = { transform: `translateY(${start}px)`, height: size };
            return item.kind === 'group'
              ? <div key={`head-${item.key}`} className="queue-slot" role="presentation" style={style}><GroupHead head={item} /></div>
              : <QueueOption key={item.key} item={item} style={style} selected={index === active} total={total} viewerId={viewerId} stale={stale} onSelect={onSelect} />;
          })}
        </div>
      </div>
    </div>
  );
}

/** Scrolls a row into sight, below the head that sticks. From what the virtualiser knows: asking the page itself costs a layout per key. */
function reveal(virtual: Virtualizer<HTMLDivElement, Element>, element: HTMLDivElement | null, index: number): void {
  const row = virtual.measurementsCache[index];
  if (!row || !element) return;
  const top = virtual.scrollOffset ?? 0;
  const height = virtual.scrollRect?.height ?? 0;
  if (row.start - headHeight < top) element.scrollTop = row.start - headHeight;
  else if (row.end > top + height) element.scrollTop = row.end - height;
}

/** The head of the group that the top of the list is in. */
function currentHead(items: readonly ListItem[], from: number) {
  for (let at = from; at >= 0; at -= 1) {
    const item = items[at];
    if (item?.kind === 'group') return item;
  }
  return null;
}
