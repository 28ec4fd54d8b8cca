import { parseArgs } from 'node:util';
import { isRole, ROLES } from '@balie/domain/words/enums.js';
import { createPerson } from '../people/create-person.js';
import { UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const usage = 'person create EMAIL --role ROLE [--name NAME] [--team NAME]';

/** `person create`: prints a link that works once, for a day, to choose a password with. For a known e-mail it adds the role. */
export async function person(args: string[]): Promise<string> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { role: { type: 'string' }, name: { type: 'string' }, team: { type: 'string' } } });
  const [verb, email, ...rest] = positionals;
  if (verb !== 'create' || email === undefined || rest.length > 0 || !values.role) throw new UsageError(usage);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`${email} is not an e-mail address.`);
  const role = values.role.toUpperCase();
  if (!isRole(role)) throw new UsageError(`There is no role ${values.role}: one of ${ROLES.join(', ')}.`);
  const name = values.name?.trim() || (email.split('@')[0] ?? email);
  const link = await withDatabase((db, config) => createPerson(db, { email, name, role, team: values.team ?? null }, config.PUBLIC_URL, new Date()));
  if (link === null) throw new UsageError(`There is no team ${values.team}.`);
  return link;
}
