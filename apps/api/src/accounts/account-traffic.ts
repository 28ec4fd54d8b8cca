import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Log } from '../platform/observe/log.js';
import { noteTraffic, type Traffic } from './account.queries.js';

/** One row per account would be the hottest of the database: it is written at most this often per process. */
const EVERY_MS = 10_000;
const NOTHING: Traffic = { inbound: 0, outbound: 0, lastInboundAt: null, lastOutboundAt: null };

/** Notes when and how much an account received and sent, beside the work and not in it: being seconds late harms nobody. */
@Injectable()
export class AccountTraffic implements BeforeApplicationShutdown {
  private readonly waiting = new Map<string, Traffic>();
  private readonly written = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly db: Database, private readonly log: Log) {}

  /** Call after commit. The first in a while is written at once, the others together. */
  note(accountId: string, direction: 'inbound' | 'outbound', at: Date): void {
    const before = this.waiting.get(accountId) ?? NOTHING;
    this.waiting.set(accountId, direction === 'inbound'
      ? { ...before, inbound: before.inbound + 1, lastInboundAt: later(before.lastInboundAt, at) }
      : { ...before, outbound: before.outbound + 1, lastOutboundAt: later(before.lastOutboundAt, at) });
    if (Date.now() - (this.written.get(accountId) ?? 0) >= EVERY_MS) void this.write(accountId);
    else this.timer ??= setTimeout(() => void this.writeAll(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.writeAll();
  }

  private async writeAll(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await Promise.all([...this.waiting.keys()].map((accountId) => this.write(accountId)));
  }

  private async write(accountId: string): Promise<void> {
    const traffic = this.waiting.get(accountId);
    if (traffic === undefined) return;
    this.waiting.delete(accountId);
    this.written.set(accountId, Date.now());
    await noteTraffic(this.db, accountId, traffic).catch((error: unknown) => this.log.warn('could not note traffic of an account', { error, accountId }));
  }
}

const later = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b);
