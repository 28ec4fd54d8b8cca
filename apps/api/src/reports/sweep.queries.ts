import type { Database } from '../platform/database/database.js';
import type { ReportEntity } from './report.entity.js';
import { fromRow, REPORT_COLUMNS, type Row } from './report.rows.js';

export const readSleepers = async (db: Database, now: Date, limit: number): Promise<string[]> =>
  (await db.query<{ id: string }>(`select id from report where status = 'SNOOZED' and snoozed_until <= $1 order by snoozed_until limit $2`, [now, limit])).map(({ id }) => id);

/** A desk beats every 15 s; two missed and its connection is gone. */
const GONE_MS = 30_000;
/** No rule ends a claim sooner after its owner's last act. */
const SOONEST_MS = 60_000;

export interface ClaimedReport {
  readonly report: ReportEntity;
  /** When the server last heard the owner's desk; null while it beats, and for programs, which have no desk. */
  readonly goneAt: Date | null;
}

/** Claims that may be over: a few rows per person on duty, by an index of their own. */
export async function readClaimed(db: Database, now: Date): Promise<ClaimedReport[]> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const rows = await db.query<Row>(
    `select ${REPORT_COLUMNS.map((column) => `r.${column}`).join(', ')}, case when p.beat_at < $1 then p.beat_at end as gone_at
     from report r left join lateral (select max(beat_at) as beat_at from presence where user_id = r.claim_user_id) p on true
     where r.claim_user_id is not null and r.status <> 'CLOSED' and coalesce(r.claim_last_act_at, r.claimed_at) < $2`,
    [ago(GONE_MS), ago(SOONEST_MS)],
  );
  return rows.map((row) => ({ report: fromRow<ReportEntity>(row, REPORT_COLUMNS), goneAt: row['gone_at'] as Date | null }));
}
