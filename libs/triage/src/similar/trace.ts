import { FREQUENT } from '../language/languages.js';
import { keyOf, wordsOf } from '../text/words.js';

/** What is compared of a message: its words that say something, cut to their stems, and what is known about it. */
export interface Trace {
  readonly stems: ReadonlyMap<string, number>;
  /** Codes of municipalities it may be in; empty = unknown. */
  readonly places: ReadonlySet<string>;
  /** The place as written, comparable; a quarter or a square says more than a municipality. */
  readonly spot: string | null;
  readonly category: string | null;
  readonly dangerous: boolean;
  readonly at: Date;
}

export interface MessageToCompare {
  readonly text: string;
  readonly at: Date;
  readonly placeCodes: readonly string[];
  readonly placeText: string | null;
  readonly category: string | null;
  readonly dangerous: boolean;
}

const STEM = 6;
const WORDS_READ = 300;
/** Words of every report: they say nothing about which happening. */
const COMMON = new Set(['politie', 'melding', 'mensen', 'iemand', 'straat', 'buurt', 'groep', 'vandaag', 'gisteren', 'vannacht', 'vanavond', 'jongen', 'mannen', 'vrouw', 'kinderen', 'buren', 'alsjeb', 'hallo', 'beste', 'graag', 'kunnen', 'jullie', 'waarom', 'gezien', 'kleine']);

/** Reads a message for comparing. Pure; at most 300 words count. */
export function traceOf({ text, at, placeCodes, placeText, category, dangerous }: MessageToCompare): Trace {
  const stems = new Map<string, number>();
  for (const { key } of wordsOf(text.slice(0, 6_000)).slice(0, WORDS_READ)) {
    if (key.length < 3 || Object.values(FREQUENT).some((words) => words.has(key))) continue;
    const stem = key.slice(0, STEM);
    if (!COMMON.has(stem) && !COMMON.has(key)) stems.set(stem, /\d/.test(key) ? 1.3 : key.length >= 7 ? 1.2 : key.length <= 3 ? 0.5 : 1);
  }
  return { stems, places: new Set(placeCodes), spot: placeText === null ? null : wordsOf(placeText).map((word) => keyOf(word.key)).join(' '), category, dangerous, at };
}
