import pg from 'pg';
import { databaseName, roles } from './credentials.js';

const quote = (name: string): string => pg.escapeIdentifier(name);

/** One connection to `url` for as long as `work` takes. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: 'balie-launcher' });
  // Without a listener a server that ends would end us too; the query under way fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the roles that are missing, or gives existing ones these passwords when `reset`: on a server that is not ours alone. */
export async function ensureRoles(client: pg.Client, passwords: { owner: string; app: string }, reset = false): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [[roles.owner, roles.app]]);
  const present = new Set(rows.map((row) => row.rolname));
  for (const key of ['owner', 'app'] as const) {
    const name = roles[key];
    if (present.has(name) && !reset) continue;
    const verb = present.has(name) ? 'alter' : 'create';
    await client.query(`${verb} role ${quote(name)} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(passwords[key])}`);
  }
}

/** Makes a database, empty or a copy (copied as files: three times as quick as through the log, for tests), that `balie_owner` owns and `balie_app` may only connect to; what it may do there the migrations say. */
export async function createDatabase(client: pg.Client, name: string, template?: string): Promise<void> {
  await client.query(`create database ${quote(name)} owner ${quote(roles.owner)}${template ? ` template ${quote(template)} strategy file_copy` : ''}`);
  await client.query(`revoke all on database ${quote(name)} from public`);
  await client.query(`grant connect, temporary on database ${quote(name)} to ${quote(roles.app)}`);
}

/** Brings a new or half-made server to: two roles and the database `balie`. Costs one query when there is nothing to do. */
export async function provision(superUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  await withClient(superUrl, async (client) => {
    await ensureRoles(client, passwords);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await createDatabase(client, databaseName);
  });
}
