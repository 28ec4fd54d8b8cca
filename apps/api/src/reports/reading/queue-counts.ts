import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { countMine, readDeskCounts, type DeskCounts } from './counts.queries.js';
import type { QueueViewer } from './queue.queries.js';

/** The same numbers serve every desk of this process for this long: a thousand desks ask after every change. */
const FRESH_MS = 300;

/** Numbers for badges. */
@Injectable()
export class QueueCounts {
  private desk: { readonly at: number; readonly counts: Promise<DeskCounts> } | null = null;

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async of(viewer: QueueViewer): Promise<DeskCounts & { readonly mine: number }> {
    const [counts, mine] = await Promise.all([viewer.teamIds === null ? this.forDesk() : readDeskCounts(this.db, this.clock.now(), viewer.teamIds), countMine(this.db, viewer)]);
    return { ...counts, mine };
  }

  private forDesk(): Promise<DeskCounts> {
    const now = this.clock.now();
    if (this.desk === null || Math.abs(now.getTime() - this.desk.at) > FRESH_MS) {
      const counts = readDeskCounts(this.db, now, null);
      this.desk = { at: now.getTime(), counts };
      counts.catch(() => (this.desk = null));
    }
    return this.desk.counts;
  }
}
