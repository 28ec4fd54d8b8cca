import { Icon } from './Icon.js';
import './Avatar.css';

const grounds = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** First letters of the first and the last word: "Lotte Visser" → "LV"; none of a telephone number. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? words[words.length - 1]?.[0] ?? '' : '';
  return (first + last).toUpperCase();
}

/** The same name always stands on the same ground, on every desk. */
function groundOf(name: string): (typeof grounds)[number] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return grounds[sum % grounds.length] ?? 'a';
}

/** A person, by initials: drawn by the style sheet, because the name is what is read. `label` replaces the name where more is to be said ("Eigenaar: …"). */
export function Avatar({ name, size = 'm', label }: { name: string; size?: 's' | 'm' | 'l'; label?: string }) {
  const letters = initials(name);
  return (
    <span className={`avatar avatar-${size} avatar-${groundOf(name)}`} role="img" aria-label={label ?? name} title={label ?? name} data-initials={letters}>
      {letters === '' && <Icon name="user" size={size === 's' ? 12 : 16} />}
    </span>
  );
}

/** Nobody: a dashed circle. */
export function NoAvatar({ label }: { label: string }) {
  return <span className="avatar-none" role="img" aria-label={label} title={label} />;
}
