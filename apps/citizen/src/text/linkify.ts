/** A piece of a text: words, or a link that shows where it leads. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; href: string; host: string; rest: string }
  | { kind: 'phone'; href: string; text: string };

/** `www.` and `http(s)://` addresses, and the public 0800, 0900 numbers. 112 is left alone: it may be a house number, and dialling it by a slip is worse. */
const FOUND = /\b(?:https?:\/\/|www\.)[^\s<>"'`]+|(?<![\d-])0[89]00[- ]?\d{4}(?:\d{3})?(?![\d-])/gi;
const LONGEST_REST = 40;

/**
 * Cuts a text into words and links, losing no character outside a link.
 * The host is what the browser will really open: without user name, in punycode where it is not plain ASCII.
 */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const words = (until: number): void => {
    if (until > end) pieces.push({ kind: 'text', text: text.slice(end, until) });
  };
  for (const match of text.matchAll(FOUND)) {
    const found = match[0].startsWith('0') ? match[0] : trimmed(match[0]);
    const piece = found.startsWith('0') ? phone(found) : link(found);
    if (!piece) continue;
    words(match.index);
    pieces.push(piece);
    end = match.index + found.length;
  }
  words(text.length);
  return pieces;
}

const phone = (text: string): Piece => ({ kind: 'phone', text, href: `tel:${text.replace(/[^\d]/g, '')}` });

function link(text: string): Piece | undefined {
  try {
    const url = new URL(/^www\./i.test(text) ? `https://${text}` : text);
    if (!url.hostname.includes('.')) return undefined;
    url.username = '';
    url.password = '';
    const rest = url.pathname + url.search + url.hash;
    const shown = rest === '/' ? '' : rest;
    return { kind: 'link', href: url.href, host: url.host, rest: shown.length > LONGEST_REST ? `${shown.slice(0, LONGEST_REST)}…` : shown };
  } catch {
    return undefined;
  }
}

/** Without the full stop, comma or closing bracket that belongs to the sentence. */
function trimmed(address: string): string {
  let found = address;
  for (;;) {
    const last = found.at(-1) ?? '';
    const closes = last === ')' && !found.includes('(');
    if (!closes && !'.,;:!?…*]}'.includes(last)) return found;
    found = found.slice(0, -1);
  }
}
