import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writePrivate } from '../files.js';
import { end } from '../process/end.js';
import { isRunning, type ProcessIdentity } from '../process/identity.js';

/** `.balie/run.json`: what runs now. Commands find the desk by it, and a new start what a killed one left behind. */
export interface RunFile {
  supervisor: ProcessIdentity;
  startedAt: string;
  /** It has been asked to end. */
  ending?: true;
  port: number;
  urls: { desk: string; citizen: string; simulator?: string };
  database: { embedded: boolean; databaseUrl: string; migrationUrl?: string; pid?: number; port?: number };
  /** In the order in which they are ended. */
  processes: (ProcessIdentity & { name: string })[];
}

const fileIn = (dataDir: string): string => join(dataDir, 'run.json');

export const readRun = (dataDir: string): RunFile | undefined => readJson(fileIn(dataDir)) as RunFile | undefined;

export function writeRun(dataDir: string, run: RunFile): void {
  writePrivate(fileIn(dataDir), `${JSON.stringify(run, null, 2)}\n`);
}

export function removeRun(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** The desk that runs from this data folder, with a living supervisor. */
export function livingRun(dataDir: string): RunFile | undefined {
  const run = readRun(dataDir);
  return run && isRunning(run.supervisor) ? run : undefined;
}

/** Ends what a killed supervisor left running, in order; never a process that merely has the same number. Returns their names. */
export async function endLeftovers(dataDir: string): Promise<string[]> {
  const ended: string[] = [];
  for (const child of readRun(dataDir)?.processes ?? []) {
    if (!isRunning(child)) continue;
    await end(child, [['SIGTERM', 8000], ['SIGKILL', 5000]]);
    ended.push(child.name);
  }
  removeRun(dataDir);
  return ended;
}
