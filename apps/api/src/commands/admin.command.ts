import { createAdministrator } from '../people/create-person.js';
import { UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

/** `admin create EMAIL`: prints a link that works once, for a day, to choose a password with. */
export async function admin(args: string[]): Promise<string> {
  const [verb, email, ...rest] = args;
  if (verb !== 'create' || email === undefined || rest.length > 0) throw new UsageError('admin create EMAIL');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`${email} is not an e-mail address.`);
  return withDatabase((db, config) => createAdministrator(db, email, config.PUBLIC_URL, new Date()));
}
