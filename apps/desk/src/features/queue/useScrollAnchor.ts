import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ListItem } from './queue-groups.js';

/**
 * Rows that come or go above what is read do not push it away: the first row in sight keeps its place on the screen.
 * At the very top new rows come in as they are.
 */
export function useScrollAnchor(scroller: RefObject<HTMLDivElement | null>, items: readonly ListItem[], virtual: Virtualizer<HTMLDivElement, Element>): void {
  const anchor = useRef<{ key: string; offset: number } | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const held = anchor.current;
    const at = held ? items.findIndex((item) => item.kind === 'row' && item.key === held.key) : -1;
    const start = at >= 0 ? virtual.measurementsCache[at]?.start : undefined;
    if (held && start !== undefined) {
      const wanted = start - held.offset;
      if (Math.abs(wanted - element.scrollTop) > 1) element.scrollTop = wanted;
    }
    const remember = () => {
      const scrollTop = virtual.scrollOffset ?? element.scrollTop;
      const first = scrollTop > 0 ? virtual.getVirtualItems().find((one) => one.start >= scrollTop && items[one.index]?.kind === 'row') : undefined;
      anchor.current = first ? { key: items[first.index]?.key ?? '', offset: first.start - scrollTop } : null;
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, items, virtual]);
}
