import { Injectable } from '@nestjs/common';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { Log } from '../platform/observe/log.js';
import { inTrace } from '../platform/observe/request-context.js';
import { Deltas } from './balance.js';
import { destined, type Siblings } from './destined.js';
import { MAX_ATTEMPTS, reasonOf, retryDelay, troubleOf } from './failure.js';
import { itemsOf, type Parsed, type StoredDelivery } from './items-of.js';
import { accountsByKey, accountsOfKind, becomeSplitter, finishDeliveries, insertDuplicates, insertItems, nextDeliveries, openLanes, postponeDelivery } from './split.queries.js';

interface Taken {
  readonly delivery: StoredDelivery;
  readonly parsed: Parsed;
}

/** Takes stored deliveries apart into items: a batch in one transaction, and each by itself when the batch fails. */
@Injectable()
export class SplitDeliveries {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    private readonly log: Log,
  ) {}

  /** One batch. Returns how many deliveries left the queue (or were put off); 0 when there are none, or another worker splits. */
  async run(): Promise<number> {
    let batch: readonly StoredDelivery[] = [];
    try {
      const done = await this.db.transaction(async (tx) => {
        if (!(await becomeSplitter(tx))) return 0;
        batch = await nextDeliveries(tx, this.clock.now(), null);
        if (batch.length > 0) await this.split(tx, batch);
        return batch.length;
      });
      if (done > 0) this.wakeups.wake('lanes');
      return done;
    } catch (error) {
      if (batch.length === 0 || troubleOf(error) === 'away') throw error;
      this.log.warn('a batch of deliveries could not be split, taking each by itself', { error, count: batch.length });
      for (const delivery of batch) await inTrace(delivery.trace_id, () => this.single(delivery));
      this.wakeups.wake('lanes');
      return batch.length;
    }
  }

  private async single(delivery: StoredDelivery): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        if (await becomeSplitter(tx)) await this.split(tx, await nextDeliveries(tx, this.clock.now(), delivery.id));
      });
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'away') throw error;
      this.log.error('a delivery could not be split', { error, deliveryId: delivery.id });
      if (trouble === 'permanent' || delivery.attempts + 1 >= MAX_ATTEMPTS) await this.db.transaction((tx) => this.finish(tx, [{ delivery, parsed: { failed: reasonOf(error) } }]));
      else await this.db.transaction((tx) => this.postpone(tx, delivery, reasonOf(error)));
    }
  }

  private async split(tx: Tx, batch: readonly StoredDelivery[]): Promise<void> {
    const taken: Taken[] = [];
    const accounts = await this.accountsOf(batch);
    const siblings = new Map<string, Siblings>();
    for (const delivery of batch) {
      const account = accounts.get(delivery.account_id);
      if (account === undefined) {
        await this.withoutAccount(tx, delivery, taken);
        continue;
      }
      const known = siblings.get(account.kind) ?? this.siblingsOf(tx, account.kind);
      siblings.set(account.kind, known);
      const parsed = itemsOf(delivery, account.channel, account.settings);
      taken.push({ delivery, parsed: 'failed' in parsed ? parsed : { items: await destined(parsed.items, account, known) } });
    }
    await this.finish(tx, taken);
  }

  /** Settings that cannot be opened, or a channel this version does not have: later, perhaps; in the end it is visible as failed. */
  private async withoutAccount(tx: Tx, delivery: StoredDelivery, taken: Taken[]): Promise<void> {
    if (delivery.attempts + 1 >= MAX_ATTEMPTS) taken.push({ delivery, parsed: { failed: 'ACCOUNT_UNUSABLE' } });
    else await this.postpone(tx, delivery, 'ACCOUNT_UNUSABLE');
  }

  private async accountsOf(batch: readonly StoredDelivery[]): Promise<Map<string, Account>> {
    const accounts = new Map<string, Account>();
    for (const id of new Set(batch.map((delivery) => delivery.account_id))) {
      const account = await this.usable(id);
      if (account !== null) accounts.set(id, account);
    }
    return accounts;
  }

  /** Null for an account whose settings cannot be opened. */
  private usable(id: string): Promise<Account | null> {
    return this.accounts.find(id).catch((error: unknown) => {
      if (troubleOf(error) === 'away') throw error;
      this.log.error('the settings of an account cannot be opened', { error, accountId: id });
      return null;
    });
  }

  /** Connected accounts of this kind, each asked for once a batch. */
  private siblingsOf(tx: Tx, kind: string): Siblings {
    const byKey = new Map<string, Promise<Account | null>>();
    const others = once(async () => (await accountsOfKind(tx, kind)).map(({ id }) => id));
    const usable = (id: string | undefined) => (id === undefined ? Promise.resolve(null) : this.usable(id));
    return {
      byKey: (key) => {
        const known = byKey.get(key) ?? accountsByKey(tx, kind, [key]).then(([row]) => usable(row?.id));
        byKey.set(key, known);
        return known;
      },
      byOtherKey: async (key) => {
        for (const id of await others()) {
          const account = await this.usable(id);
          if (account?.channel.otherKeys?.(account.settings).includes(key) === true) return account;
        }
        return null;
      },
    };
  }

  private postpone(tx: Tx, delivery: StoredDelivery, reason: string): Promise<unknown> {
    return postponeDelivery(tx, delivery.id, new Date(this.clock.now().getTime() + retryDelay(delivery.attempts)), reason);
  }

  /** Rows, lanes and balance of what was taken apart, in the same transaction. */
  private async finish(tx: Tx, taken: readonly Taken[]): Promise<void> {
    if (taken.length === 0) return;
    const now = this.clock.now();
    const items = taken.flatMap(({ parsed }) => ('failed' in parsed ? [] : parsed.items));
    const isNew = await insertItems(tx, items);
    const duplicates = items.filter((item) => !isNew.has(item.id));
    const fresh = items.filter((item) => isNew.has(item.id));
    await insertDuplicates(tx, duplicates);
    await finishDeliveries(tx, taken.map(({ delivery, parsed }) => ({ id: delivery.id, failed: 'failed' in parsed ? parsed.failed : null })), now);

    const deltas = new Deltas();
    for (const { delivery, parsed } of taken) {
      deltas.add(delivery.account_id, 'waiting', -1);
      if ('failed' in parsed) deltas.add(delivery.account_id, 'failed', 1);
    }
    for (const item of duplicates) deltas.add(item.accountId, 'duplicate', 1);
    for (const item of fresh) deltas.add(item.accountId, item.state === 'WAITING' ? 'waiting' : item.state === 'IGNORED' ? 'ignored' : 'failed', 1);
    await deltas.save(tx);
    await openLanes(tx, fresh.filter((item) => item.state === 'WAITING'), now);
  }
}

/** Asked for at most once. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
}
