import { wordsOf } from '../text/words.js';
import { FREQUENT, LANGUAGES, type Language } from './languages.js';

/** The language of a text; `score` 0–1 is how far ahead of the next one it is. */
export interface LanguageFound {
  readonly language: Language;
  readonly score: number;
}

const LONGEST = 4_000;
type Latin = keyof typeof FREQUENT;
const LATIN = LANGUAGES.filter((language): language is Latin => language in FREQUENT);

/** Letters and endings that only one of the languages has. */
const MARKS: readonly (readonly [Latin, RegExp, number])[] = [
  ['pl', /[łąęśżźćń]/giu, 1.5], ['tr', /[şğı]/gu, 1.5], ['de', /[äß]/giu, 1.2], ['de', /[öü]/giu, 0.3], ['tr', /[öüç]/giu, 0.3], ['fr', /[èêàçâîôù]|\b[ldjcnsmt]['’]/giu, 0.8], ['fr', /é/giu, 0.2], ['nl', /ij|aa|oo|uu|sch/giu, 0.2],
];

/** Dutch unless the words say otherwise: it is what three of four citizens write, and what a single "hoi" is. */
export function detectLanguage(text: string): LanguageFound {
  const read = text.slice(0, LONGEST);
  const letters = count(read, /\p{L}/gu);
  if (letters === 0) return { language: 'nl', score: 0 };
  if (count(read, /\p{Script=Arabic}/gu) / letters > 0.3) return { language: 'ar', score: 1 };
  if (count(read, /\p{Script=Cyrillic}/gu) / letters > 0.3) return { language: 'uk', score: 0.9 };
  const scores = new Map<Latin, number>(LATIN.map((language) => [language, language === 'nl' ? 0.6 : 0]));
  const add = (language: Latin, points: number) => scores.set(language, (scores.get(language) ?? 0) + points);
  const words = wordsOf(read);
  for (const { key } of words) {
    const known = LATIN.filter((language) => FREQUENT[language].has(key));
    for (const language of known) add(language, known.length === 1 ? 1.5 : 1 / known.length + 0.1);
  }
  for (const [language, marks, worth] of MARKS) add(language, Math.min(4, count(read, marks)) * worth);
  const sorted = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, next] = [sorted[0], sorted[1]];
  return { language: best?.[0] ?? 'nl', score: Math.round(100 * Math.max(0, ((best?.[1] ?? 0) - (next?.[1] ?? 0)) / ((best?.[1] ?? 0) + 1))) / 100 };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
