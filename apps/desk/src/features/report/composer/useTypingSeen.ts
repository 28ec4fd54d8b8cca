import { useEffect, useRef } from 'react';
import { look } from '../../../shared/presence/presence.js';

const typingLasts = 5_000;

/** Colleagues see that somebody types; for five seconds after the last key. */
export function useTypingSeen(reportId: string, text: string): void {
  const before = useRef(text);
  useEffect(() => {
    if (text === before.current) return undefined;
    before.current = text;
    look({ reportId, typing: true });
    const timer = setTimeout(() => look({ reportId, typing: false }), typingLasts);
    return () => clearTimeout(timer);
  }, [reportId, text]);
}
