import './Icon.css';

const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;

/** Our own set: 16 px, 1.5 px stroke, drawn for this desk. One path a picture. */
const paths = {
  inbox: 'M2 9.5 4 3.5h8l2 6v3H2zM2 9.5h3.5l1 1.5h3l1-1.5H14',
  user: `${circle(8, 5.5, 2.5)}M3 13.5c.6-2.6 2.5-4 5-4s4.4 1.4 5 4`,
  users: `${circle(6, 5.5, 2.3)}M1.8 13c.5-2.3 2-3.5 4.2-3.5s3.7 1.2 4.2 3.5M10.5 3.4a2.3 2.3 0 0 1 0 4.2M12 9.9c1.2.5 2 1.6 2.3 3.1`,
  clock: `${circle(8, 8, 5.7)}M8 4.7V8l2.2 1.4`,
  search: `${circle(7, 7, 4.3)}M10.3 10.3l3.2 3.2`,
  sliders: `M3 4.5h6M12 4.5h1M3 11.5h1M7 11.5h6${circle(10.5, 4.5, 1.5)}${circle(5.5, 11.5, 1.5)}`,
  bell: 'M4 7a4 4 0 0 1 8 0c0 3 1.2 3.8 1.2 3.8H2.8S4 10 4 7zM6.7 13a1.4 1.4 0 0 0 2.6 0',
  lock: `${box(3.5, 7, 9, 6.5, 1.5)}M5.5 7V5a2.5 2.5 0 0 1 5 0v2`,
  eye: `M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z${circle(8, 8, 1.8)}`,
  eyeOff: 'M2.5 2.5l11 11M6.5 4a6 6 0 0 1 1.5-.2c4 0 6.2 4.2 6.2 4.2a10 10 0 0 1-1.7 2.2M10 11.9a5.5 5.5 0 0 1-2 .3C4 12.2 1.8 8 1.8 8a10 10 0 0 1 2.4-2.8',
  shield: 'M8 1.9 13 3.7v3.8c0 3.2-2 5.5-5 6.6-3-1.1-5-3.4-5-6.6V3.7z',
  clip: 'M12.5 7.5 7.7 12.3a3 3 0 0 1-4.2-4.2L8.6 3a2 2 0 0 1 2.8 2.8l-5 5a1 1 0 0 1-1.4-1.4l4.5-4.5',
  send: 'M13.5 2.5 2.5 7l4.5 2 2 4.5zM7 9l3-3',
  doc: 'M4 2h5l3 3v9H4zM9 2v3h3M6 8.5h4M6 11h4',
  note: 'M3 3h10v7l-3 3H3zM10 13v-3h3M5.5 6h5M5.5 8.5h3',
  globe: `${circle(8, 8, 5.7)}M2.3 8h11.4M8 2.3c2 2 2.5 3.7 2.5 5.7S10 11.7 8 13.7C6 11.7 5.5 10 5.5 8S6 4.3 8 2.3z`,
  pin: `M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14z${circle(8, 6.5, 1.5)}`,
  phone: 'M5.3 2.5 3.5 3c-.7.2-1.1.8-1 1.5C3.1 9.3 6.7 12.9 11.5 13.5c.7.1 1.3-.3 1.5-1l.5-1.8-3-1.5-1.2 1.2A7.5 7.5 0 0 1 5.6 6.7l1.2-1.2z',
  check: 'm3.5 8.5 3 3 6-7',
  check2: 'm1.5 8.7 2.7 2.8 5.3-6.5M7 11l.7.6 5.6-6.6',
  warn: 'M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.2v.1',
  diamond: 'M8 2.2 13.8 8 8 13.8 2.2 8zM8 5.6v3M8 10.4v.1',
  image: `${box(2, 3, 12, 10, 1.5)}${circle(5.5, 6.3, 1)}M2.5 11.5l3.3-3 2.2 2 2.5-2.7 3 3.2`,
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  up: 'M8 13V3.5M4 7.3 8 3.3l4 4',
  more: `${circle(3.5, 8, 0.6)}${circle(8, 8, 0.6)}${circle(12.5, 8, 0.6)}`,
  chevronDown: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  chevronRight: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  chevronLeft: 'M9.5 4.5 6 8l3.5 3.5',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  sort: 'M4.5 3v10M2.5 11l2 2 2-2M9 4.5h4.5M9 8h3.5M9 11.5h2',
  plus: 'M8 3.5v9M3.5 8h9',
  x: 'm4 4 8 8M12 4l-8 8',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5 5.8 3.7M3 6.5l2.8 2.8',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  hand: 'M2.5 8h8M7.5 4.5 11 8l-3.5 3.5M13.5 3v10',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z',
  edit: 'm10.5 3 2.5 2.5L6 12.5l-3.2.7.7-3.2z',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5 5 13h6l.5-8.5',
  mic: `${box(6, 2, 4, 7.5, 2)}M3.8 7.5a4.2 4.2 0 0 0 8.4 0M8 11.7V14`,
  play: 'M5.5 3.8v8.4L12 8z',
  help: `${circle(8, 8, 5.7)}M6.3 6.3A1.8 1.8 0 0 1 9.8 7c0 1.2-1.8 1.3-1.8 2.4M8 11.3v.1`,
  ban: `${circle(8, 8, 5.5)}M4.2 4.2l7.6 7.6`,
  out: 'M9 3h4v10H9M2.5 8h7M6.5 5 9.5 8l-3 3',
  release: 'M7 3H3v10h4M6 8h7.5M10.5 5l3 3-3 3',
  chat: 'M2.5 3.5h11v7.5H8l-3 2.5V11H2.5z',
  history: 'M2.8 8.5A5.3 5.3 0 1 0 4.4 4.4L2.5 6.2M2.5 3v3.2h3.2M8 5.2V8l2 1.3',
  panel: `${box(2, 3, 12, 10, 1.5)}M10 3v10`,
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  key: `${circle(5, 8, 2.3)}M7.3 8H14M11.5 8v2.2M13.5 8v1.5`,
  sun: `${circle(8, 8, 2.6)}M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1`,
  reopen: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H8M3 6.5 5.8 3.7M3 6.5l2.8 2.8M3 13.5h2',
} as const;

/** Name of a picture of the set. */
export type IconName = keyof typeof paths;

/** A picture that repeats what the words beside it say: hidden from assistive technology unless `label` is given. */
export function Icon({ name, size = 16, label, className }: { name: IconName; size?: 12 | 14 | 16 | 20 | 28; label?: string; className?: string }) {
  return (
    <svg
      className={`icon${className ? ` ${className}` : ''}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** All names, for the gallery. */
export const iconNames = Object.keys(paths) as IconName[];
