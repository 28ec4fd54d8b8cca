import type { Database } from '../platform/database/database.js';

export interface AccountRhythm {
  readonly id: string;
  readonly last_inbound_at: Date | null;
  readonly quiet_since: Date | null;
  readonly usual_gap_seconds: number | null;
  /** Since its first hour, at most fourteen. */
  readonly days: number;
  /** Local hours of the day, with what came in at them. */
  readonly hours: readonly { readonly hour: number; readonly count: number }[];
}

/** Of every account that should receive: the last two weeks, by hour of the day. */
export const readRhythms = (db: Database, now: Date): Promise<AccountRhythm[]> =>
  db.query(
    `with by_hour as (
       select account_id, extract(hour from hour at time zone 'Europe/Amsterdam')::int as hour, sum(inbound)::int as count, min(hour) as first
       from account_hour where hour > $1::timestamptz - interval '14 days' group by 1, 2)
     select a.id, a.last_inbound_at, a.quiet_since, a.usual_gap_seconds,
       coalesce(extract(epoch from $1::timestamptz - min(b.first)) / 86400, 0)::float8 as days,
       coalesce(jsonb_agg(jsonb_build_object('hour', b.hour, 'count', b.count)) filter (where b.hour is not null), '[]') as hours
     from channel_account a left join by_hour b on b.account_id = a.id where a.state in ('CONNECTED', 'PAUSED') group by a.id`,
    [now],
  );

export const saveRhythm = (db: Database, id: string, usualGapSeconds: number | null, quietSince: Date | null): Promise<unknown> =>
  db.query('update channel_account set usual_gap_seconds = $2, quiet_since = $3 where id = $1', [id, usualGapSeconds, quietSince]);

export const countStates = (db: Database): Promise<{ kind: string; state: string; count: number }[]> =>
  db.query('select kind, state, count(*)::int as count from channel_account group by kind, state');

/** What a person still holds back does not wait for us. */
export async function oldestOutbound(db: Database, now: Date): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }>(
    `select min(received_at) as at from message where direction = 'OUTBOUND' and delivery_status in ('QUEUED', 'SENDING') and (hold_until is null or hold_until <= $1)`,
    [now],
  );
  return row?.at ?? null;
}
