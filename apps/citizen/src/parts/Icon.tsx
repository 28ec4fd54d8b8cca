/** The page's own drawings on a 16 × 16 grid, in strokes. */
const paths = {
  phone: 'M5.3 2.5 3.5 3c-.7.2-1.1.8-1 1.5C3.1 9.3 6.7 12.9 11.5 13.5c.7.1 1.3-.3 1.5-1l.5-1.8-3-1.5-1.2 1.2A7.5 7.5 0 0 1 5.6 6.7l1.2-1.2z',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  out: 'M9 3h4v10H9M2.5 8h7M6.5 5 9.5 8l-3 3',
  check: 'm3.5 8.5 3 3 6-7',
  check2: 'm1.5 8.7 2.7 2.8 5.3-6.5M7 11l.7.6 5.6-6.6',
  pin: 'M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14zM8 5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  camera: 'M2 5h2.5l1-1.7h5l1 1.7H14v7.5H2zM8 6.2a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z',
  send: 'M13.5 2.5 2.5 7l4.5 2 2 4.5zM7 9l3-3',
  close: 'm4 4 8 8M12 4l-8 8',
  warn: 'M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.2v.1',
  edit: 'm10.5 3 2.5 2.5L6 12.5l-3.2.7.7-3.2z',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3M6 8.5h4M6 11h4',
  cloud: 'M2.5 2.5l11 11M5 6.2A3.6 3.6 0 0 0 4.7 13h7.6M7 4.2a4 4 0 0 1 5 3.3 2.8 2.8 0 0 1 1.8 4',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words; it says nothing by itself. */
export const Icon = ({ name, small = false }: { name: IconName; small?: boolean }) => (
  <svg class={small ? 'icon small' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);

/** The invented mark of the desk: a bell on a counter. */
export const Mark = () => (
  <span class="mark" aria-hidden="true">
    <svg viewBox="0 0 16 16" focusable="false">
      <path d="M2.5 12.5h11M4 12.5V8.5a4 4 0 0 1 8 0v4M8 2.5v1" />
    </svg>
  </span>
);
