import { FIRST_NAMES } from './first-names.js';
import type { PiiSpan } from './span.js';

const INFIX = new Set(['van', 'de', 'der', 'den', 'ter', 'ten', 'te', 'het', 'vd', 'v.d.', 'el', 'al', 'bin', 'ben', 'von', 'zu', 'da', 'di', 'du', 'la', 'le', '\'t', '’t', 'baron', 'in', 'op']);
const TITLES = new Set(['mevr', 'mevrouw', 'mw', 'dhr', 'drs', 'ing', 'ir', 'mr', 'dr', 'prof', 'mme', 'frau', 'herr', 'mrs', 'ms', 'pani', 'pan', 'heer', 'monsieur', 'madame']);
/** Capitals that are no names of people although one stands where a name could. */
const NO_NAME = new Set(['politie', 'balie', 'team', 'webcare', 'nederland', 'gemeente', 'groep', 'familie', 'bewoners', 'beste', 'geachte', 'hallo', 'hoi', 'hi', 'dank', 'bedankt', 'groet', 'groeten', 'mvg', 'met', 'ik', 'de', 'het', 'een', 'wij', 'alvast', 'graag', 'nee', 'ja', 'bijlage', 'verzonden', 'sent', 'gesendet', 'een', 'hoogachtend', 'sinds', 'namens', 'secretaris', 'voorzitter', 'redactie', 'burger', 'iemand', 'moeder', 'vader', 'mama', 'papa', 'oma', 'opa', 'buurman', 'buurvrouw', 'anoniem', 'deal', 'reageer', 'waar', 'wat', 'dit', 'dat', 'u', 'ps', 'nb', 'p.s.', 'tel', 'thanks', 'regards', 'you', 'your', 'the']);
const INTRODUCES = /(?:(?:mijn |m'n )?naam(?: is)?:?|heet|heten|genaamd|noemt zich|my name is|name is|called|ich heiße|mein name ist|je m'appelle|mon nom est|nazywam się|terugbelverzoek|agente?|t\.?n\.?v\.?|collega|ene|meester|juf|zoontje|dochtertje|verkoper|marktplaatsverkoper|barr\.|of) ["'“‘(]?$/iu;
const SIGNS_OFF = /(?:groet(?:en|jes)?|groetjes|mvg|m\.v\.g\.|vr\.? ?gr\.?|gr\.?|hoogachtend|liefs|regards|sincerely|thanks|grüßen|grüße|cordialement|pozdrawiam|saygılar\p{L}*|bedankt|dank)[,.!]?\s{1,3}(?:van )?$/iu;

interface Token {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Names of people: behind a title, initials, a first name we know, an introduction or a greeting; and again wherever the same name stands. */
export function namesIn(text: string): PiiSpan[] {
  const tokens = tokensOf(text);
  const spans: PiiSpan[] = [];
  for (let at = 0; at < tokens.length;) {
    const to = nameFrom(text, tokens, at);
    const first = tokens[at];
    const last = tokens[to];
    if (first && last) spans.push({ type: 'person_name', start: first.start, end: endOf(text, first, last) });
    at = Math.max(at, to) + 1;
  }
  return spans;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/['’]t(?= )|(?:\p{Lu}\.){1,4}|[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu)].map((match) => ({
    text: match[0], key: match[0].normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/Ł/g, 'L').toLowerCase(), start: match.index, end: match.index + match[0].length,
  }));
}

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text) && (text.length === 1 || /\p{Ll}/u.test(text) || text.endsWith('.'));
const isInitials = ({ text }: Token): boolean => /^(?:\p{Lu}\.){1,4}$/u.test(text);

/** Index of the last token of the name that begins at `at`; -1 when none does. */
function nameFrom(text: string, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return -1;
  const next = tokens[at + 1];
  if (TITLES.has(token.key)) return next && gap(text, token, next).length <= 2 && (isInitials(next) || isCapital(next)) && !NO_NAME.has(next.key) ? surnameEnd(text, tokens, at + 1) : -1;
  if (!isCapital(token) || NO_NAME.has(token.key)) return -1;
  if (isInitials(token)) return next && gap(text, token, next) === ' ' && surnameEnd(text, tokens, at) > at ? surnameEnd(text, tokens, at) : alone(text, token) ? at : -1;
  const before = text.slice(Math.max(0, token.start - 32), token.start);
  // "de Albert Heijn" is a shop.
  const isShop = /(?:^|[^\p{L}])(?:de|het|een) $/iu.test(before);
  if (!isShop && (FIRST_NAMES.has(token.key.split('-')[0] ?? '') || FIRST_NAMES.has(token.key))) return isPet(text, token) ? -1 : surnameEnd(text, tokens, at);
  if (INTRODUCES.test(before) && token.text.length > 1 && !/^(?:of|ene|collega) $/i.test(before.slice(-4))) return surnameEnd(text, tokens, at);
  if (SIGNS_OFF.test(before) || standsAlone(text, tokens, at)) return surnameEnd(text, tokens, at);
  return -1;
}

const gap = (text: string, a: Token, b: Token): string => text.slice(a.end, b.start).replace(/^\./, '');

/** "L. (name known to you)" at the foot of a letter. */
const alone = (text: string, token: Token): boolean => text[token.start - 1] === '\n' && token.text.length === 2;

/** Goes on over initials, "van der" and capitals on the same line; ends at an initial ("Paweł Z."). */
function surnameEnd(text: string, tokens: readonly Token[], at: number): number {
  let end = at;
  for (let to = at + 1; to < Math.min(tokens.length, at + 6); to += 1) {
    const before = tokens[to - 1];
    const token = tokens[to];
    if (!before || !token || gap(text, before, token) !== ' ') break;
    if (INFIX.has(token.key)) continue;
    if (!isCapital(token) || NO_NAME.has(token.key)) break;
    end = to;
    if (token.text.length <= 2 && !isInitials(token)) break;
    if (!isInitials(token) && to > at + 1 && !INFIX.has(tokens[to - 1]?.key ?? '') && !isInitials(tokens[to - 1] ?? token)) break;
  }
  return end;
}

/** A line of one to four capitals near the end of a letter, and nothing else on it but numbers. */
function standsAlone(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || (text[token.start - 1] !== '\n' && token.start !== 0) || token.start < text.length * 0.4 || token.start < 40) return false;
  const to = surnameEnd(text, tokens, at);
  const last = tokens[to];
  return last !== undefined && to > at && /^(?:$|\s*\n|, )/.test(text.slice(last.end, last.end + 3));
}

/** The period behind a last initial belongs to the name ("Paweł Z.", "Fatima Az."). */
const endOf = (text: string, first: Token, last: Token): number =>
  first !== last && last.text.length <= 2 && text[last.end] === '.' && !last.text.endsWith('.') ? last.end + 1 : last.end;

const isPet = (text: string, token: Token): boolean =>
  /(?:hond|kat|poes|paard|pony|konijn|puppy|dog|cat)\w{0,4} (?:is |heet )?$/i.test(text.slice(Math.max(0, token.start - 14), token.start)) || (/(?:tuigje|halsband|chipnummer|heidewachtel|labrador)/i.test(text) && /(?:onze|mijn) $/i.test(text.slice(Math.max(0, token.start - 6), token.start)));
