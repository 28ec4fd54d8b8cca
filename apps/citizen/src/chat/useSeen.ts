import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '../wire/shapes.js';

/** Calls back with the desk's messages that were really in view on a visible page; a message larger than the screen counts when it fills half of it. */
export function useSeen(box: RefObject<HTMLElement>, messages: Message[], onRead: (ids: string[]) => void): void {
  const inView = useRef(new Set<string>());

  useEffect(() => {
    const tell = (): void => {
      if (document.visibilityState === 'visible' && inView.current.size > 0) onRead([...inView.current]);
    };
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [onRead]);

  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const id = (entry.target as HTMLElement).dataset.unread!;
          const fills = entry.intersectionRect.height > (entry.rootBounds?.height ?? Infinity) / 2;
          if (entry.intersectionRatio >= 0.6 || fills) inView.current.add(id);
          else inView.current.delete(id);
        }
        if (document.visibilityState === 'visible' && inView.current.size > 0) onRead([...inView.current]);
      },
      { threshold: [0, 0.3, 0.6] },
    );
    box.current?.querySelectorAll('[data-unread]').forEach((element) => observer.observe(element));
    return () => observer.disconnect();
  }, [box, messages, onRead]);
}
