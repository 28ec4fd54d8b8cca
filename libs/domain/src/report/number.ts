/** What the citizen is told: `M-26-118342`, `year` four digits, `sequence` from the database. */
export function formatNumber(year: number, sequence: number | bigint | string): string {
  return `M-${String(year % 100).padStart(2, '0')}-${String(sequence).padStart(6, '0')}`;
}

const dash = '[\\s\\-\\u2010-\\u2015\\u2212._/]{0,3}';
// Not within a longer word or number: "RM-26-118342" and "M-26-1183429999" are something else.
const shape = `(?<![\\p{L}\\p{N}])m${dash}(\\d{2})${dash}(\\d{5,9})(?![\\p{L}\\p{N}])`;

/** The number as we write it, from however a person typed it ("m 26 118342", "M26118342"), or null when it is none. */
export function parseNumber(text: string): string | null {
  const match = new RegExp(`^\\s*${shape}\\s*$`, 'iu').exec(text);
  return match ? canonical(match) : null;
}

/** Every report number quoted in a text, as we write them, each once, in order. */
export function numbersIn(text: string): string[] {
  return [...new Set([...text.matchAll(new RegExp(shape, 'giu'))].map(canonical))];
}

function canonical(match: RegExpMatchArray): string {
  return `M-${match[1]}-${(match[2] ?? '').replace(/^0+(?=\d{6})/, '').padStart(6, '0')}`;
}
