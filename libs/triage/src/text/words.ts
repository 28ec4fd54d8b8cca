/** A word of a text as rules and models see it. Offsets are UTF-16 units of the original text. */
export interface Word {
  /** Lower case, without accents, apostrophes and stretched letters ("heeeelp" → "heelp"); at most 40 units. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
}

const LONGEST_KEY = 40;
const A_WORD = /[\p{L}\p{N}\p{M}]+(?:['’`ʼ][\p{L}\p{M}]+)*/gu;
const ENDS_SENTENCE = /[.!?;:\n\r…؟]/;

/** The words of a text in order; time is linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let end = 0;
  for (const match of text.matchAll(A_WORD)) {
    const start = match.index;
    if (end > 0 && ENDS_SENTENCE.test(text.slice(end, Math.min(start, end + 8)))) sentence += 1;
    end = start + match[0].length;
    words.push({ key: keyOf(match[0]), start, end, sentence });
  }
  return words;
}

/** How a word is compared: what people leave out or stretch when they type fast does not count. */
export function keyOf(word: string): string {
  const cut = word.length > LONGEST_KEY ? word.slice(0, LONGEST_KEY) : word;
  const plain = ASCII.test(cut) ? cut.toLowerCase() : cut.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/['’`ʼ]/g, '').replace(/[ıłß]/g, (letter) => (letter === 'ß' ? 'ss' : letter === 'ł' ? 'l' : 'i')).replace(/(\p{L})\1{2,}/gu, '$1$1').slice(0, LONGEST_KEY);
}

const ASCII = /^[ -~]*$/;
