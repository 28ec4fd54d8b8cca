import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { LauncherProblem } from '../problem.js';
import { type Binaries } from './binaries.js';
import { cleanEnvironment } from './cluster.js';
import { type Place } from './place.js';
import { readPidFile } from './postmaster.js';

/** How a server ended, as the system tells it. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface LaunchedServer {
  process: ChildProcess & { pid: number };
  port: number;
  exited: Promise<Exit>;
}

const settings = {
  unix_socket_directories: '',
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] %q%a ',
  jit: 'off',
  max_wal_size: '2GB',
};

/** Nothing survives a crash of the machine, everything is quick: for tests only. */
const volatileSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', autovacuum_naptime: '1h' };

const logLimit = 20 * 1024 * 1024;

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** One attempt; resolves when the server takes connections, or with what it wrote when it ended instead. */
async function attempt(place: Place, binaries: Binaries, port: number, volatile: boolean, slow: () => void): Promise<LaunchedServer | string> {
  const log = openLog(place.logFile);
  const writtenBefore = fstatSync(log).size;
  const args = Object.entries({ ...settings, ...(volatile ? volatileSettings : {}), port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own, so that Ctrl-C reaches us only and the database ends last; its log is a file, for a pipe would break with us.
  const child = spawn(binaries.postgres, ['-D', place.data, ...args], { ...place.account, cwd: place.data, detached: true, env: cleanEnvironment, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended: Exit | undefined;
  const exited = new Promise<Exit>((resolve) => {
    const settle = (exit: Exit) => resolve((ended = exit));
    child.once('exit', (code, signal) => settle({ code, signal }));
    child.once('error', () => settle({ code: 127, signal: null }));
  });
  const began = Date.now();
  let told = false;
  while (!ended) {
    const file = readPidFile(place.data);
    if (file?.pid === child.pid && file?.ready) {
      child.unref();
      return { process: child as LaunchedServer['process'], port, exited };
    }
    // Recovery after a crash may take its time; a person wants to know that it is at it.
    if (!told && Date.now() - began > 5000) {
      told = true;
      slow();
    }
    await pause(10);
  }
  return readFileSync(place.logFile).subarray(writtenBefore).toString('utf8');
}

/** Starts the server on `wanted` or any free port. Throws LauncherProblem with PostgreSQL's own reason. */
export async function launch(place: Place, binaries: Binaries, options: { port?: number; volatile: boolean; log: (line: string) => void }): Promise<LaunchedServer> {
  const patience = Date.now() + 15_000;
  for (;;) {
    const port = options.port ?? (await freePort());
    const result = await attempt(place, binaries, port, options.volatile, () => options.log('the database is recovering from a crash'));
    if (typeof result !== 'string') return result;
    const portTaken = /could not (bind|create any TCP)/.test(result);
    if (portTaken && options.port !== undefined) throw new LauncherProblem(`Port ${port}, wanted for the embedded database, is taken by another program.`);
    // Processes of a killed server can hold its memory for a moment.
    const passing = portTaken || /pre-existing shared memory block|lock file .* already exists/.test(result);
    if (!passing || Date.now() > patience) {
      const reason = result.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line)).at(-1) ?? result.trim().split('\n').at(-1);
      throw new LauncherProblem(`PostgreSQL did not start: ${reason || 'it said nothing'} (all of it: ${place.logFile})`);
    }
    await pause(200);
  }
}
