import type { Database } from '../platform/database/database.js';

export interface HealthRow {
  readonly id: string;
  readonly state_reason: string | null;
  readonly last_inbound_at: Date | null;
  readonly last_outbound_at: Date | null;
  readonly last_error: string | null;
  readonly last_error_reason: string | null;
  readonly last_error_at: Date | null;
  readonly tested_at: Date | null;
  readonly send_after: Date | null;
  readonly quiet_since: Date | null;
  readonly usual_gap_seconds: number | null;
  readonly waiting_in: number;
  readonly waiting_out: number;
  readonly oldest_waiting_at: Date | null;
  readonly failed_in: number;
  readonly failures: readonly { readonly code: string; readonly count: number }[];
  readonly notices: readonly { readonly at: string; readonly kind: string; readonly code: string; readonly reason: string }[];
}

/**
 * What can be said of these accounts now, in one statement. What waits is read from the small partial indexes of both doors; failures are those since `since`.
 * An answer that is still held (undo time) does not wait for us.
 */
export const readHealth = (db: Database, ids: readonly string[], now: Date, since: Date): Promise<HealthRow[]> =>
  db.query(
    `with outgoing as (
       select account_id, count(*)::int as waiting, min(received_at) as oldest from message
       where direction = 'OUTBOUND' and delivery_status in ('QUEUED', 'SENDING') and (hold_until is null or hold_until <= $2) and account_id = any($1::uuid[]) group by account_id),
     incoming as (
       select account_id, sum(waiting)::int as waiting, min(oldest) as oldest from (
         select account_id, count(*) as waiting, min(received_at) as oldest from inbound_item where state = 'WAITING' and account_id = any($1::uuid[]) group by account_id
         union all
         select account_id, count(*), min(received_at) from inbound_delivery where state = 'PENDING' and account_id = any($1::uuid[]) group by account_id
       ) doors group by account_id),
     refused as (
       select account_id, count(*)::int as count from (
         select account_id from inbound_item where state = 'FAILED' and received_at > $3 and account_id = any($1::uuid[])
         union all
         select account_id from inbound_delivery where state = 'FAILED' and received_at > $3 and account_id = any($1::uuid[])
       ) failed group by account_id),
     unsent as (
       select account_id, jsonb_agg(jsonb_build_object('code', code, 'count', count) order by count desc, code) as failures from (
         select account_id, coalesce(failure->>'code', 'UNKNOWN') as code, count(*)::int as count from message
         where delivery_status = 'FAILED' and failed_at > $3 and account_id = any($1::uuid[]) group by 1, 2
       ) reasons group by account_id)
     select a.id, a.state_reason, a.last_inbound_at, a.last_outbound_at, a.last_error, a.last_error_reason, a.last_error_at, a.tested_at, a.send_after, a.quiet_since, a.usual_gap_seconds, a.notices,
       coalesce(i.waiting, 0) as waiting_in, coalesce(o.waiting, 0) as waiting_out, least(i.oldest, o.oldest) as oldest_waiting_at, coalesce(f.count, 0) as failed_in, coalesce(u.failures, '[]') as failures
     from channel_account a left join outgoing o on o.account_id = a.id left join incoming i on i.account_id = a.id left join refused f on f.account_id = a.id left join unsent u on u.account_id = a.id
     where a.id = any($1::uuid[])`,
    [ids, now, since],
  );
