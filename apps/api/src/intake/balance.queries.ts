import type { IntakeBalance } from '@balie/domain/intake/balance.js';
import { rows, type Database, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';

interface Sums { readonly received: string; readonly stored: string; readonly duplicate: string; readonly ignored: string; readonly failed: string; readonly waiting: string }
const toBalance = (sums: Sums): IntakeBalance => ({
  received: Number(sums.received), stored: Number(sums.stored), duplicate: Number(sums.duplicate), ignored: Number(sums.ignored), failed: Number(sums.failed), waiting: Number(sums.waiting),
});

const SUMS = `
  select coalesce(sum(received), 0) as received, coalesce(sum(stored), 0) as stored, coalesce(sum(duplicate), 0) as duplicate,
    coalesce(sum(ignored), 0) as ignored, coalesce(sum(failed), 0) as failed, coalesce(sum(waiting), 0) as waiting
  from intake_count where $1::uuid is null or account_id = $1`;

/** The balance of one account, or of all; reads a handful of rows, however many messages there are. */
export async function readBalance(db: Database, accountId: string | null): Promise<IntakeBalance> {
  const [sums] = await db.query<Sums>(SUMS, [accountId]);
  return toBalance(sums as Sums);
}

/**
 * Folds the deltas of accounts into their totals. Reading and writing are one statement of one commit, so no reader sees a sum without its parts.
 * Only the accounts passed are touched: one whose first delta commits meanwhile has no id for its total yet. One folder at a time (advisory lock).
 */
const FOLD = `
  with gone as (delete from intake_count where account_id = any($2::uuid[]) returning *), kept as (
    insert into intake_count (id, account_id, folded, received, stored, duplicate, ignored, failed, waiting)
    select total.id, g.account_id, true, sum(g.received), sum(g.stored), sum(g.duplicate), sum(g.ignored), sum(g.failed), sum(g.waiting)
    from gone g join unnest($1::uuid[], $2::uuid[]) as total (id, account_id) on total.account_id = g.account_id
    group by total.id, g.account_id
  )
  select count(*)::int as folded from gone where not folded`;

const FOLD_FROM = 20;

/** Folds when there is something worth it. Returns how many deltas went into totals. */
export async function foldCounts(tx: Tx): Promise<number> {
  const [lock] = await rows<{ mine: boolean }>(tx, `select pg_try_advisory_xact_lock(hashtext('balie.fold-counts')) as mine`);
  if (lock?.mine !== true) return 0;
  const accounts = await rows<{ account_id: string; deltas: number }>(tx, 'select account_id, count(*) filter (where not folded)::int as deltas from intake_count group by account_id');
  if (accounts.reduce((sum, account) => sum + account.deltas, 0) < FOLD_FROM) return 0;
  const [done] = await rows<{ folded: number }>(tx, FOLD, [accounts.map(() => newId()), accounts.map((account) => account.account_id)]);
  return done?.folded ?? 0;
}

const FROM_ROWS = `
  with fates as (
    select account_id, case state when 'FAILED' then 'failed' else 'waiting' end as fate, count(*) as n from inbound_delivery where state <> 'SPLIT' group by 1, 2
    union all
    select account_id, case state when 'STORED' then 'stored' when 'IGNORED' then 'ignored' when 'FAILED' then 'failed' else 'waiting' end, count(*) from inbound_item group by 1, 2
    union all
    select account_id, 'duplicate', count(*) from inbound_duplicate group by 1
  ), from_rows as (
    select account_id, coalesce(sum(n), 0) as received, coalesce(sum(n) filter (where fate = 'stored'), 0) as stored, coalesce(sum(n) filter (where fate = 'duplicate'), 0) as duplicate,
      coalesce(sum(n) filter (where fate = 'ignored'), 0) as ignored, coalesce(sum(n) filter (where fate = 'failed'), 0) as failed, coalesce(sum(n) filter (where fate = 'waiting'), 0) as waiting
    from fates group by account_id
  ), counted as (
    select account_id, sum(received) as received, sum(stored) as stored, sum(duplicate) as duplicate, sum(ignored) as ignored, sum(failed) as failed, sum(waiting) as waiting
    from intake_count group by account_id
  )
  select coalesce(c.account_id, r.account_id) as account_id, to_jsonb(c) - 'account_id' as counted, to_jsonb(r) - 'account_id' as rows
  from counted c full join from_rows r on r.account_id = c.account_id
  where (c.received, c.stored, c.duplicate, c.ignored, c.failed, c.waiting) is distinct from (r.received, r.stored, r.duplicate, r.ignored, r.failed, r.waiting)
    and not (r.account_id is null and (c.received, c.stored, c.duplicate, c.ignored, c.failed, c.waiting) = (0, 0, 0, 0, 0, 0))`;

/** An account whose counts are not what its rows say. */
export interface Imbalance {
  readonly account_id: string;
  readonly counted: IntakeBalance | null;
  readonly rows: IntakeBalance | null;
}

/** Counts every row, in one snapshot: for tests and a metric, not for a page. Empty when the balance adds up everywhere. */
export const checkBalance = (db: Database): Promise<Imbalance[]> => db.query<Imbalance>(FROM_ROWS);

/** When the oldest delivery or item that still waits came in; null when nothing waits. Both sides stop at the first row of a partial index. */
export async function oldestWaiting(db: Database): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }>(
    `select least(
       (select received_at from inbound_delivery where state = 'PENDING' order by seq limit 1),
       (select min(i.received_at) from (select account_id, conversation_key from lane order by ready_at limit 100) l
          join inbound_item i on i.account_id = l.account_id and i.conversation_key = l.conversation_key and i.state = 'WAITING')
     ) as at`,
  );
  return row?.at ?? null;
}
