import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../platform/database/database.js';
import { isDatabaseAway } from '../platform/database/database-away.js';
import { backoff } from '../platform/live/backoff.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { Refused } from '../platform/refused.js';
import { storeDeliveries, storedIds, type InboundDelivery } from './append.queries.js';

/** STORED: committed now. KNOWN: the same request was committed before (door key). */
export type Appended = 'STORED' | 'KNOWN';

interface Waiting {
  readonly delivery: InboundDelivery;
  readonly resolve: (result: Appended) => void;
  readonly reject: (error: unknown) => void;
}

const BATCH = 200;
const BATCH_BYTES = 8 * 1024 * 1024;
/** Two batches under way: one is written while the other waits for its commit. */
const FLUSHES = 2;
/** What may wait in memory: about a second of the hardest rush; beyond it the sender is asked to come back. */
const MAX_WAITING = 5_000;
const MAX_WAITING_BYTES = 64 * 1024 * 1024;
const ATTEMPTS = 3;

export const unavailable = (): Refused => new Refused('UNAVAILABLE', 503, 'Not stored: please send it again.', { 'retry-after': '2' });

/**
 * The front door's only write. `append` resolves when the bytes are committed, together with those of everybody else who waited (group commit),
 * and rejects when they are not: then the sender keeps them and repeats.
 */
@Injectable()
export class Append implements BeforeApplicationShutdown {
  private readonly queue: Waiting[] = [];
  private waitingBytes = 0;
  private flushes = 0;
  private scheduled = false;
  private stopped = false;
  private idle: (() => void) | null = null;

  constructor(
    private readonly db: Database,
    private readonly wakeups: Wakeups,
  ) {}

  /** Throws Refused 503 when too much waits, the process stops, or the database is away. */
  append(delivery: InboundDelivery): Promise<Appended> {
    const size = delivery.body.length;
    if (this.stopped || this.queue.length >= MAX_WAITING || this.waitingBytes + size > MAX_WAITING_BYTES) return Promise.reject(unavailable());
    this.waitingBytes += size;
    return new Promise((resolve, reject) => {
      this.queue.push({ delivery, resolve, reject });
      this.schedule();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.queue.length + this.flushes > 0) await new Promise<void>((resolve) => (this.idle = resolve));
  }

  /** After this turn of the event loop, so that what arrives together is written together. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.flushes < FLUSHES && this.queue.length > 0) void this.flush(this.take());
    });
  }

  private take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { delivery } of this.queue) {
      bytes += delivery.body.length;
      if (count > 0 && (count >= BATCH || bytes > BATCH_BYTES)) break;
      count++;
    }
    return this.queue.splice(0, count);
  }

  private async flush(batch: readonly Waiting[]): Promise<void> {
    this.flushes++;
    try {
      const stored = await this.store(batch.map((waiting) => waiting.delivery));
      for (const { delivery, resolve } of batch) resolve(stored.has(delivery.id) ? 'STORED' : 'KNOWN');
      this.wakeups.wake('intake');
    } catch (error) {
      const reason = isDatabaseAway(error) ? unavailable() : error;
      for (const { reject } of batch) reject(reason);
    } finally {
      this.flushes--;
      for (const { delivery } of batch) this.waitingBytes -= delivery.body.length;
      this.schedule();
      if (this.queue.length + this.flushes === 0) this.idle?.();
    }
  }

  /** A lost connection says nothing about the commit: the same ids are tried again, and looked up when they turn out to be there. */
  private async store(batch: readonly InboundDelivery[]): Promise<ReadonlySet<string>> {
    for (let attempt = 0; ; attempt++) {
      try {
        const stored = await storeDeliveries(this.db, batch);
        if (attempt === 0) return stored;
        return await storedIds(this.db, batch.map((delivery) => delivery.id));
      } catch (error) {
        if (!isDatabaseAway(error) || attempt + 1 >= ATTEMPTS) throw error;
        await pause(backoff(attempt));
      }
    }
  }
}
