import type { PiiSpan } from './span.js';

const STREET_END = /(?:straat|str|weg|laan|plein|dreef|singel|dijk|kade|pad|gracht|steeg|hof|wal|markt|park|plantsoen|brink|erf|kamp|veld|akker|ring|baan|allee|poort|haven|horst|heuvel|berg|hoek|oord|burg|dam|hout|meer|weide|weide|beek|straße|strasse|weide|land|es|wei|enk|bos|tuin|bongerd|hage|warande|boulevard|esch|rade|vliet|zoom|wijk|waard|stege|street|road|street)$/i;
const HOUSE = /(?<![\p{L}\d])(\p{Lu}[\p{L}'’.-]{2,40}(?: [\p{L}'’.-]{2,30}){0,3}) (\d{1,4}(?: ?[a-zA-Z](?![\p{L}\d]))?(?:-\d{1,3})?)(?![\d\p{L}:.,]\d|\p{L}|:)/gu;
const POSTCODE = /^,? ?[1-9]\d{3} ?[A-Z]{2}(?:,? \p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?)?/u;
const TOWN = /^, (\p{Lu}[\p{L}'’-]{1,30}(?: (?:aan|op|en|bij|den|de) \p{L}{2,20}| \p{Lu}[\p{L}'’-]{1,30}){0,2})(?=$|[.,;\n\r)])/u;
/** What stands between a capital at the beginning of a sentence and a street. */
const SMALL_WORDS = new Set(['in', 'op', 'aan', 'de', 'het', 'bij', 'van', 'is', 'was', 'woont', 'wonen', 'ik', 'adres', 'naar', 'en', 'te', 'hier', 'wij', 'uit', 'een', 'over']);

/** A street with its house number, and the postcode and town that follow directly. */
export function addressesIn(text: string): PiiSpan[] {
  const found: PiiSpan[] = [];
  for (const match of text.matchAll(HOUSE)) {
    const words = (match[1] ?? '').split(' ');
    const last = words[words.length - 1] ?? '';
    if (!STREET_END.test(last)) continue;
    const from = streetStart(words);
    const start = match.index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    if (text[start] !== text[start]?.toUpperCase()) continue;
    const bare = match.index + match[0].length;
    const rest = text.slice(bare, bare + 80);
    found.push({ type: 'address', start, end: bare + (POSTCODE.exec(rest)?.[0] ?? TOWN.exec(rest)?.[0] ?? '').length });
  }
  return found;
}

/** Index of the word the street begins with: behind the last small word, when capitals follow it. */
function streetStart(words: readonly string[]): number {
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const word = (words[at] ?? '').replace(/[.:,]$/, '');
    const joins = /^(?:van|de|der|den|het|ten|ter|in|op|aan)$/.test(word) && at > 0 && /^\p{Lu}/u.test(words[at - 1] ?? '') && !SMALL_WORDS.has((words[at - 1] ?? '').toLowerCase());
    if (/[.:,]$/.test(words[at] ?? '') && word.length > 3) return at + 1;
    if (!joins && (SMALL_WORDS.has(word.toLowerCase()) || !/^\p{Lu}/u.test(word))) return at + 1;
  }
  return 0;
}
