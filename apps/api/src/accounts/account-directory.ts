import { Injectable } from '@nestjs/common';
import type { Channel } from '@balie/channels/contract.js';
import { channelOf } from '@balie/channels/registry.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { SealedBox } from '../platform/secrets/sealed-box.js';
import { firstOfEachKind, readAccounts, type AccountRow, type AccountState } from './account.queries.js';

/** An account ready for use: its channel and its opened settings. Never log or return it. */
export interface Account {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly channel: Channel;
  readonly settings: unknown;
  readonly state: AccountState;
}

interface Entry {
  readonly account: Promise<Account | null>;
  readonly readUntil: number;
}

/** A wake-up tells of changes at once; this is the net below it. */
const MAX_AGE_MS = 30_000;
/** Unknown ids are remembered shortly, so that guessing costs a statement a second and not one a request. */
const UNKNOWN_AGE_MS = 1_000;
const MOST_ENTRIES = 5_000;

/** Channel accounts by id, kept per process: the front door asks this for every request. */
@Injectable()
export class AccountDirectory {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly db: Database,
    private readonly box: SealedBox,
    private readonly clock: Clock,
    wakeups: Wakeups,
  ) {
    wakeups.on('accounts', (id) => this.forget(id));
  }

  /** Null when there is no such account, or nobody built its channel. Rejects when the database is away. */
  async find(accountId: string): Promise<Account | null> {
    if (!isId(accountId)) return null;
    const id = accountId.toLowerCase();
    const now = this.clock.now().getTime();
    const known = this.entries.get(id);
    if (known && known.readUntil > now) return known.account;
    return this.read(id, now);
  }

  /** The first account whose messages stay with us (no provider in between): what /praat serves. Null when there is none. */
  async defaultInternal(): Promise<Account | null> {
    const first = (await firstOfEachKind(this.db)).find(({ kind }) => channelOf(kind)?.manifest.delivery === 'internal');
    return first ? this.find(first.id) : null;
  }

  /** The next one who asks gets what is stored; without an id that holds for all. */
  forget(accountId?: string): void {
    if (accountId) this.entries.delete(accountId);
    else this.entries.clear();
  }

  private async read(id: string, now: number): Promise<Account | null> {
    if (this.entries.size >= MOST_ENTRIES) this.entries.clear();
    const account = readAccounts(this.db, [id]).then(([row]) => (row ? this.opened(row) : null));
    const keep = (ms: number) => this.entries.set(id, { account, readUntil: now + ms });
    keep(MAX_AGE_MS);
    try {
      const found = await account;
      if (found === null) keep(UNKNOWN_AGE_MS);
      return found;
    } catch (error) {
      this.entries.delete(id);
      throw error;
    }
  }

  private opened({ id, kind, name, teamId, state, settings }: AccountRow): Account | null {
    const channel = channelOf(kind);
    return channel ? { id, kind, name, teamId, state, channel, settings: this.box.open(settings) } : null;
  }
}
