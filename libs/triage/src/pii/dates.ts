import type { PiiSpan } from './span.js';

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|january|february|march|may|june|july|august|october|december|januar|februar|märz|mai|juni|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık';
const DATE = new RegExp(`(?<![\\d-])(?:\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}\\.? (?:${MONTHS})\\.? (?:19|20)\\d\\d)(?![\\d-])`, 'giu');
const BIRTH = /(?:geb|geboren|geboortedatum|geb\.?datum|geboorte|born|birth|dob|date of birth|geburtsdatum|né|née|naissance|ur\.|urodzon[ya]|urodzenia|doğum|народ\S*|مواليد|ميلاد\S*|الميلاد)[^\p{L}\d\n]{0,4}(?:op|on|am|le|tarihi|is|datum)?[^\p{L}\d\n]{0,4}$/iu;

/** Dates of birth: a date behind a word for birth, or between the name and the numbers of a person. `names` are spans found before. */
export function birthDatesIn(text: string, names: readonly PiiSpan[]): PiiSpan[] {
  const found: PiiSpan[] = [];
  for (const match of text.matchAll(DATE)) {
    const year = Number(/(?:19|20)\d\d/.exec(match[0])?.[0]);
    const end = match.index + match[0].length;
    const said = BIRTH.test(text.slice(Math.max(0, match.index - 30), match.index));
    const listed = year <= 2012 && names.some((name) => name.type === 'person_name' && match.index - name.end >= 0 && match.index - name.end <= 3 && /^[\s,(*]+$/.test(text.slice(name.end, match.index)));
    if (said || listed) found.push({ type: 'date_of_birth', start: match.index, end });
  }
  return found;
}
