/**
 * Text that PostgreSQL's `text` accepts: NUL and lone surrogates become U+FFFD, one for one, so every length and
 * offset (UTF-16) stays as it was. All else is untouched: it is evidence.
 */
export function safeText(text: string): string {
  return text.replace(/\0/g, '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}
