import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Loops } from '../platform/live/loops.js';

const HOUR_MS = 3_600_000;

/** Forgets counted attempts a day later: they say from where people came, and nothing needs to know it longer. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly loops: Loops,
  ) {}

  onModuleInit(): void {
    this.loops.add({ name: 'housekeeping', role: 'worker', topics: [], idleMs: HOUR_MS, drain: () => this.run() });
  }

  private async run(): Promise<number> {
    await this.db.query(`delete from rate_window where window_start < $1::timestamptz - interval '1 day'`, [this.clock.now()]);
    return 0;
  }
}
