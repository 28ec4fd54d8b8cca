import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U, so that a code can be read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 16;

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}

/** What the citizen's status link holds: the number and 80 bits nobody can guess, `M-26-118342-7K3M…`. */
export function statusCode(secretKey: string, report: { readonly id: string; readonly number: string }): string {
  const digest = createHmac('sha256', secretKey).update(`status:${report.id}`).digest();
  return `${report.number}-${base32(digest).slice(0, SECRET_LENGTH)}`;
}

/** The number inside a code, to look the report up before `isStatusCode` checks the secret; null when it has not the shape of one. */
export function numberInStatusCode(code: string): string | null {
  return /^([A-Z]-\d{2}-\d+)-[0-9A-Z]{16}$/.exec(code.trim().toUpperCase())?.[1] ?? null;
}

/** Compares in constant time. */
export function isStatusCode(secretKey: string, report: { readonly id: string; readonly number: string }, code: string): boolean {
  const expected = Buffer.from(statusCode(secretKey, report));
  const given = Buffer.from(code.trim().toUpperCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
