import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Lifecycle } from '../lifecycle.js';
import { badInput } from '../refused.js';
import { LiveSubscription, refetch, type LiveChange } from './live-subscription.js';
import { drawNumber, isAnythingUnnumbered, lastNumber, numberEvents, readAfter, tryLock, type LiveRow } from './live.queries.js';
import { Loops } from './loops.js';
import { Wakeups } from './wakeups.js';

const BATCH = 500;
const PULSE_MS = 5_000;
/** Recent events kept in memory, so that a client that was away for a moment costs no query. */
const KEPT = 5_000;
/** A start further back than this is answered with REFETCH: reading the page again is cheaper. */
const TOO_FAR = 50_000;
const LONGEST_WAIT_MS = 100;

export interface SubscribeOptions {
  /** The sequence the caller's picture is true at (`asOf`, or the last frame's `sequence`); without it only what happens from now on. */
  readonly afterSequence?: string | null;
  /** Asked for each event: may this subscriber know that it happened (visible before or after)? */
  readonly maySeeRow: (row: LiveRow) => boolean;
}

/**
 * The one sequence, live. Each http process numbers what is ready (one at a time over all processes), reads every number once and hands
 * it to its subscribers. A pulse every 5 s draws a number of its own from the database, so it proves the whole way, not just the socket.
 */
@Injectable()
export class LiveFeed {
  private readonly subscribers = new Set<LiveSubscription>();
  private recent: LiveRow[] = [];
  /** Every event above `recentAfter` and up to `newest` is in `recent`. */
  private recentAfter = 0;
  private newest = 0;
  private started = false;
  private lastPulseAt = 0;
  private lastRoundAt = 0;
  private waitMs = 1;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    private readonly lifecycle: Lifecycle,
    loops: Loops,
  ) {
    loops.add({ name: 'live feed', role: 'http', topics: ['events', 'stamped'], drain: () => this.round() });
    this.lifecycle.closing.addEventListener('abort', () => this.endAll());
  }

  /** First everything after `afterSequence` that may be seen, then live. Throws BAD_USER_INPUT; the iterator throws REFETCH when it cannot go on. */
  async subscribe({ afterSequence, maySeeRow }: SubscribeOptions): Promise<AsyncIterableIterator<LiveChange>> {
    if (!this.started) await this.begin();
    const after = (afterSequence ?? null) === null ? this.newest : parseSequence(afterSequence as string);
    if (after > this.newest && after > (await lastNumber(this.db))) throw refetch();
    if (this.newest - after > TOO_FAR) throw refetch();
    const subscription = new LiveSubscription(after, maySeeRow, (self) => this.subscribers.delete(self));
    if (after >= this.recentAfter) this.join(subscription);
    else void this.catchUp(subscription, after).catch((error: unknown) => subscription.fail(error instanceof Error ? error : refetch()));
    return subscription;
  }

  /** Milliseconds since the database last answered the feed; Infinity before the first time. */
  age(): number {
    return this.lastRoundAt === 0 ? Number.POSITIVE_INFINITY : this.clock.now().getTime() - this.lastRoundAt;
  }

  /** Everything up to here was read by this process: what is read from the tables after asking is true at it. Moves on with the pulses of a quiet night. */
  get position(): string {
    return String(this.newest);
  }

  get size(): number {
    return this.subscribers.size;
  }

  private async round(): Promise<number> {
    if (!this.started) await this.begin();
    const unnumbered = await isAnythingUnnumbered(this.db);
    const numbered = unnumbered ? await this.number() : 0;
    if (numbered > 0) this.wakeups.wake('stamped');
    const read = await this.readNew();
    await this.pulseWhenDue();
    this.lastRoundAt = this.clock.now().getTime();
    if (!unnumbered || numbered + read > 0) {
      this.waitMs = 1;
      return numbered + read;
    }
    // Something waits for an older transaction to end, and nothing will tell us when it does.
    await pause(this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
    return 1;
  }

  private number(): Promise<number> {
    return this.db.transaction(async (tx) => ((await tryLock(tx)) ? numberEvents(tx, BATCH) : 0));
  }

  private async begin(): Promise<void> {
    const start = await this.db.transaction(drawNumber);
    if (this.started) return;
    this.newest = start;
    this.recentAfter = start;
    this.lastPulseAt = this.clock.now().getTime();
    this.started = true;
  }

  private async readNew(): Promise<number> {
    const rows = await readAfter(this.db, this.newest, BATCH);
    const last = rows.at(-1);
    if (last === undefined) return 0;
    this.newest = last.sequence;
    this.recent.push(...rows);
    if (this.recent.length > 2 * KEPT) {
      const dropped = this.recent.splice(0, this.recent.length - KEPT);
      this.recentAfter = dropped.at(-1)?.sequence ?? this.recentAfter;
    }
    for (const subscriber of this.subscribers) subscriber.offer(rows);
    return rows.length;
  }

  private async pulseWhenDue(): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - this.lastPulseAt < PULSE_MS || this.subscribers.size === 0) return;
    const number = await this.db.transaction(drawNumber);
    while ((await this.readNew()) > 0);
    this.newest = Math.max(this.newest, number);
    this.lastPulseAt = now.getTime();
    for (const subscriber of this.subscribers) subscriber.beat(number, now);
  }

  /** In one go, without awaiting: nothing can be read between the last kept row and the first live one. */
  private join(subscription: LiveSubscription): void {
    subscription.offer(this.recent);
    if (!subscription.ended) this.subscribers.add(subscription);
  }

  private async catchUp(subscription: LiveSubscription, after: number): Promise<void> {
    let from = after;
    while (from < this.recentAfter && !subscription.ended) {
      const rows = await readAfter(this.db, from, BATCH);
      subscription.offer(rows);
      from = rows.length < BATCH ? Math.max(this.recentAfter, from) : (rows.at(-1) as LiveRow).sequence;
    }
    this.join(subscription);
  }

  private endAll(): void {
    for (const subscriber of [...this.subscribers]) void subscriber.return();
  }
}

function parseSequence(text: string): number {
  const sequence = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(sequence)) throw badInput('afterSequence is not a sequence of this API.');
  return sequence;
}
