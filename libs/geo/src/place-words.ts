/** A word as names are compared: lower case, without accents and leading apostrophe. Offsets are UTF-16 units. */
export interface PlaceWord {
  readonly key: string;
  readonly capital: boolean;
  /** All in capitals. */
  readonly shouted: boolean;
  readonly start: number;
  readonly end: number;
  /** Only blanks, one hyphen or a bracket lie between the word before and this one. */
  readonly follows: boolean;
}

const LONGEST = 40;

/** The words of a text; "'s-Heerenberg" is `s` and `heerenberg`, "Deventer'de" is `deventer` and `de`. Linear in its length. */
export function placeWordsOf(text: string): PlaceWord[] {
  const words: PlaceWord[] = [];
  let end = 0;
  for (const match of text.matchAll(/['’]?[\p{L}\p{N}\p{M}]+/gu)) {
    const between = text.slice(end, Math.min(match.index, end + 3));
    const start = match.index;
    const long = match.index - end > 2;
    end = start + match[0].length;
    const word = match[0].replace(/^['’]/, '');
    words.push({ key: keyOfName(word), capital: word.slice(0, 1) !== word.slice(0, 1).toLowerCase(), shouted: word.length > 1 && word === word.toUpperCase(), start, end, follows: start > 0 && !long && /^[\s(-]*$/.test(between) });
  }
  return words;
}

/** One word of a name, comparable. */
export const keyOfName = (word: string): string =>
  (word.length > LONGEST ? word.slice(0, LONGEST) : word).normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase();

/** A whole name, comparable: its words with one blank between. */
export const nameKey = (name: string): string => placeWordsOf(name).map((word) => word.key).join(' ');
