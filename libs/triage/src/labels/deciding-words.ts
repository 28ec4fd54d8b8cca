import { hash, lexicon, turns } from '../model/features.js';
import type { Head } from '../model/linear-model.js';
import type { PhraseBook } from '../text/phrases.js';
import { wordsOf, type Word } from '../text/words.js';

const SHOWN = 3;
const WORDS_READ = 200;
/** A word shows only when it weighs at least this share of the heaviest one. */
const LEAST = 0.3;

/** The words of a text that weighed most for a label, as written and in order: at most three. */
export function decidingWords(head: Head, label: string, text: string): string[] {
  return [...new Set(decidingSpans(head, label, text).map(({ start, end }) => text.slice(start, end)))];
}

/** Where they stand (UTF-16 offsets). */
export function decidingSpans(head: Head, label: string, text: string): { start: number; end: number }[] {
  const column = head.labels.indexOf(label);
  if (column < 0) return [];
  const words = wordsOf(text.slice(0, 8_000)).slice(0, WORDS_READ);
  const weightOf = (feature: string) => (head.weights[hash(feature) * head.labels.length + column] ?? 0) * head.scale;
  const weights = words.map(({ key }) => weightOf(`w ${key}`));
  addPhrases(weights, words, lexicon, (owner) => 2 * weightOf(`list ${owner}`));
  addPhrases(weights, words, turns, (owner) => 2 * weightOf(`turn ${owner}`));
  const heaviest = Math.max(0, ...weights);
  const chosen = weights.map((weight, at) => ({ weight, at })).filter(({ weight, at }) => weight > 0 && weight >= LEAST * heaviest && (words[at]?.key.length ?? 0) > 2);
  const best = chosen.sort((a, b) => b.weight - a.weight).slice(0, SHOWN).sort((a, b) => a.at - b.at);
  return best.map(({ at }) => ({ start: words[at]?.start ?? 0, end: words[at]?.end ?? 0 }));
}

/** What a list says counts for every word it was found by. */
function addPhrases(weights: number[], words: readonly Word[], book: PhraseBook<string>, weightOf: (owner: string) => number): void {
  for (const { owner, from, to } of book.find(words)) for (let at = from; at <= to; at += 1) weights[at] = (weights[at] ?? 0) + weightOf(owner) / (to - from + 1);
}
