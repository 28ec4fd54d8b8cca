import { keyOf, type Word } from './words.js';

/**
 * A small language for phrases, read word by word:
 * `mes` the word itself · `steek*` begins so · `*brand` ends so · `mes|pistool` either · `~3` at most three words in between.
 * A phrase never runs over the end of a sentence. No regular expressions: the time is bounded by words × phrases that begin alike.
 */
export interface Phrase<T> {
  readonly owner: T;
  readonly steps: readonly Step[];
}

interface Step {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  /** Words that may be skipped before this step. */
  readonly gap: number;
}

/** A phrase found: words `from` to `to` (inclusive). */
export interface Found<T> {
  readonly owner: T;
  readonly from: number;
  readonly to: number;
}

const AFFIX = 3;

/** Many phrases, looked up by their first word. */
export class PhraseBook<T> {
  private readonly exact = new Map<string, Phrase<T>[]>();
  private readonly prefixed = new Map<string, Phrase<T>[]>();
  private readonly suffixed = new Map<string, Phrase<T>[]>();

  /** Throws on a phrase without words and on an affix shorter than three letters, which would match too much. */
  constructor(entries: Iterable<readonly [owner: T, phrase: string]>) {
    for (const [owner, source] of entries) this.add({ owner, steps: stepsOf(source) });
  }

  /** Every phrase that begins at some word, at most once a place and phrase, in order of the text. */
  find(words: readonly Word[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const key = words[at]?.key ?? '';
      for (const list of [this.exact.get(key), this.prefixed.get(key.slice(0, AFFIX)), this.suffixed.get(key.slice(-AFFIX))]) {
        for (const phrase of list ?? []) {
          const to = matchFrom(words, at, phrase.steps, 0);
          if (to >= 0) found.push({ owner: phrase.owner, from: at, to });
        }
      }
    }
    return found;
  }

  private add(phrase: Phrase<T>): void {
    const first = phrase.steps[0];
    if (!first) throw new Error('a phrase needs a word');
    for (const word of first.exact) put(this.exact, word, phrase);
    for (const start of new Set(first.prefixes.map((prefix) => prefix.slice(0, AFFIX)))) put(this.prefixed, start, phrase);
    for (const end of new Set(first.suffixes.map((suffix) => suffix.slice(-AFFIX)))) put(this.suffixed, end, phrase);
  }
}

const put = <T>(map: Map<string, T[]>, key: string, value: T): void => void map.set(key, [...(map.get(key) ?? []), value]);

function stepsOf(source: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of source.trim().split(/\s+/)) {
    if (part.startsWith('~')) {
      gap = Number(part.slice(1));
      continue;
    }
    const forms = part.split('|').map((form) => (form.startsWith('*') ? `*${keyOf(form.slice(1))}` : form.endsWith('*') ? `${keyOf(form.slice(0, -1))}*` : keyOf(form)));
    const prefixes = forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1));
    const suffixes = forms.filter((form) => form.startsWith('*')).map((form) => form.slice(1));
    if ([...prefixes, ...suffixes].some((affix) => affix.length < AFFIX)) throw new Error(`too short an affix: ${part}`);
    steps.push({ exact: new Set(forms.filter((form) => !form.includes('*'))), prefixes, suffixes, gap });
    gap = 0;
  }
  return steps;
}

const fits = (key: string, { exact, prefixes, suffixes }: Step): boolean =>
  exact.has(key) || prefixes.some((prefix) => key.startsWith(prefix)) || suffixes.some((suffix) => key.endsWith(suffix));

/** Index of the last word of the phrase when it begins exactly at `at`; -1 when it does not. The nearest fit is taken for every step: gaps are small. */
function matchFrom(words: readonly Word[], at: number, steps: readonly Step[], index: number): number {
  const step = steps[index];
  if (!step) return at - 1;
  for (let skip = 0; skip <= step.gap; skip += 1) {
    const word = words[at + skip];
    if (!word || (index > 0 && word.sentence !== words[at - 1]?.sentence)) return -1;
    if (!fits(word.key, step)) continue;
    const to = matchFrom(words, at + skip + 1, steps, index + 1);
    if (to >= 0) return to;
  }
  return -1;
}
