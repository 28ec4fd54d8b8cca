import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../problem.js';
import { InUseProblem } from '../postgres/lease.js';
import { type PostgresServer, startPostgres } from '../postgres/start.js';
import { inWords } from './child.js';
import { type Screen } from './screen.js';

/** A `balie` command holds the database for seconds; longer than this it is something else. */
const commandPatienceMs = 60_000;
const retryMs = [200, 1000, 2000, 5000, 15_000];

/** Who may hold the embedded database, in words for whoever finds it held. */
export const purposes = { start: 'npm start', command: 'a balie command' } as const;

export interface OpenOptions {
  dataDir: string;
  purpose: (typeof purposes)[keyof typeof purposes];
  screen: Screen;
  signal?: AbortSignal;
  /** Called when it died and runs again, with another pid. */
  restarted: () => void;
}

/** The embedded server for as long as the desk runs: when it dies it comes back on the same port, where the processes look for it. */
export class EmbeddedDatabase {
  private stopping = false;

  private constructor(public server: PostgresServer, private readonly options: OpenOptions) {
    this.watch();
  }

  /** Starts it, after a command that uses it now has finished; throws AbortError when `signal` says to wait no longer. */
  static async open(options: OpenOptions): Promise<EmbeddedDatabase> {
    const { dataDir, purpose, screen, signal } = options;
    const deadline = Date.now() + commandPatienceMs;
    const log = (line: string) => screen.warn('database', line);
    for (let waiting = false; ; waiting = true) {
      try {
        return new EmbeddedDatabase(await startPostgres({ dataDir, purpose, log }), options);
      } catch (error) {
        if (!(error instanceof InUseProblem) || error.owner.purpose === purposes.start || Date.now() > deadline) throw error;
        if (!waiting) log(`waiting for ${error.owner.purpose} (process ${error.owner.pid}) to finish`);
        await pause(100, undefined, { signal });
      }
    }
  }

  async stop(quickly = false): Promise<void> {
    this.stopping = true;
    await this.server.stop(quickly);
  }

  private watch(): void {
    void this.server.exited.then(async (exit) => {
      if (this.stopping) return;
      this.options.screen.warn('database', `PostgreSQL ended unexpectedly (${inWords(exit.code, exit.signal)}); starting it again`);
      await this.restart();
    });
  }

  private async restart(): Promise<void> {
    const { port } = this.server;
    for (let tries = 0; !this.stopping; tries += 1) {
      try {
        const server = await startPostgres({ dataDir: this.options.dataDir, port, purpose: this.options.purpose });
        this.server = server;
        if (this.stopping) return await server.stop();
        this.watch();
        this.options.restarted();
        return this.options.screen.warn('database', `PostgreSQL runs again on port ${port}`);
      } catch (error) {
        this.options.screen.warn('database', messageOf(error));
        await pause(retryMs[Math.min(tries, retryMs.length - 1)]);
      }
    }
  }
}
