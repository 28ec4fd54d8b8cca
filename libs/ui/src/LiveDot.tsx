import './LiveDot.css';

/** How fresh the picture is: circle (live), diamond (slow), square (gone). Always beside its word. */
export function LiveDot({ state }: { state: 'live' | 'slow' | 'gone' }) {
  return <i className={`live-dot live-dot-${state}`} aria-hidden="true" />;
}
