import { useEffect, useState, type ReactNode } from 'react';
import './Skeleton.css';

/** Shows its children only when waiting has lasted 150 ms: what is fast does not flicker. */
export function Waiting({ children, after = 150 }: { children: ReactNode; after?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return late ? children : null;
}

/** Grey bars in the shape of what will come. `bars` are widths in percent. */
export function Skeleton({ bars, lead = false }: { bars: number[]; lead?: boolean }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {lead && <i className="skeleton-lead" />}
      <div className="skeleton-bars">{bars.map((width, at) => <i key={at} style={{ width: `${width}%` }} />)}</div>
    </div>
  );
}
