import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How many of a box's children fit whole on its first line. The box wraps; what would come on a second line is counted out before anybody
 * sees it, and everything is measured anew when the width or `what` (which children, in which words) changes.
 */
export function useFitting(what: string, count: number): { box: RefObject<HTMLDivElement | null>; fitting: number } {
  const box = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<{ what: string; fitting: number } | null>(null);
  const known = measured?.what === what ? measured.fitting : null;
  useLayoutEffect(() => {
    if (known !== null || !box.current) return;
    const children = [...box.current.children].filter((child) => child instanceof HTMLElement);
    const first = children[0]?.offsetTop ?? 0;
    setMeasured({ what, fitting: children.filter((child) => child.offsetTop <= first).length });
  }, [known, what]);
  useEffect(() => {
    if (!box.current || typeof ResizeObserver === 'undefined') return undefined;
    let width = box.current.clientWidth;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (Math.abs(now - width) < 2) return;
      width = now;
      setMeasured(null);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, fitting: known ?? count };
}
