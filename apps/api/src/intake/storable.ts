import { createHash } from 'node:crypto';
import { safeText } from '@balie/domain/text/safe-text.js';

/** An index entry of PostgreSQL holds 2.7 kB; provider ids of 300 characters exist, longer ones are somebody's joke. */
const LONGEST = 512;
const unstorable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** An id as PostgreSQL can keep and index it: itself, or a digest where it holds NUL or half a surrogate pair, or is very long. The same id gives the same. */
export function storableId(id: string): string {
  if (id.length <= LONGEST && !unstorable.test(id)) return id;
  return `sha256:${createHash('sha256').update(Buffer.from(id, 'utf16le')).digest('hex')}`;
}

/** A reason is a code of ours or a word of a provider: short, and without what a text column refuses. */
export const storableReason = (reason: string | null): string | null => (reason === null ? null : safeText(reason).slice(0, 200));
