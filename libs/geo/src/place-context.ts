import type { PlaceMention } from './gazetteer.js';
import type { PlaceWord } from './place-words.js';

/** How much a mention looks like the place of what happens: 1 = a name by itself. */
export type Standing = number;

/** Names that are ordinary words too (buren, putten, dieren …) count only with a capital behind a word of place. */
const ORDINARY_WORDS = new Set([
  'beek', 'buren', 'dieren', 'duiven', 'enter', 'goor', 'hall', 'halle', 'laren', 'lent', 'loo', 'losser', 'putten', 'tuk', 'velden', 'vuren', 'well',
  'wierden', 'zetten', 'orden', 'asch', 'est', 'leur', 'baak', 'marle', 'lombok', 'rectum', 'exel', 'glane', 'deest', 'wilp', 'hien', 'oele', 'mander',
  'ane', 'loil', 'alem', 'tuil', 'zuna', 'notter', 'heemse', 'leeuwte', 'lutte', 'elden', 'dreumel', 'hees', 'pathmos', 'grol', 'lengel', 'miste',
  'woold', 'oene', 'emst', 'epse', 'empe', 'stroe', 'weurt', 'varik', 'zalk', 'kranenburg', 'valburg', 'voorst', 'tonden', 'oosterhout', 'aalst',
  'alphen', 'isala', 'valkhof', 'bommel', 'wilsum',
]);

export const WORDS_OF_PLACE = new Set(['in', 'te', 'uit', 'bij', 'naar', 'nabij', 'richting', 'gemeente', 'omgeving', 'centrum', 'station', 'rond', 'near', 'from', 'at', 'thv', 'hoogte', 'van', 'dorp', 'regio', 'bie', 'noar', 'w', 'koło', 'kolo', 'bei', 'nach', 'nahe', 'à', 'a', 'de', 'tussen', 'vlakbij', 'buiten']);
const ARTICLES = new Set(['de', 'het', 'een', 'mijn', 'mn', 'onze', 'die', 'dat', 'zijn', 'haar', 'jullie', 'uw']);
const HERE = new Set(['in', 'te', 'bij', 'nabij', 'thv', 'hoogte', 'op', 'vlakbij', 'bie', 'at', 'near', 'w', 'bei', 'omgeving', 'centrum', 'station', 'dorp', 'hier', 'tussen']);
const ELSEWHERE = new Set(['richting', 'naar', 'uit', 'vanuit', 'noar', 'nach', 'from', 'towards', 'kom', 'via']);
const PROVINCES: Readonly<Record<string, string>> = { ov: 'Overijssel', overijssel: 'Overijssel', twente: 'Overijssel', salland: 'Overijssel', gld: 'Gelderland', gelderland: 'Gelderland', achterhoek: 'Gelderland', veluwe: 'Gelderland', betuwe: 'Gelderland' };

/** An ordinary word that only looks like a name. */
export function isWordOnly(words: readonly PlaceWord[], at: number): boolean {
  const word = words[at];
  if (!word || !ORDINARY_WORDS.has(word.key)) return false;
  // A capital in the middle of a sentence is meant; one at its beginning, or in a text all in capitals, says nothing.
  const before = words[at - 1]?.key ?? '';
  return !word.capital || ARTICLES.has(before) || !(WORDS_OF_PLACE.has(before) || (word.follows && !word.shouted));
}

/** "Lianne van Putten": a name of a person, not of a town. */
export function isSurname(words: readonly PlaceWord[], at: number): boolean {
  const before = words[at - 1];
  const first = words[at - 2];
  if (!before?.follows || !first || !words[at]?.follows) return false;
  return ['van', 'ter', 'vd', 'el'].includes(before.key) && !before.capital && first.capital && first.key.length > 0 && !PLACE_NOUNS.has(first.key);
}

const PLACE_NOUNS = new Set(['hoogte', 'centrum', 'gemeente', 'station', 'burgemeester', 'politie', 'bossen', 'markt', 'haven']);

/** Where it happens weighs more than where somebody comes from or goes to; a guess weighs less than a name. */
export function standing(words: readonly PlaceWord[], at: number, mention: PlaceMention): Standing {
  const before = [words[at - 1]?.key ?? '', words[at - 2]?.key ?? ''];
  if (['borden', 'bord', 'regio', 'heel'].includes(before[0] ?? '')) return 0;
  const byForm = { adjective: 0.5, near: 0.7, alias: 0.9, script: 0.9, name: 1 }[mention.form];
  const through = before[0] === 'van' && ['naar', 'tot'].includes(words[at + mention.text.split(' ').length]?.key ?? '');
  const away = through || ELSEWHERE.has(before[0] ?? '') || (['van', 'de', 'het'].includes(before[0] ?? '') && ELSEWHERE.has(before[1] ?? ''));
  const here = HERE.has(before[0] ?? '') || (before[0] === 'van' && before[1] === 'hoogte');
  return byForm + (away ? -0.4 : here ? 0.3 : 0);
}

type Chosen = PlaceMention & { readonly ambiguous: boolean };

/** The best mention, narrowed by others that name the same municipality; two that are only passed through stay a question. */
export function decide(found: readonly { readonly mention: PlaceMention; readonly standing: Standing }[]): Chosen | null {
  const sorted = [...found].sort((a, b) => b.standing - a.standing);
  const best = sorted[0];
  if (!best || best.standing === 0) return null;
  let candidates = best.mention.candidates;
  let { team } = best.mention;
  for (const { mention, standing: other } of sorted.slice(1)) {
    const both = candidates.filter((code) => mention.candidates.includes(code));
    if (both.length > 0) {
      candidates = both;
      team ??= mention.team;
    } else if (best.standing < 0.9 && other >= best.standing - 0.1) candidates = [...new Set([...candidates, ...mention.candidates])];
  }
  return { ...best.mention, candidates, team, ambiguous: candidates.length > 1 };
}

/** Candidates in the province the text names, when that leaves any. */
export function qualified(candidates: readonly string[], words: readonly PlaceWord[], provinceOf: (code: string) => string | null): readonly string[] {
  if (candidates.length < 2) return candidates;
  const province = words.map((word) => PROVINCES[word.key]).find((name) => name !== undefined);
  const left = candidates.filter((code) => provinceOf(code) === province);
  return province === undefined || left.length === 0 ? candidates : left;
}
