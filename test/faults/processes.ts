import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '@balie/launcher/postgres/start.js';
import { freePort } from '@balie/launcher/postgres/launch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = (file: string) => join(root, 'apps/api/dist', file);

export type Victim = 'http' | 'worker' | 'postgres';

/**
 * The built product as several processes on a real, durable PostgreSQL, and the power to end any of them with SIGKILL: no time to finish anything.
 * What was killed is started again at once, on the same port and data.
 */
export class Processes {
  private readonly children = new Map<'http' | 'worker', ChildProcess>();
  private postgres!: PostgresServer;
  private stopping = false;
  readonly kills: Record<Victim, number> = { http: 0, worker: 0, postgres: 0 };

  private constructor(
    readonly dataDir: string,
    private readonly port: number,
    private readonly postgresPort: number,
  ) {}

  static async start(): Promise<Processes> {
    const dataDir = mkdtempSync(join(tmpdir(), 'balie-faults-'));
    // PostgreSQL runs as another user when we are root, and must reach its folder.
    chmodSync(dataDir, 0o711);
    const processes = new Processes(dataDir, await freePort(), await freePort());
    processes.postgres = await processes.startDatabase();
    const migrated = spawnSync(process.execPath, [dist('migrate.js')], { env: processes.environment(), encoding: 'utf8' });
    if (migrated.status !== 0) throw new Error(`not migrated: ${migrated.stdout}${migrated.stderr}`);
    processes.spawn('http');
    processes.spawn('worker');
    return processes;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get ownerUrl(): string {
    return this.postgres.ownerUrl;
  }

  /** Ends it without a word, and has it back as soon as it goes. */
  async kill(victim: Victim): Promise<void> {
    this.kills[victim]++;
    if (victim === 'postgres') {
      const { pid, exited } = this.postgres;
      process.kill(pid, 'SIGKILL');
      await exited;
      this.postgres = await this.startDatabase();
      return;
    }
    const child = this.children.get(victim);
    if (child === undefined) throw new Error(`${victim} does not run`);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    this.spawn(victim);
  }

  log(): string {
    try {
      return readFileSync(join(this.dataDir, 'log'), 'utf8');
    } catch {
      return '';
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const child of this.children.values()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await this.postgres?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Rows, as the owner of the database sees them; for before and after, not during. */
  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client(this.postgres.ownerUrl);
    await client.connect();
    try {
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  private startDatabase(): Promise<PostgresServer> {
    return startPostgres({ dataDir: this.dataDir, port: this.postgresPort, purpose: 'a fault test' });
  }

  private environment(role?: 'http' | 'worker'): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'], NODE_ENV: 'production', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/balie/compiled'), HOST: '127.0.0.1', PORT: String(this.port), PUBLIC_URL: this.url,
      DATABASE_URL: this.postgres.appUrl, DATABASE_MIGRATION_URL: this.postgres.ownerUrl, DATABASE_POOL: '8', BALIE_EMBEDDED: '1', BALIE_SECRET_KEY: 'a key for fault tests only, long enough', BALIE_DATA_DIR: this.dataDir,
      LOG_LEVEL: 'warn', ...(role ? { BALIE_ROLE: role } : {}),
    };
  }

  /** Also what ends by itself comes back, as under a supervisor: starting while the database is away is allowed to fail. */
  private spawn(role: 'http' | 'worker'): void {
    const child = spawn(process.execPath, [dist(role === 'http' ? 'main.js' : 'worker.js')], { env: this.environment(role), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => appendFileSync(join(this.dataDir, 'log'), chunk));
    child.once('exit', (_code, signal) => {
      if (!this.stopping && signal !== 'SIGKILL' && this.children.get(role) === child) setTimeout(() => !this.stopping && this.spawn(role), 200);
    });
    this.children.set(role, child);
  }
}
