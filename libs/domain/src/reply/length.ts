/** How a channel counts its maximum: UTF-16 units, code points, UTF-8 bytes, what a reader sees as one character, or X's weights. */
export type LengthUnit = 'utf16' | 'codepoints' | 'bytes' | 'graphemes' | 'weighted';

/** Length of a text as the channel counts it. */
export function lengthOf(text: string, unit: LengthUnit): number {
  switch (unit) {
    case 'utf16':
      return text.length;
    case 'codepoints':
      return [...text].length;
    case 'bytes':
      return utf8Bytes(text);
    case 'graphemes':
      return graphemes(text).length;
    case 'weighted':
      return weighted(text);
  }
}

/** Does it fit? A text that does not is refused (REPLY_TOO_LONG), never cut. `max` null = no limit. */
export function fits(text: string, unit: LengthUnit, max: number | null): boolean {
  return max === null || lengthOf(text, unit) <= max;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** In slices: every segment carries a copy of what was given to the segmenter, so a long text at once takes gigabytes. */
function graphemes(text: string): string[] {
  const found: string[] = [];
  for (let start = 0, size = 256; start < text.length;) {
    // Never through a surrogate pair: half an emoji does not join what stands before it.
    const end = start + size + (/[\uD800-\uDBFF]/.test(text.charAt(start + size - 1)) ? 1 : 0);
    const slice = text.slice(start, end);
    const clusters = [...segmenter.segment(slice)].map(({ segment }) => segment);
    // The last one may go on in the next slice, unless the text ends here.
    if (end < text.length) clusters.pop();
    if (clusters.length === 0) {
      size *= 2;
      continue;
    }
    for (const cluster of clusters) {
      found.push(cluster);
      start += cluster.length;
    }
    size = 256;
  }
  return found;
}

/** Ranges that weigh one; everything else two (twitter-text configuration v3). */
const light: readonly (readonly [number, number])[] = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]];
const URL_WEIGHT = 23;

function weighted(text: string): number {
  const urls = text.match(/https?:\/\/\S+/giu) ?? [];
  const rest = text.replace(/https?:\/\/\S+/giu, '').normalize('NFC');
  return graphemes(rest).reduce((sum, cluster) => sum + clusterWeight(cluster), urls.length * URL_WEIGHT);
}

/** An emoji with all its joiners and skin tones weighs two. */
function clusterWeight(cluster: string): number {
  if (/\p{Extended_Pictographic}|\p{RI}/u.test(cluster)) return 2;
  return [...cluster].reduce((sum, char) => sum + charWeight(char.codePointAt(0) ?? 0), 0);
}

function charWeight(code: number): number {
  return light.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
}
