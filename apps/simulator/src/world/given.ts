import { readFile } from 'node:fs/promises';
import { platforms } from '../platforms/all.js';
import type { GivenAccount } from './world.js';

/** The demo's accounts as the seed wrote them down; none where there is no such file. Kinds nobody plays are left out. */
export async function readGiven(path: string | undefined): Promise<readonly GivenAccount[]> {
  if (path === undefined) return [];
  try {
    const given = JSON.parse(await readFile(path, 'utf8')) as GivenAccount[];
    return given.filter((account) => platforms.some((platform) => platform.kind === account.kind));
  } catch {
    return [];
  }
}
