/** A name as it stands in a text (UTF-16 offsets) and every municipality it can mean. */
export interface PlaceMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** CBS codes; more than one = the name alone cannot decide. */
  readonly candidates: readonly string[];
}

/** What a text says about where: one municipality, or several a person must choose from. */
export interface PlaceInText {
  readonly text: string;
  readonly candidates: readonly string[];
  readonly ambiguous: boolean;
}

export interface GazetteerEntry {
  readonly name: string;
  readonly codes: readonly string[];
}

/** Names that are ordinary words too (buren, putten, dieren …) count only with a capital behind a word of place. */
const ORDINARY_WORDS = new Set(['beek', 'buren', 'dieren', 'duiven', 'enter', 'goor', 'hall', 'laren', 'lent', 'loo', 'losser', 'putten', 'tuk', 'velden', 'vuren', 'well', 'wierden', 'zetten']);
const WORDS_OF_PLACE = new Set(['in', 'te', 'uit', 'bij', 'naar', 'nabij', 'richting', 'gemeente', 'omgeving', 'centrum', 'station', 'rond', 'near', 'from', 'at']);

interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Only blanks or one hyphen lie between the word before and this one. */
  readonly follows: boolean;
}

/** Exact names of municipalities and towns in running text: whole words, any case, longest name first. */
export class Gazetteer {
  private readonly names = new Map<string, Set<string>>();
  private longest = 1;

  constructor(entries: readonly GazetteerEntry[]) {
    for (const { name, codes } of entries) {
      const words = wordsOf(name);
      const key = words.map((word) => word.lower).join(' ');
      this.names.set(key, new Set([...(this.names.get(key) ?? []), ...codes]));
      this.longest = Math.max(this.longest, words.length);
    }
  }

  /** Every mention, in order of the text; time is linear in its length. */
  find(text: string): PlaceMention[] {
    const words = wordsOf(text);
    const mentions: PlaceMention[] = [];
    for (let at = 0; at < words.length;) {
      const length = this.lengthAt(words, at);
      const first = words[at];
      const last = words[at + length - 1];
      if (length > 0 && first && last && isMeantAsPlace(text, words, at, length)) {
        const candidates = [...(this.names.get(keyOf(words, at, length)) ?? [])].sort();
        mentions.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end, candidates });
      }
      at += Math.max(1, length);
    }
    return mentions;
  }

  /** The place a text is about: a second name that narrows the first one decides ("Hengelo, gemeente Bronckhorst"); different places stay a question. */
  placeIn(text: string): PlaceInText | null {
    const [first, ...others] = this.find(text);
    if (!first) return null;
    let candidates = first.candidates;
    for (const other of others) {
      const both = candidates.filter((code) => other.candidates.includes(code));
      candidates = both.length > 0 ? both : [...new Set([...candidates, ...other.candidates])];
    }
    return { text: first.text, candidates, ambiguous: candidates.length > 1 };
  }

  private lengthAt(words: readonly Word[], at: number): number {
    for (let length = Math.min(this.longest, words.length - at); length > 0; length -= 1) {
      const joined = words.slice(at + 1, at + length).every((word) => word.follows);
      if (joined && this.names.has(keyOf(words, at, length))) return length;
    }
    return 0;
  }
}

const keyOf = (words: readonly Word[], at: number, length: number): string => words.slice(at, at + length).map((word) => word.lower).join(' ');

function isMeantAsPlace(text: string, words: readonly Word[], at: number, length: number): boolean {
  const word = words[at];
  if (!word || length > 1 || !ORDINARY_WORDS.has(word.lower)) return true;
  const capital = text.slice(word.start, word.start + 1) !== word.lower.slice(0, 1);
  return capital && WORDS_OF_PLACE.has(words[at - 1]?.lower ?? '');
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(/['’]?[\p{L}\p{N}]+/gu)) {
    const between = text.slice(end, match.index);
    const start = match.index;
    end = start + match[0].length;
    words.push({ lower: match[0].toLowerCase().replaceAll('’', "'"), start, end, follows: /^(\s+|-)$/.test(between) });
  }
  return words;
}
