import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writePrivate } from '../files.js';
import { type Settings } from './settings.js';

/** Beside the database it speaks of: who throws that away throws this away. */
const fileIn = (settings: Settings): string => join(settings.dataDir, 'postgres', 'prepared.json');

/** Of what the embedded demo database was made: the build, the settings the seed reads and where the played providers are. Undefined when it cannot be known. */
function keyOf({ root, demo, environment }: Settings, simulatorPort: number | undefined): string | undefined {
  const build = readJson(join(root, 'node_modules/.cache/balie/build.json')) as { stamp?: string } | undefined;
  if (!build?.stamp || !demo) return undefined;
  const own = Object.entries(environment).filter(([name]) => name.startsWith('BALIE_')).sort();
  return createHash('sha256').update(JSON.stringify([build.stamp, own, simulatorPort])).digest('hex');
}

/** Whether this very build has migrated and seeded the embedded demo database already: a warm start need not do it again. */
export function isPrepared(settings: Settings, simulatorPort: number | undefined): boolean {
  const key = keyOf(settings, simulatorPort);
  return key !== undefined && (readJson(fileIn(settings)) as { key?: string } | undefined)?.key === key && existsSync(join(settings.dataDir, 'demo-people.json'));
}

export function rememberPrepared(settings: Settings, simulatorPort: number | undefined): void {
  const key = keyOf(settings, simulatorPort);
  if (key !== undefined) writePrivate(fileIn(settings), JSON.stringify({ key }));
}
