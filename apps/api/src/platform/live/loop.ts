import { newId } from '../database/ids.js';
import { isDatabaseAway } from '../database/database-away.js';
import type { Log } from '../observe/log.js';
import { inTrace } from '../observe/request-context.js';
import { backoff } from './backoff.js';

/** Background work that empties something: `drain` does one batch and returns how much it did; 0 means "nothing left". */
export interface LoopOptions {
  readonly name: string;
  readonly drain: () => Promise<number>;
  /** How long to wait for a wake-up before looking anyway, in ms. */
  readonly idleMs?: number;
}

/**
 * Drains again at once while there is work, else waits for a wake-up or `idleMs`. One drain at a time. An error costs a jittered pause,
 * never the loop: the work is still in its table.
 */
export class Loop {
  private woken = false;
  private stopped = false;
  private endPause: (() => void) | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly options: LoopOptions,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** There may be work. Safe to call at any time. */
  wake(): void {
    this.woken = true;
    this.endPause?.();
  }

  /** Ends after the drain that is running. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.endPause?.();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      this.woken = false;
      try {
        const done = await inTrace(newId(), this.options.drain);
        failures = 0;
        if (done === 0 && !this.woken) await this.pause(this.options.idleMs ?? 250, true);
      } catch (error) {
        this.log[isDatabaseAway(error) ? 'warn' : 'error'](`${this.options.name} failed, will try again`, { error, failures });
        await this.pause(backoff(failures++), false);
      }
    }
  }

  /** A pause after an error is not cut short by wake-ups, or a broken drain would spin. */
  private pause(ms: number, wakeable: boolean): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.endPause = null;
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.endPause = () => (wakeable || this.stopped) && end();
    });
  }
}
