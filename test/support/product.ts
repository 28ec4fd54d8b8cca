import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface DemoPerson { name: string; email: string; password: string; role: string }

/** The whole product as `npm start` runs it: supervisor, embedded PostgreSQL, http, worker, simulator. */
export interface Product {
  url: string;
  dataDir: string;
  people: DemoPerson[];
  output(): string;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function answers(url: string, process: ChildProcess, output: () => string, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    if (process.exitCode !== null) throw new Error(`npm start ended with ${process.exitCode}:\n${output()}`);
    const ready = await fetch(`${url}/health/ready`).then((response) => response.ok, () => false);
    if (ready) return;
    await pause(100);
  }
  throw new Error(`${url} did not become ready:\n${output()}`);
}

/** Starts the product on a free port in a folder of its own. `settings` are environment variables. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'balie-journey-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let text = '';
  const child = spawn(process.execPath, [join(root, 'libs/launcher/bin/start.mjs')], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), PUBLIC_URL: url, BALIE_DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk) => { text += chunk; });
  child.stderr.on('data', (chunk) => { text += chunk; });
  await answers(url, child, () => text, 120_000);
  const people = JSON.parse(readFileSync(join(dataDir, 'demo-people.json'), 'utf8')) as DemoPerson[];
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, people, output: () => text, stop };
}
