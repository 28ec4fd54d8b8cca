import { LauncherProblem } from '../problem.js';
import { withClient } from '../postgres/provision.js';

const oldest = 150_000;

/** Why PostgreSQL was not reached, by its own or the system's code. */
const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no machine of that name',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no database of that name',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up',
};

/** Makes sure the database of `DATABASE_URL` can be used; returns its version, as in "15.6". Throws LauncherProblem with the reason, never the password. */
export async function checkDatabase(variable: string, url: string): Promise<string> {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${variable}: PostgreSQL at ${hostname || 'localhost'}:${port || 5432}${pathname} (user ${username || 'not given'})`;
  try {
    const [row] = await withClient(url, async (client) => (await client.query<{ number: number; version: string }>("select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version")).rows);
    if (!row || row.number < oldest) throw new LauncherProblem(`${where} is version ${row?.version}; Balie needs 15 or newer.`);
    return row.version;
  } catch (error) {
    if (error instanceof LauncherProblem) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new LauncherProblem(`${where} cannot be used: ${reasons[code ?? ''] ?? message}.`);
  }
}
