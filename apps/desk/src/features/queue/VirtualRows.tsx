import { useVirtualizer } from '@tanstack/react-virtual';
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
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
  const [top, setTop] = useState(0);
  const active = items.findIndex((item) => item.kind === 'row' && item.row.number === selected);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at]?.kind === 'group' ? headHeight : rowHeights[density]),
    getItemKey: (at) => items[at]?.key ?? at,
    overscan: 8,
    scrollPaddingStart: headHeight,
    initialRect: { width: 400, height: 800 },
    // The chosen row stays in the page while it is out of sight: aria-activedescendant points at it.
    rangeExtractor: useCallback((range: Range) => {
      const seen = defaultRangeExtractor(range);
      return active >= 0 && !seen.includes(active) ? [...seen, active].sort((a, b) => a - b) : seen;
    }, [active]),
  });
  useEffect(() => virtual.measure(), [virtual, density, items]);
  useScrollAnchor(scroller, items, virtual);

  useImperativeHandle(ref, () => ({ toTop: () => scroller.current?.scrollTo({ top: 0 }) }), []);

  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (selected === shownFor.current || active < 0) return;
    shownFor.current = selected;
    virtual.scrollToIndex(active, { align: 'auto' });
  }, [selected, active, virtual]);

  const seen = virtual.getVirtualItems();
  const last = seen[seen.length - 1]?.index ?? 0;
  const height = scroller.current?.clientHeight ?? 0;
  const ahead = Math.ceil((height * 1.5) / rowHeights[density]);
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
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
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

/** The head of the group that the top of the list is in. */
function currentHead(items: readonly ListItem[], from: number) {
  for (let at = from; at >= 0; at -= 1) {
    const item = items[at];
    if (item?.kind === 'group') return item;
  }
  return null;
}
