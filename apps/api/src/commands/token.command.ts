import { parseArgs } from 'node:util';
import { isRole, ROLES } from '@balie/domain/words/enums.js';
import { createToken } from '../people/create-token.js';
import { UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const usage = 'token create --role ROLE --name NAME [--team NAME] [--expires DATE]';

/** `token create`: prints the token, once. */
export async function token(args: string[]): Promise<string> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { role: { type: 'string' }, name: { type: 'string' }, team: { type: 'string' }, expires: { type: 'string' } } });
  if (positionals.join(' ') !== 'create' || !values.role || !values.name?.trim()) throw new UsageError(usage);
  const role = values.role.toUpperCase();
  if (!isRole(role)) throw new UsageError(`There is no role ${values.role}: one of ${ROLES.join(', ')}.`);
  const expiresAt = values.expires === undefined ? null : new Date(values.expires);
  if (expiresAt !== null && Number.isNaN(expiresAt.getTime())) throw new UsageError(`${values.expires} is not a date: write 2027-01-31 or 2027-01-31T12:00:00Z.`);
  const name = values.name.trim();
  const made = await withDatabase((db) => createToken(db, { name, role, team: values.team ?? null, expiresAt, now: new Date() }));
  if (made === null) throw new UsageError(`There is no team ${values.team}.`);
  return made;
}
