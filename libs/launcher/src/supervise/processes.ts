import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LauncherProblem } from '../problem.js';
import { type ProcessIdentity } from '../process/identity.js';
import { Child, type ChildPlan } from './child.js';
import { LogFile } from './log-file.js';
import { type Screen } from './screen.js';

const lookMs = 300;
const readyWithinMs = 120_000;
/** A process that cannot say it is ready counts as ready when it lived this long. */
const settledMs = 1500;
const deathsWhileStarting = 3;

/** The processes of the desk together, with their logs. */
export class Processes {
  private children: Child[];
  private timer: NodeJS.Timeout | undefined;
  private startedAt = 0;
  private ready = false;
  private fail: (problem: LauncherProblem) => void = () => undefined;
  /** Rejects when one of them cannot go on: it says so itself, or dies again and again before it was ever ready. */
  readonly failed = new Promise<never>((_resolve, reject) => (this.fail = reject));

  constructor(plans: ChildPlan[], logs: string, private readonly screen: Screen, private readonly changed: () => void) {
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    this.failed.catch(() => undefined);
    this.children = plans.map((plan) => this.child(plan, logs));
  }

  get identities(): (ProcessIdentity & { name: string })[] {
    return this.children.flatMap((child) => (child.identity ? { name: child.plan.name, ...child.identity } : []));
  }

  get names(): string {
    return this.children.map((child) => child.plan.name).join(', ');
  }

  start(): void {
    this.startedAt = Date.now();
    for (const child of this.children) child.start();
    this.timer = setInterval(() => this.lookAtLogs(), lookMs);
  }

  /** Resolves when `healthUrl` answers 200 and every other process is up. */
  async whenReady(healthUrl: string, signal: AbortSignal): Promise<void> {
    await Promise.race([this.failed, this.untilReady(healthUrl, signal)]);
    this.ready = true;
  }

  /** Ends them one after the other. */
  async stop(): Promise<void> {
    for (const child of this.children) await child.stop();
    clearInterval(this.timer);
    this.lookAtLogs();
  }

  /** Ends them at once. */
  kill(): void {
    for (const child of this.children) child.kill();
    clearInterval(this.timer);
  }

  private lookAtLogs(): void {
    for (const child of this.children) child.log.look();
  }

  private child(plan: ChildPlan, logs: string): Child {
    const log = new LogFile(join(logs, `${plan.name}.log`), (text) => this.screen.warn(plan.name, text));
    const child: Child = new Child(plan, log, { started: this.changed, ended: (how, restartInMs) => this.ended(child, how, restartInMs) });
    return child;
  }

  private ended({ plan, log, deaths }: Child, how: string, restartInMs: number | undefined): void {
    if (restartInMs === undefined || (!this.ready && deaths >= deathsWhileStarting)) {
      return this.fail(new LauncherProblem(`${plan.name} does not start (${how}): ${log.lastWords()}\nIts whole log: ${log.path}`));
    }
    log.look();
    this.screen.warn(plan.name, `ended unexpectedly (${how}); starting it again${restartInMs >= 1000 ? ` in ${restartInMs / 1000} s` : ''}`);
  }

  private async untilReady(healthUrl: string, signal: AbortSignal): Promise<void> {
    let answer = 'nothing';
    while (!(await this.settled()) || (answer = await health(healthUrl)) !== 'ready') {
      signal.throwIfAborted();
      if (Date.now() - this.startedAt > readyWithinMs) throw new LauncherProblem(`The desk did not become ready in ${readyWithinMs / 1000} s; ${healthUrl} answers: ${answer}`);
      await pause(40, undefined, { signal });
    }
  }

  private async settled(): Promise<boolean> {
    const [, ...others] = this.children;
    return others.every((child) => child.running && (child.saidReady || Date.now() - this.startedAt > settledMs));
  }
}

async function health(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    const text = await response.text();
    return response.ok ? 'ready' : `${response.status} ${text.slice(0, 300)}`;
  } catch {
    return 'nothing';
  }
}
