import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { end, signal, until } from '../process/end.js';
import { identify, statusOf, type ProcessIdentity } from '../process/identity.js';

/** What PostgreSQL itself writes about its running server. */
export interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

const pidFile = (data: string): string => join(data, 'postmaster.pid');

/** Lines: pid, folder, start time, port, socket folder, address, shared memory, state (PostgreSQL's miscadmin.h). */
export function readPidFile(data: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFile(data), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Whether process `pid` is at work in this database folder: PostgreSQL's processes have it as their working folder. */
function worksIn(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}

/** The live server of this database folder, whoever started it. */
export function runningServer(data: string): (ProcessIdentity & PidFile) | undefined {
  const file = readPidFile(data);
  const identity = file && identify(file.pid);
  if (!file || !identity || statusOf(file.pid)?.zombie || !worksIn(file.pid, data)) return undefined;
  return { ...file, ...identity };
}

/** Processes that still work for a server that was killed; only Linux can tell. They notice by themselves, a busy one late. */
function leftBehind(data: string): ProcessIdentity[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)
    .filter((pid) => pid !== process.pid && worksIn(pid, data) && statusOf(pid)?.zombie === false)
    .flatMap((pid) => identify(pid) ?? []);
}

async function endLeftBehind(data: string): Promise<void> {
  const gone = () => leftBehind(data).length === 0;
  if (await until(gone, 1500)) return;
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const backend of leftBehind(data)) signal(backend, name);
    if (await until(gone, 3000)) return;
  }
}

/** Fast shutdown (sessions are cut, a checkpoint is written), then at once (recovery at the next start), then by force. */
export const endServer = (server: ProcessIdentity, quickly = false): Promise<void> =>
  end(server, quickly ? [['SIGQUIT', 3000], ['SIGKILL', 3000]] : [['SIGINT', 20_000], ['SIGQUIT', 5000], ['SIGKILL', 5000]]);

/**
 * Makes way for a new server in this folder: ends the server a killed launcher left running, waits for the processes of a killed server,
 * and removes its pid file. The pid in it may be a zombie nobody fetches, or by now another program's: PostgreSQL itself would refuse
 * to start for either. True when a server was ended.
 */
export async function clearTheWay(data: string): Promise<boolean> {
  const orphan = runningServer(data);
  if (orphan) await endServer(orphan);
  if (readPidFile(data)) {
    await endLeftBehind(data);
    if (!runningServer(data)) rmSync(pidFile(data), { force: true });
  }
  return orphan !== undefined;
}
