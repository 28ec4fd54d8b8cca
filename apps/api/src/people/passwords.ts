import { hash, verify } from '@node-rs/argon2';
import { invalid } from '@balie/domain/problem.js';

/** OWASP's floor: about 30 ms of one core and 19 MiB. The library's default algorithm is argon2id (its enum cannot be imported here). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 12;
const LONGEST = 200;

/** Something to compare with when there is nobody, so that an unknown e-mail takes as long as a known one. */
let nobody: Promise<string> | null = null;

/** Throws VALIDATION when nobody should use this as a password: length is all that helps (NIST SP 800-63B). */
export function checkPassword(password: string): void {
  if (password.length < SHORTEST || password.length > LONGEST) throw invalid('password', 'problem.password_short');
}

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** True when it is theirs. Takes the same time when there is no hash to compare with. */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  nobody ??= hash('nobody has this password', OPTIONS);
  const given = password.slice(0, LONGEST);
  const same = await verify(storedHash ?? (await nobody), given);
  return same && storedHash !== null && given === password;
}
