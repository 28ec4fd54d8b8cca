import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Verification } from '../contract.js';

/** Equal, in a time that does not tell where they differ. Different lengths are unequal at once: a length is no secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

export const equalText = (a: string, b: string): boolean => equalBytes(Buffer.from(a), Buffer.from(b));

export interface HmacCheck {
  readonly algorithm: 'sha1' | 'sha256' | 'sha512';
  readonly encoding: 'hex' | 'base64' | 'base64url';
  /** More than one while a secret is being replaced: any may fit. */
  readonly secrets: readonly string[];
  /** What stands before the digest in the header, such as `sha256=`. */
  readonly prefix?: string;
}

/** Checks `given` (a header) as the HMAC of exactly these bytes. Refuses with a reason for the log that holds neither secret nor digest. */
export function verifyHmac(bytes: Uint8Array | string, given: string | undefined, check: HmacCheck): Verification {
  if (given === undefined || given === '') return { ok: false, reason: 'signature missing' };
  const prefix = check.prefix ?? '';
  if (!given.startsWith(prefix)) return { ok: false, reason: 'signature of another kind' };
  const digest = Buffer.from(given.slice(prefix.length), check.encoding);
  // Every secret is tried, also after one fits: how many there are is nobody's business.
  const fits = check.secrets.map((secret) => secret !== '' && equalBytes(createHmac(check.algorithm, secret).update(bytes).digest(), digest));
  return fits.includes(true) ? { ok: true } : { ok: false, reason: 'signature does not fit' };
}

/** The digest a sender would put in the header; for tokens we make ourselves and for tests. */
export const signHmac = (bytes: Uint8Array | string, secret: string, algorithm: HmacCheck['algorithm'], encoding: HmacCheck['encoding']): string =>
  createHmac(algorithm, secret).update(bytes).digest(encoding);
