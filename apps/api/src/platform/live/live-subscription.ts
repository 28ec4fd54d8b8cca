import { Refused } from '../refused.js';
import type { LiveRow } from './live.queries.js';

/** Something changed, or (reportId null) a pulse: "you have everything up to `sequence`". Sequences strictly rise within one subscription. */
export interface LiveChange {
  readonly sequence: string;
  readonly at: Date;
  readonly reportId: string | null;
  readonly conversationId: string | null;
  /** The newest event's type; `pulse` for a pulse. */
  readonly type: string;
  /** All types since the last frame about this report, oldest first. */
  readonly types: readonly string[];
}

/** Different reports one subscriber may be behind; more, and it is faster to read the page again. */
const MAX_BEHIND = 1_000;

export const refetch = (): Refused => new Refused('REFETCH', 409, 'This subscription cannot continue: read the page again and subscribe from its asOf.');

type Waiting = { readonly resolve: (result: IteratorResult<LiveChange, undefined>) => void; readonly reject: (error: Error) => void };

/**
 * What one subscriber has not taken yet: per report only its newest change, so a slow client costs memory per report, not per event.
 * An iterator by hand, because `return()` must end a `next()` that waits (a generator's would wait for it and leak).
 */
export class LiveSubscription implements AsyncIterableIterator<LiveChange> {
  private readonly pending = new Map<string, LiveRow & { readonly types: readonly string[] }>();
  private pulse: { readonly sequence: number; readonly at: Date } | null = null;
  private waiting: Waiting | null = null;
  private error: Error | null = null;
  private over = false;
  /** Everything up to here was offered before. */
  private offered: number;
  private delivered: number;

  constructor(
    after: number,
    private readonly maySeeRow: (row: LiveRow) => boolean,
    private readonly onEnd: (self: LiveSubscription) => void,
  ) {
    this.offered = after;
    this.delivered = after;
  }

  /** Rows in rising order; what it may not see or was offered before is skipped. */
  offer(rows: readonly LiveRow[]): void {
    if (this.over) return;
    for (const row of rows) {
      if (row.sequence <= this.offered) continue;
      this.offered = row.sequence;
      if (!this.maySeeRow(row)) continue;
      const types = [...(this.pending.get(row.reportId)?.types ?? []), row.type].slice(-20);
      // Deleted and set again, so that the map stays in order of sequence.
      this.pending.delete(row.reportId);
      this.pending.set(row.reportId, { ...row, types });
    }
    if (this.pending.size > MAX_BEHIND) this.fail(refetch());
    else this.deliver();
  }

  /** Everything up to `sequence` has been offered. */
  beat(sequence: number, at: Date): void {
    this.pulse = { sequence, at };
    this.deliver();
  }

  fail(error: Error): void {
    if (this.over) return;
    this.error = error;
    this.end();
  }

  get ended(): boolean {
    return this.over;
  }

  next(): Promise<IteratorResult<LiveChange, undefined>> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.deliver();
    });
  }

  return(): Promise<IteratorResult<LiveChange, undefined>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<IteratorResult<LiveChange, undefined>> {
    this.end();
    return Promise.reject(error instanceof Error ? error : new Error('subscription ended'));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (this.over) return;
    this.over = true;
    this.pending.clear();
    this.pulse = null;
    this.onEnd(this);
    this.deliver();
  }

  private deliver(): void {
    const { waiting } = this;
    if (waiting === null) return;
    const change = this.take();
    if (change !== null) this.settle(() => waiting.resolve({ value: change, done: false }));
    else if (this.error !== null) {
      const { error } = this;
      this.error = null;
      this.settle(() => waiting.reject(error));
    } else if (this.over) this.settle(() => waiting.resolve({ value: undefined, done: true }));
  }

  private settle(how: () => void): void {
    this.waiting = null;
    how();
  }

  private take(): LiveChange | null {
    for (const [key, row] of this.pending) {
      this.pending.delete(key);
      this.delivered = row.sequence;
      return { sequence: String(row.sequence), at: row.at, reportId: row.reportId, conversationId: row.conversationId, type: row.type, types: row.types };
    }
    const { pulse } = this;
    this.pulse = null;
    if (pulse === null || pulse.sequence <= this.delivered) return null;
    this.delivered = pulse.sequence;
    return { sequence: String(pulse.sequence), at: pulse.at, reportId: null, conversationId: null, type: 'pulse', types: [] };
  }
}
