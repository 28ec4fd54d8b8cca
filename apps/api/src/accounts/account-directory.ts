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
  readUntil: number;
  /** Being read again, beside the answers. */
  refreshing: boolean;
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

  /**
   * Null when there is no such account, or nobody built its channel. Rejects when the database is away. A known account is answered at once and
   * read again beside it: callers hold a connection of their own, and must not wait for another.
   */
  async find(accountId: string): Promise<Account | null> {
    if (!isId(accountId)) return null;
    const id = accountId.toLowerCase();
    const now = this.clock.now().getTime();
    const known = this.entries.get(id);
    if (known === undefined) return this.read(id, now);
    if (known.readUntil > now) return known.account;
    if ((await known.account) === null) return this.read(id, now);
    this.refresh(id, known);
    return known.account;
  }

  /** The first account whose messages stay with us (no provider in between): what /praat serves. Null when there is none. */
  async defaultInternal(): Promise<Account | null> {
    const first = (await firstOfEachKind(this.db)).find(({ kind }) => channelOf(kind)?.manifest.delivery === 'internal');
    return first ? this.find(first.id) : null;
  }

  /** Reads again what may have changed: one account, or without an id all that are known. */
  forget(accountId?: string): void {
    for (const [id, entry] of this.entries) if (!accountId || id === accountId) this.refresh(id, entry);
  }

  private refresh(id: string, known: Entry): void {
    if (known.refreshing) return;
    known.refreshing = true;
    this.read(id, this.clock.now().getTime(), known).catch(() => (known.refreshing = false));
  }

  /** With `known` that stays the answer until the new one is there. */
  private async read(id: string, now: number, known?: Entry): Promise<Account | null> {
    if (this.entries.size >= MOST_ENTRIES) this.entries.clear();
    const account = readAccounts(this.db, [id]).then(([row]) => (row ? this.opened(row) : null));
    const entry: Entry = { account, readUntil: now + MAX_AGE_MS, refreshing: false };
    if (!known) this.entries.set(id, entry);
    try {
      const found = await account;
      if (found === null) entry.readUntil = now + UNKNOWN_AGE_MS;
      this.entries.set(id, entry);
      return found;
    } catch (error) {
      if (!known) this.entries.delete(id);
      throw error;
    }
  }

  private opened({ id, kind, name, teamId, state, settings }: AccountRow): Account | null {
    const channel = channelOf(kind);
    return channel ? { id, kind, name, teamId, state, channel, settings: this.box.open(settings) } : null;
  }
}
