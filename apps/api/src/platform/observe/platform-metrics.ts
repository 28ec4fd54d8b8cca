import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { LiveFeed } from '../live/live-feed.js';
import { Metrics } from './metrics.js';

/** The platform's own gauges: how full the pool is, how fresh the live feed is. */
@Injectable()
export class PlatformMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly db: Database,
    private readonly feed: LiveFeed,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge('balie_database_connections', 'Connections of this process by state; waiting are requests without one', () => {
      const { total, idle, waiting } = this.db.connections;
      return Object.entries({ busy: total - idle, idle, waiting }).map(([state, value]) => ({ labels: { state }, value }));
    });
    this.metrics.gauge('balie_live_subscribers', 'Subscriptions to the live feed', () => this.feed.size);
    this.metrics.gauge('balie_live_age_seconds', 'Since the live feed last heard from the database', () => (Number.isFinite(this.feed.age()) ? this.feed.age() / 1000 : -1));
  }
}
