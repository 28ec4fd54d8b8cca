import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LauncherProblem } from '../problem.js';
import { type Binaries } from './binaries.js';
import { roles } from './credentials.js';
import { type Place } from './place.js';

/** Loopback and a password, whoever asks; there is no socket file. */
const accessRules = '# type database user address      method\nhost    all      all  127.0.0.1/32 scram-sha-256\n';

/** The environment of PostgreSQL's programs: nothing of ours (PG…, TZ, LD_…) may change what they do. */
export const cleanEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Words and case by Unicode also outside ASCII (trigrams, text search): the first locale of these the system knows. */
const wordLocales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the database folder when there is none; true when it did. A start that died half-way leaves nothing behind that is taken for one. */
export function ensureCluster(place: Place, binaries: Binaries, superuserPassword: string, volatile: boolean): boolean {
  if (existsSync(join(place.data, 'PG_VERSION'))) {
    refuseOtherMajor(place.data, binaries.version);
    return false;
  }
  const draft = `${place.data}.new`;
  const passwordFile = `${draft}.password`;
  let trouble = '';
  for (const locale of wordLocales) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    if (place.account) for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
    const run = spawnSync(binaries.initdb, [
      `--pgdata=${draft}`, `--username=${roles.superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      // Sorting by code point, the same on every system: an upgrade of the system's C library cannot spoil an index.
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${locale}`,
      ...(volatile ? ['--no-sync'] : []),
    ], { ...place.account, cwd: '/', encoding: 'utf8', env: cleanEnvironment });
    rmSync(passwordFile, { force: true });
    if (run.status === 0) {
      writeFileSync(join(draft, 'pg_hba.conf'), accessRules);
      renameSync(draft, place.data);
      return true;
    }
    trouble = run.error?.message ?? run.stderr.trim();
  }
  throw new LauncherProblem(`The embedded database could not be made in ${place.data}: ${trouble}`);
}

function refuseOtherMajor(data: string, version: string): void {
  const [made, ours] = [readFileSync(join(data, 'PG_VERSION'), 'utf8').trim(), version.split(/[^0-9]/)[0]];
  if (made !== ours) {
    throw new LauncherProblem(`The database in ${data} was made by PostgreSQL ${made} and this Balie brings PostgreSQL ${ours}: dump it with the old version, or move the folder away to begin again.`);
  }
}
