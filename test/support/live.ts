import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Clock } from '@balie/api/platform/clock.js';
import { readConfig } from '@balie/api/platform/config/config.js';
import { connectionOptions } from '@balie/api/platform/database/data-source.js';
import { Database } from '@balie/api/platform/database/database.js';
import { Lifecycle } from '@balie/api/platform/lifecycle.js';
import type { NewEvent } from '@balie/api/platform/live/append-events.js';
import { LiveFeed } from '@balie/api/platform/live/live-feed.js';
import type { LiveChange } from '@balie/api/platform/live/live-subscription.js';
import { Loops } from '@balie/api/platform/live/loops.js';
import { Wakeups } from '@balie/api/platform/live/wakeups.js';
import { Log } from '@balie/api/platform/observe/log.js';
import type { TestDatabase } from './database.js';

/** A clock that can be put forward. */
export class HandClock extends Clock {
  private ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  advance(ms: number): void {
    this.ahead += ms;
  }
}

/** The live feed of one http process, without the process. */
export interface FeedProcess {
  readonly db: Database;
  readonly feed: LiveFeed;
  readonly wakeups: Wakeups;
  readonly clock: HandClock;
  stop(): Promise<void>;
}

export async function startFeed(database: TestDatabase): Promise<FeedProcess> {
  const config = readConfig({ DATABASE_URL: database.appUrl, BALIE_SECRET_KEY: 'x'.repeat(32), BALIE_ROLE: 'http', LOG_LEVEL: 'fatal' });
  const source = await new DataSource(connectionOptions(config.DATABASE_URL, 10)).initialize();
  const [db, clock, log, lifecycle] = [new Database(source), new HandClock(), Log.create('fatal', 'test'), new Lifecycle()];
  const wakeups = new Wakeups(config, log);
  const loops = new Loops(config, wakeups, log);
  const feed = new LiveFeed(db, clock, wakeups, lifecycle, loops);
  wakeups.onApplicationBootstrap();
  loops.onApplicationBootstrap();
  return {
    db, feed, wakeups, clock,
    async stop() {
      lifecycle.close();
      await loops.beforeApplicationShutdown();
      await wakeups.onApplicationShutdown();
      await source.destroy();
    },
  };
}

/** Something happened to a report; a report of its own unless told otherwise. */
export function anEvent(event: Partial<NewEvent> = {}): NewEvent {
  return {
    type: 'report.noted', reportId: randomUUID(), conversationId: randomUUID(), at: new Date(), actorId: null, version: 1, data: {},
    teamBefore: null, teamAfter: null, restrictedBefore: false, restrictedAfter: false, ...event,
  };
}

/** The next `count` frames about reports; pulses between them are passed over. */
export async function take(changes: AsyncIterator<LiveChange>, count: number): Promise<LiveChange[]> {
  const taken: LiveChange[] = [];
  while (taken.length < count) {
    const next = await changes.next();
    if (next.done === true) throw new Error(`ended after ${taken.length}`);
    if (next.value.reportId !== null) taken.push(next.value);
  }
  return taken;
}
