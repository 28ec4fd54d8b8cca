/** Deeper than this no provider nests; a parser that recurses must not be led further. */
export const MAX_DEPTH = 64;

/** Integers with more digits than this may lose their last ones as a JavaScript number. */
const SAFE_DIGITS = 15;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonResult = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly reason: 'NOT_JSON' | 'TOO_DEEP' };

/** Bytes as text: UTF-8, or UTF-16 when a byte order mark says so. Wrong sequences become U+FFFD; the raw bytes are kept elsewhere. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * JSON of a stranger: never throws, refuses what is nested deeper than MAX_DEPTH before parsing it, and gives integers too long for a number as
 * strings (ids of some providers exceed 2^53).
 */
export function parseJson(bytes: Uint8Array): JsonResult {
  const scanned = guard(decodeText(bytes));
  if (scanned === null) return { ok: false, reason: 'TOO_DEEP' };
  try {
    return { ok: true, value: JSON.parse(scanned) as Json };
  } catch {
    return { ok: false, reason: 'NOT_JSON' };
  }
}

const QUOTE = 34, BACKSLASH = 92, MINUS = 45, DOT = 46;
const opens = (code: number) => code === 123 || code === 91;
const closes = (code: number) => code === 125 || code === 93;
const isDigit = (code: number) => code >= 48 && code <= 57;

/** One pass over the text outside strings: the depth, and long integers put between quotes. Null when too deep. */
function guard(text: string): string | null {
  const pieces: string[] = [];
  let copied = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i);
    } else if (opens(code)) {
      if (++depth > MAX_DEPTH) return null;
    } else if (closes(code)) {
      depth--;
    } else if (isDigit(code) || code === MINUS) {
      const end = endOfNumber(text, i);
      if (end - i > SAFE_DIGITS && /^-?\d+$/.test(text.slice(i, end))) {
        pieces.push(text.slice(copied, i), '"', text.slice(i, end), '"');
        copied = end;
      }
      i = end - 1;
    }
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(copied);
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE) return i;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) && code !== DOT && code !== MINUS && code !== 43 && code !== 69 && code !== 101) break;
  }
  return i;
}
