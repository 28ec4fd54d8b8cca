const LENGTH = 280;

/** The beginning of a text, as lists show it: never through the middle of a character. */
export function snippetOf(text: string | null): string | null {
  if (text === null || text.length <= LENGTH) return text;
  return `${text.slice(0, LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
