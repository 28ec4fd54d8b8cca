import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/database.js';

export type Fate = 'stored' | 'duplicate' | 'ignored' | 'failed' | 'waiting';
const FATES: readonly Fate[] = ['stored', 'duplicate', 'ignored', 'failed', 'waiting'];

/** Changes of the balance, collected per account during a transaction. Only appended, never updated: concurrent batches do not wait for each other. */
export class Deltas {
  private readonly perAccount = new Map<string, Record<Fate, number>>();

  /** `count` events entered the balance (positive) or left it (negative) with this fate. */
  add(accountId: string, fate: Fate, count: number): void {
    if (count === 0) return;
    const sums = this.perAccount.get(accountId) ?? { stored: 0, duplicate: 0, ignored: 0, failed: 0, waiting: 0 };
    sums[fate] += count;
    this.perAccount.set(accountId, sums);
  }

  /** `count` events went from one fate to another; the total stays. */
  move(accountId: string, from: Fate, to: Fate, count = 1): void {
    this.add(accountId, from, -count);
    this.add(accountId, to, count);
  }

  /** Writes what was collected, in the transaction that moved the rows: the balance is never wrong, not even for a moment. */
  async save(tx: Tx): Promise<void> {
    const accounts = [...this.perAccount.entries()].filter(([, sums]) => FATES.some((fate) => sums[fate] !== 0));
    if (accounts.length === 0) return;
    const of = (fate: Fate) => accounts.map(([, sums]) => sums[fate]);
    await tx.query(
      `insert into intake_count (id, account_id, received, stored, duplicate, ignored, failed, waiting)
       select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[])`,
      [accounts.map(() => newId()), accounts.map(([id]) => id), accounts.map(([, sums]) => FATES.reduce((sum, fate) => sum + sums[fate], 0)), ...FATES.map(of)],
    );
  }
}
