import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Loops } from '../platform/live/loops.js';
import { Log } from '../platform/observe/log.js';
import { foldCounts } from './balance.queries.js';
import { reopenLostLanes } from './lane.queries.js';
import { ProcessLanes } from './process-lanes.js';
import { SplitDeliveries } from './split-deliveries.js';

/** Lanes worked on at the same time by one worker: each is a transaction that mostly waits for the database. Most of the pool stays free for whoever asks something. */
const lanesOf = (poolSize: number): number => Math.max(1, Math.min(4, Math.floor(poolSize / 3)));

/** The worker's side of the front door: splitting, lanes, and the folding of counts. */
@Injectable()
export class IntakeDrain {
  constructor(
    loops: Loops,
    private readonly lanes: ProcessLanes,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(CONFIG) private readonly config: Config,
    split: SplitDeliveries,
  ) {
    loops.add({ name: 'split', role: 'worker', topics: ['intake'], drain: () => split.run() });
    loops.add({ name: 'lanes', role: 'worker', topics: ['lanes'], drain: () => this.drainLanes() });
    loops.add({ name: 'fold counts', role: 'worker', topics: [], idleMs: 2_000, drain: () => this.db.transaction(foldCounts) });
    loops.add({ name: 'lost lanes', role: 'worker', topics: [], idleMs: 60_000, drain: () => this.findLostLanes() });
  }

  /** One lane first: an idle house costs one statement. When there was one, several side by side. */
  private async drainLanes(): Promise<number> {
    const first = await this.lanes.run();
    if (first === 0) return 0;
    const results = await Promise.allSettled(Array.from({ length: lanesOf(this.config.DATABASE_POOL) }, () => this.lanes.run()));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return results.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), first);
  }

  private async findLostLanes(): Promise<number> {
    const lost = await this.db.transaction((tx) => reopenLostLanes(tx, this.clock.now()));
    if (lost.length > 0) this.log.error('items waited without a lane', { count: lost.length });
    return 0;
  }
}
