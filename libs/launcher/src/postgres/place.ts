import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { LauncherProblem } from '../problem.js';
import { canEnter, serverAccount, type ServerAccount } from './account.js';

/** Where everything of one embedded server lies. */
export interface Place {
  /** `<dataDir>/postgres`: passwords, lease, and the database unless its user cannot come here. */
  home: string;
  /** The database folder (PGDATA). */
  data: string;
  /** Where binaries are copied to when they cannot be run in place. */
  binaries: string;
  logFile: string;
  account: ServerAccount | undefined;
}

/** Used when we are root and our data folder lies where no other user comes, such as below /root. */
const elsewhere = '/var/lib/balie-postgres';

const pointer = (home: string): string => join(home, 'place');

/** Where the database folder of `home` is. Written down, so that it is found again when the data folder moves. */
const storeOf = (home: string): string => (existsSync(pointer(home)) ? readFileSync(pointer(home), 'utf8').trim() : home);

/** The paths of `dataDir` without making anything: for looking only. */
export function lookAtPlace(dataDir: string): { home: string; data: string } {
  const home = join(resolve(dataDir), 'postgres');
  return { home, data: join(storeOf(home), 'data') };
}

/** Makes the folders of an embedded server in `dataDir`, so that the server's user can reach its own and nobody else anything. */
export function preparePlace(dataDir: string): Place {
  const home = join(resolve(dataDir), 'postgres');
  const logs = join(resolve(dataDir), 'logs');
  for (const folder of [home, logs]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const account = serverAccount(join(storeOf(home), 'data'));
  if (account) for (const folder of [resolve(dataDir), home]) letThrough(account, folder);
  if (account && storeOf(home) === home && !canEnter(account, home)) {
    const store = join(elsewhere, randomBytes(6).toString('hex'));
    mkdirSync(store, { recursive: true, mode: 0o711 });
    for (const folder of [elsewhere, store]) chmodSync(folder, 0o711);
    writeFileSync(pointer(home), `${store}\n`);
  }
  const store = storeOf(home);
  mkdirSync(store, { recursive: true });
  refuseForeign(join(store, 'data'));
  return { home, data: join(store, 'data'), binaries: join(store === home ? home : elsewhere, 'server'), logFile: join(logs, 'postgres.log'), account };
}

/** A folder of root's that is closed to its group lets the server's group pass; it cannot look around in it. */
function letThrough(account: ServerAccount, folder: string): void {
  const { uid, mode } = statSync(folder);
  if (uid !== 0 || (mode & 0o070) !== 0 || canEnter(account, folder)) return;
  chownSync(folder, uid, account.gid);
  chmodSync(folder, (mode & 0o707) | 0o010);
}

function refuseForeign(data: string): void {
  const found = statSync(data, { throwIfNoEntry: false });
  const us = process.getuid?.();
  if (found && us !== undefined && us !== 0 && found.uid !== us) {
    throw new LauncherProblem(`The database in ${data} belongs to another user of this machine: start Balie as that user, or set BALIE_DATA_DIR to a folder of your own.`);
  }
}
