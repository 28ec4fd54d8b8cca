import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Log } from '../observe/log.js';
import { Loop, type LoopOptions } from './loop.js';
import { Wakeups, type Topic } from './wakeups.js';

export interface BackgroundWork extends LoopOptions {
  /** Which processes do it: `all` in BALIE_ROLE does both. */
  readonly role: 'worker' | 'http' | 'every';
  /** Whose wake-ups start it. */
  readonly topics: readonly Topic[];
}

/** Everything that runs by itself in this process. Add yours in a constructor or onModuleInit; it starts after boot and stops, last added first, before the database goes. */
@Injectable()
export class Loops implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: Loop[] = [];
  private started = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly wakeups: Wakeups,
    private readonly log: Log,
  ) {}

  add(work: BackgroundWork): void {
    const role = this.config.BALIE_ROLE;
    if (work.role !== 'every' && role !== 'all' && role !== work.role) return;
    const loop = new Loop(work, this.log);
    for (const topic of work.topics) this.wakeups.on(topic, () => loop.wake());
    this.loops.push(loop);
    if (this.started) loop.start();
  }

  onApplicationBootstrap(): void {
    this.started = true;
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const loop of [...this.loops].reverse()) await loop.stop();
  }
}
