import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files.js';
import { LauncherProblem } from '../problem.js';
import { identify, isRunning, type ProcessIdentity } from '../process/identity.js';

/** Who uses a data folder's server: one process at a time may start and stop it. */
export interface Owner extends ProcessIdentity {
  /** In words a person knows, such as "npm start" or "a balie command". */
  purpose: string;
}

/** Another, living process uses the server of this data folder. */
export class InUseProblem extends LauncherProblem {
  constructor(readonly owner: Owner) {
    super(`The embedded database is in use by ${owner.purpose} (process ${owner.pid}): end that first.`);
  }
}

const fileIn = (home: string): string => join(home, 'owner.json');

/** The living process that uses the server in `home`, if any. */
export function ownerOf(home: string): Owner | undefined {
  const found = readJson(fileIn(home)) as Owner | undefined;
  return found && isRunning(found) ? found : undefined;
}

/**
 * Takes the server in `home` for this process, also from an owner that died without giving it back, and returns what gives it back.
 * Throws InUseProblem when the owner lives.
 */
export function takeLease(home: string, purpose: string): () => void {
  const us = identify(process.pid);
  if (!us) throw new Error('this process is not in the process table');
  const path = fileIn(home);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...us, purpose } satisfies Owner), { mode: 0o600 });
  try {
    for (let tries = 0; tries < 10; tries += 1) {
      const owner = ownerOf(home);
      if (owner) throw new InUseProblem(owner);
      if (placed(draft, path)) return () => rmSync(path, { force: true });
      dropDead(path);
    }
    throw new LauncherProblem(`The lock ${path} could not be taken: remove it when nothing of Balie runs here.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link comes into being with its content or not at all: nobody reads a half-written lease. */
function placed(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lease of a dead owner away; when another was quicker, what was moved is its living one and goes back. */
function dropDead(path: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readJson(aside) as Owner | undefined;
  if (moved && isRunning(moved)) placed(aside, path);
  rmSync(aside, { force: true });
}
