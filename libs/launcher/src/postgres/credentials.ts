import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writePrivate } from '../files.js';

/** The passwords of one embedded server, by role. */
export interface Credentials {
  superuser: string;
  owner: string;
  app: string;
}

/** Role names, the same on every server: `owner` owns the tables and migrates, `app` owns nothing and cannot edit history. */
export const roles = { superuser: 'balie_super', owner: 'balie_owner', app: 'balie_app' } as const;

export const databaseName = 'balie';

const fileIn = (home: string): string => join(home, 'credentials.json');

export function readCredentials(home: string): Credentials | undefined {
  const found = readJson(fileIn(home)) as Partial<Credentials> | undefined;
  return found?.superuser && found.owner && found.app ? { superuser: found.superuser, owner: found.owner, app: found.app } : undefined;
}

/** New passwords, kept in `home` (0600) before the server that will know them exists. */
export function createCredentials(home: string): Credentials {
  const password = () => randomBytes(24).toString('base64url');
  const made = { superuser: password(), owner: password(), app: password() };
  writePrivate(fileIn(home), `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** The three addresses of a server on loopback. */
export function urlsOf(credentials: Credentials, port: number): { ownerUrl: string; appUrl: string; superUrl: string } {
  const url = (role: string, password: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url(roles.owner, credentials.owner, databaseName),
    appUrl: url(roles.app, credentials.app, databaseName),
    superUrl: url(roles.superuser, credentials.superuser, 'postgres'),
  };
}
