import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from './database.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SECRET_KEY = 'a key for tests only, 32 characters or more';

export type Role = 'all' | 'http' | 'worker';

export interface StartOptions {
  /** Default `all`: http and worker in one process. */
  readonly role?: Role;
  /** Another process on the same database: pass the first app's. */
  readonly database?: TestDatabase;
  /** Environment on top of the test's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built application as a process of its own, on a database of its own. */
export interface TestApp {
  /** http://127.0.0.1:port, without a slash at the end. Empty for a worker. */
  readonly url: string;
  readonly database: TestDatabase;
  readonly secretKey: string;
  readonly process: ChildProcess;
  /** Rows of one statement as the owner of the database. */
  query<Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Everything it has written so far. */
  log(): string;
  /** Ends it in order and drops the database it made (not one that was passed). */
  close(): Promise<void>;
}

/** Starts the built api (`npm run build`) and resolves when it is ready. Close it in afterAll. */
export async function startApp({ role = 'all', database, env = {} }: StartOptions = {}): Promise<TestApp> {
  const own = database ?? (await cloneDatabase());
  const dataDir = mkdtempSync(join(tmpdir(), 'balie-app-'));
  const child = spawn(process.execPath, [join(root, 'apps/api/dist', role === 'worker' ? 'worker.js' : 'main.js')], {
    env: {
      PATH: process.env['PATH'], NODE_ENV: 'production', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/balie/compiled'),
      PORT: '0', HOST: '127.0.0.1', DATABASE_URL: own.appUrl, DATABASE_POOL: '5', BALIE_SECRET_KEY: SECRET_KEY, BALIE_DATA_DIR: dataDir, BALIE_ROLE: role, LOG_LEVEL: 'info',
      BALIE_ALLOWED_PRIVATE_HOSTS: '127.0.0.1', ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  const url = await ready(child, lines);
  const pool = new pg.Pool({ connectionString: own.ownerUrl, max: 2, idleTimeoutMillis: 1000 });
  pool.on('error', () => undefined);
  return {
    url, database: own, secretKey: SECRET_KEY, process: child,
    query: async <Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []) => (await pool.query<Row>(sql, parameters)).rows,
    log: () => lines.join('\n'),
    async close() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await pool.end();
      if (database === undefined) await own.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let url = '';
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.includes('"msg":"ready"')) url = (JSON.parse(line) as { url: string }).url;
        if (url !== '') resolve(url);
      });
    }
    child.once('message', () => setImmediate(() => resolve(url)));
    child.once('exit', (code) => reject(new Error(`the api ended with ${code}:\n${lines.join('\n')}`)));
  });
}
