import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, withClient } from '@balie/launcher/postgres/provision.js';

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  name: string;
  /** Role `balie_owner`: may change tables. */
  ownerUrl: string;
  /** Role `balie_app`: what the application is. */
  appUrl: string;
  /** Removes it. Throws when connections are left open after two seconds, for a leak belongs to its test; `force` is for tests that kill processes. */
  drop(options?: { force?: boolean }): Promise<void>;
}

interface Server {
  superUrl: string;
  passwords: { owner: string; app: string };
  template: string;
  run: string;
}

function server(): Server {
  const found = process.env['BALIE_TEST_POSTGRES'];
  if (!found) throw new Error('No test database runs: this project of test/jest.config.mjs lacks globalSetup test/support/start-postgres.mjs.');
  return JSON.parse(found) as Server;
}

async function openConnections(superUrl: string, name: string): Promise<string[]> {
  return withClient(superUrl, async (client) => {
    const { rows } = await client.query<{ who: string }>("select format('%s (%s): %s', application_name, state, left(query, 80)) as who from pg_stat_activity where datname = $1", [name]);
    return rows.map((row) => row.who);
  });
}

async function drop(superUrl: string, name: string, force: boolean): Promise<void> {
  let open = await openConnections(superUrl, name);
  // A connection that was just ended takes a moment to leave the server's list.
  for (let tries = 0; open.length > 0 && !force && tries < 40; tries += 1) {
    await pause(50);
    open = await openConnections(superUrl, name);
  }
  await withClient(superUrl, (client) => client.query(`drop database if exists "${name}" with (force)`));
  if (open.length > 0 && !force) throw new Error(`The test left connections open:\n${open.join('\n')}`);
}

/** Copies the migrated template: take one per test file, in beforeAll, and drop it in afterAll. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { superUrl, passwords, template, run } = server();
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  await withClient(superUrl, (client) => createDatabase(client, name, template));
  const url = (username: string, password: string) => Object.assign(new URL(superUrl), { username, password, pathname: `/${name}` }).href;
  return {
    name,
    ownerUrl: url('balie_owner', passwords.owner),
    appUrl: url('balie_app', passwords.app),
    drop: ({ force = false } = {}) => drop(superUrl, name, force),
  };
}
