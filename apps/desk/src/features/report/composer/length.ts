import type { CountedAs } from '../../../shared/api/manifest.js';

const encoder = new TextEncoder();

/** Length of a text as a channel counts it. A weighted channel counts what is outside the Latin ranges double. */
export function countLength(text: string, countedAs: CountedAs): number {
  switch (countedAs) {
    case 'utf16':
      return text.length;
    case 'codepoints':
      return [...text].length;
    case 'bytes':
      return encoder.encode(text).length;
    case 'graphemes':
      return [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)].length;
    case 'weighted':
      return [...text].reduce((sum, character) => sum + (/[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/.test(character) ? 1 : 2), 0);
  }
}
