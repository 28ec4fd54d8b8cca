import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Log } from '../platform/observe/log.js';
import { noteTraffic } from './account.queries.js';

/** One row per account would be the hottest of the database: it is written at most this often per process. */
const EVERY_MS = 10_000;

/** Notes when an account last received or sent something, beside the work and not in it: being seconds late harms nobody. */
@Injectable()
export class AccountTraffic {
  private readonly noted = new Map<string, number>();

  constructor(private readonly db: Database, private readonly log: Log) {}

  /** Call after commit. */
  note(accountId: string, direction: 'inbound' | 'outbound', at: Date): void {
    const key = `${direction}:${accountId}`;
    if (at.getTime() - (this.noted.get(key) ?? 0) < EVERY_MS) return;
    this.noted.set(key, at.getTime());
    noteTraffic(this.db, accountId, direction, at).catch((error: unknown) => this.log.warn('could not note traffic of an account', { error, accountId }));
  }
}
