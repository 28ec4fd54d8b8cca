/** One press: "j", "?", "Alt+n", "Ctrl+k", "Shift+F6", "ArrowDown". A sequence ("g w") is two of them. */
export type Press = { key: string; ctrl: boolean; alt: boolean; shift: boolean | null };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Reads the notation of a key. For plain characters Shift is part of the character itself ("?"), so it is not asked. */
export function parsePress(text: string): Press {
  const parts = text.split('+').filter(Boolean);
  const key = text.endsWith('+') ? '+' : parts.pop() ?? '';
  const named = key.length > 1;
  return { key, ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: named || parts.includes('Alt') || parts.includes('Ctrl') ? parts.includes('Shift') : null };
}

/** Letters by what they write; with Alt by where they are, because Option makes symbols of them on a Mac. */
export function isPress(press: Press, event: KeyPress): boolean {
  if (event.altKey !== press.alt || (event.ctrlKey || event.metaKey) !== press.ctrl) return false;
  if (press.shift !== null && event.shiftKey !== press.shift) return false;
  if (press.alt && press.key.length === 1) return event.code === `Key${press.key.toUpperCase()}` || event.code === `Digit${press.key}`;
  return event.key.length === 1 ? event.key.toLowerCase() === press.key.toLowerCase() : event.key === press.key;
}

/** A single character without Ctrl or Alt (also in a sequence): what WCAG 2.1.4 wants to be able to switch off. */
export function isLetter(text: string): boolean {
  const press = parsePress(text.split(' ')[0] ?? '');
  return press.key.length === 1 && !press.ctrl && !press.alt;
}
