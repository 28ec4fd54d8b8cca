import type { AlertKind } from '@balie/domain/words/alerts.js';
import { rows, type Database, type Tx } from '../../platform/database/database.js';

export interface AlertRow {
  readonly id: string;
  readonly kind: AlertKind;
  readonly reportId: string;
  readonly why: string;
  readonly data: Record<string, unknown>;
  readonly raisedAt: Date;
  readonly resolvedAt: Date | null;
  readonly seenAt: Date | null;
}

/** Who looks: themselves, their roles, their teams. */
export interface Listener {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
}

const COLUMNS = `a.id, a.kind, a.report_id as "reportId", a.why, a.data, a.raised_at as "raisedAt", a.resolved_at as "resolvedAt", s.seen_at as "seenAt"`;
const MINE = `($1 = any(a.for_users) or a.for_roles && $2::text[] or a.for_teams && $3::uuid[])`;

/** What is so now (not what this viewer put away), newest first, and what ended since `since`. Both parts run on an index of few rows. */
export const readAlerts = (db: Database, { userId, roles, teamIds }: Listener, since: Date, limit: number): Promise<AlertRow[]> =>
  db.query<AlertRow>(
    `select ${COLUMNS} from alert a left join alert_seen s on s.alert_id = a.id and s.user_id = $1
     where ${MINE} and (a.resolved_at is null or a.resolved_at > $4) order by a.resolved_at is not null, a.raised_at desc, a.id limit $5`,
    [userId, roles, teamIds, since, limit],
  );

/** The alert, when it is this person's. */
export async function findAlert(tx: Tx, id: string, { userId, roles, teamIds }: Listener): Promise<AlertRow | null> {
  const [row] = await rows<AlertRow>(tx, `select ${COLUMNS} from alert a left join alert_seen s on s.alert_id = a.id and s.user_id = $1 where a.id = $4 and ${MINE}`, [userId, roles, teamIds, id]);
  return row ?? null;
}

export const insertSeen = (tx: Tx, id: string, userId: string, at: Date): Promise<unknown> =>
  tx.query('insert into alert_seen (alert_id, user_id, seen_at) values ($1, $2, $3) on conflict do nothing', [id, userId, at]);

/** Alerts about what was so when they were raised; the newest are looked at first. */
export const readOpenAlerts = (db: Database): Promise<Pick<AlertRow, 'id' | 'kind' | 'reportId' | 'data'>[]> =>
  db.query(`select id, kind, report_id as "reportId", data from alert where resolved_at is null and kind not in ('MENTION', 'ESCALATION_UNANSWERED', 'ESCALATION_DECLINED', 'CONTROL_ROOM_LATE')
     or resolved_at is null and exists (select from report r where r.id = alert.report_id and r.status = 'CLOSED') order by raised_at desc limit 1000`);

/** A call to certain people ends when all of them saw it. */
export const endWhenSeen = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  tx.query(
    `update alert set resolved_at = $2 where id = $1 and kind in ('MENTION', 'CLAIM_ENDED') and resolved_at is null
       and for_users <@ array(select user_id from alert_seen where alert_id = $1)`,
    [id, at],
  );
