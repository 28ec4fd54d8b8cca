import { dangerByRules } from '../danger/by-rules.js';
import { LEXICON } from '../labels/lexicon.js';
import { TURNS } from '../labels/turns-of-phrase.js';
import { detectLanguage } from '../language/detect-language.js';
import { PhraseBook } from '../text/phrases.js';
import { wordsOf, type Word } from '../text/words.js';

/** What a model reads of a message: indexes of features and how much each counts. Words and letters are hashed, so no list of words is kept. */
export interface Features {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

export interface MessageToRead {
  readonly text: string;
  /** Kind of channel as in `channels.md`; a comment is written otherwise than a mail. */
  readonly channel: string;
}

/** Places for hashed features; a power of two. */
export const DIMENSIONS = 1 << 14;
/** A mail of thousands of words is judged by its beginning and its end. */
const WORDS_READ = 400;

export const lexicon = new PhraseBook<string>(Object.entries(LEXICON).flatMap(([name, words]) => [...new Set(words.trim().split(/\s+/))].map((word) => [name, word] as const)));

export const turns = new PhraseBook<string>(Object.entries(TURNS).flatMap(([name, phrases]) => phrases.map((phrase) => [name, phrase] as const)));
/** How loud each kind of feature is beside the others; found by five-fold trial on the open messages. */
const LOUDNESS = { words: 1.6, lists: 3, turns: 3, shape: 0.5 };

/** Reads the features of a message. Pure; time bounded by the first and last words read. */
export function featuresOf({ text, channel }: MessageToRead): Features {
  const all = wordsOf(text.length > 40_000 ? text.slice(0, 40_000) : text);
  const words = all.length > WORDS_READ ? [...all.slice(0, WORDS_READ / 2), ...all.slice(-WORDS_READ / 2)] : all;
  const grams = new Map<number, number>();
  const strong = new Map<number, number>();
  addWords(grams, words);
  addLists(strong, words);
  addShape(strong, text, channel, words);
  addDanger(strong, text);
  const scale = LOUDNESS.words / Math.sqrt(Math.max(1, grams.size));
  const index = new Int32Array(grams.size + strong.size);
  const value = new Float32Array(index.length);
  let at = 0;
  for (const [feature, weight] of grams) [index[at], value[at++]] = [feature, weight * scale];
  for (const [feature, weight] of strong) [index[at], value[at++]] = [feature, weight];
  return { index, value };
}

function addWords(grams: Map<number, number>, words: readonly Word[]): void {
  const add = (feature: string) => grams.set(hash(feature), 1);
  let before = '^';
  for (const { key } of words) {
    add(`w ${key}`);
    add(`b ${before} ${key}`);
    const padded = `<${key}>`;
    for (let from = 0; from + 4 <= padded.length; from += 1) add(`c ${padded.slice(from, from + 4)}`);
    before = key;
  }
}

function addLists(strong: Map<number, number>, words: readonly Word[]): void {
  const hits = new Map<string, number>();
  for (const { owner } of lexicon.find(words)) hits.set(owner, (hits.get(owner) ?? 0) + 1);
  for (const [name, count] of hits) strong.set(hash(`list ${name}`), LOUDNESS.lists * (Math.min(1.2, 0.4 * Math.sqrt(count)) + (count / Math.max(6, words.length))));
  const said = new Map<string, number>();
  for (const { owner, from, to } of turns.find(words)) said.set(owner, (said.get(owner) ?? 0) + Math.min(2, to - from + 1) / 2 + (from < 3 ? 0.3 : 0));
  for (const [name, count] of said) strong.set(hash(`turn ${name}`), LOUDNESS.turns * Math.min(1.5, 0.6 * Math.sqrt(count)));
}

function addShape(strong: Map<number, number>, text: string, channel: string, words: readonly Word[]): void {
  const first = words[0]?.key ?? '';
  const shape: Record<string, boolean> = {
    asks: text.includes('?'), 'asks at the end': text.trimEnd().endsWith('?'), 'asks much': text.includes('??'), cries: text.includes('!'), 'cries much': text.includes('!!'), link: /https?:|www\.|\.example\b/.test(text),
    mention: /(?:^|\s)@\w/.test(text), picture: /\p{Extended_Pictographic}/u.test(text), laughs: /[\u{1F602}\u{1F923}\u{1F605}\u{1F606}\u{1F480}]/u.test(text), love: /[\u{2764}\u{1F60D}\u{1F44F}\u{1F4AA}\u{1F499}]/u.test(text),
    shouts: words.length > 2 && text === text.toUpperCase(), letter: /\n/.test(text), money: /[€$£]|\beuro?s?\b/i.test(text), clock: /\b\d{1,2}[:.]\d\d\b/.test(text), plate: /\b[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,2}\b/.test(text),
    forwarded: /^\[?(?:doorgestuurd|forwarded)/i.test(text), spoken: /^\[(?:spraakbericht|audio)/i.test(text), hashtag: /#\w/.test(text), young: /\b(?:1[0-7]|[89])\b(?!:)/.test(text) && /ben|pas|nog|jaar/.test(text),
    [`words ${Math.min(6, Math.ceil(Math.log2(words.length + 1)))}`]: true, [`channel ${channel}`]: true, [`public ${/comment|^x$|mastodon|bluesky/.test(channel)}`]: true, [`language ${detectLanguage(text).language}`]: true, [`begins ${first}`]: true,
  };
  for (const [name, holds] of Object.entries(shape)) if (holds) strong.set(hash(`shape ${name}`), LOUDNESS.shape);
}

function addDanger(strong: Map<number, number>, text: string): void {
  const danger = dangerByRules(text);
  strong.set(hash(`danger ${danger.level}`), 1);
  if (danger.level !== 'NONE') {
    strong.set(hash(`danger ${danger.level} ${danger.kind}`), 0.7);
    for (const rule of new Set(danger.words.map((word) => word.rule))) strong.set(hash(`rule ${rule}`), 0.5);
  }
  for (const guard of danger.against) strong.set(hash(`guard ${guard}`), 0.5);
}

/** FNV-1a, 32 bits, folded to the number of places. */
export function hash(feature: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) value = Math.imul(value ^ feature.charCodeAt(at), 0x01000193);
  return ((value >>> 14) ^ value) & (DIMENSIONS - 1);
}
