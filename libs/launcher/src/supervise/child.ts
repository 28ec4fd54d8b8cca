import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { end, until } from '../process/end.js';
import { identify, isRunning, type ProcessIdentity } from '../process/identity.js';
import { type LogFile } from './log-file.js';

/** One long-running process of the desk. */
export interface ChildPlan {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  /** How long it may take to finish its work when asked to end, in ms. */
  stopWithinMs: number;
}

/** A child ends with this code when a restart would not help (EX_CONFIG of sysexits.h): its log says why. */
export const configurationWrong = 78;

const delays = [100, 500, 1000, 2000, 5000, 10_000, 15_000];
const calmAfterMs = 30_000;

/** How a process ended, in words. */
export const inWords = (code: number | null, signal: NodeJS.Signals | null): string => (signal ? `killed by ${signal}` : `ended with code ${code}`);

/** What a Child tells its supervisor. */
export interface ChildEvents {
  /** It has another pid now. */
  started(): void;
  /** It ended by itself; `restartInMs` undefined: it will not be started again. */
  ended(how: string, restartInMs: number | undefined): void;
}

/** Keeps one process running: restarted when it dies, later each time while it keeps dying. */
export class Child {
  identity: ProcessIdentity | undefined;
  /** It said that it is ready (`process.send({ ready: true })`). */
  saidReady = false;
  /** Deaths without a calm time between them. */
  deaths = 0;
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(readonly plan: ChildPlan, readonly log: LogFile, private readonly events: ChildEvents) {}

  start(): void {
    const output = this.log.open();
    const began = Date.now();
    // A group of its own: Ctrl-C reaches the supervisor only, which ends everything in order.
    const child = spawn(process.execPath, [this.plan.script], { env: this.plan.env, detached: true, stdio: ['ignore', output, output, 'ipc'] });
    closeSync(output);
    this.saidReady = false;
    this.identity = child.pid === undefined ? undefined : identify(child.pid);
    child.on('message', (message) => (this.saidReady ||= (message as { ready?: unknown } | null)?.ready === true));
    this.onceEnded(child, (code, signal) => {
      this.identity = undefined;
      if (this.stopping) return;
      this.deaths = Date.now() - began > calmAfterMs ? 1 : this.deaths + 1;
      this.again(code, inWords(code, signal));
    });
    this.events.started();
  }

  get running(): boolean {
    return this.identity !== undefined && isRunning(this.identity);
  }

  /** Asks it to finish, and ends it when that takes too long. */
  async stop(): Promise<void> {
    this.quit();
    const { identity } = this;
    if (identity) await end(identity, [['SIGTERM', this.plan.stopWithinMs], ['SIGKILL', 5000]]);
    await until(() => this.identity === undefined, 1000);
  }

  /** Ends it at once. */
  kill(): void {
    this.quit();
    if (this.identity && isRunning(this.identity)) process.kill(this.identity.pid, 'SIGKILL');
  }

  private quit(): void {
    this.stopping = true;
    clearTimeout(this.timer);
  }

  private onceEnded(child: ChildProcess, then: (code: number | null, signal: NodeJS.Signals | null) => void): void {
    let told = false;
    const once = (code: number | null, signal: NodeJS.Signals | null) => {
      if (!told) then(code, signal);
      told = true;
    };
    child.once('exit', once);
    child.once('error', () => once(127, null));
  }

  private again(code: number | null, how: string): void {
    if (code === configurationWrong) return this.events.ended(how, undefined);
    const delay = delays[Math.min(this.deaths, delays.length) - 1] ?? 0;
    this.timer = setTimeout(() => this.start(), delay);
    this.events.ended(how, delay);
  }
}
