import { rows, type Database, type Tx } from '../../platform/database/database.js';

export interface DueDelivery {
  readonly escalationId: string;
  readonly attempts: number;
}

/** Takes one that is due and books it for later at once: whoever dies while sending leaves it to be sent again. */
export async function takeDelivery(db: Database, now: Date, leaseMs: number): Promise<DueDelivery | null> {
  const [row] = await db.query<DueDelivery>(
    `update escalation_delivery set attempts = attempts + 1, ready_at = $2 where escalation_id = (
       select escalation_id from escalation_delivery where state = 'QUEUED' and ready_at <= $1 order by ready_at limit 1 for update skip locked)
     returning escalation_id as "escalationId", attempts`,
    [now, new Date(now.getTime() + leaseMs)],
  );
  return row ?? null;
}

export interface Outgoing {
  readonly reportId: string;
  readonly status: string;
  readonly targetCode: string;
  readonly reason: string;
  readonly sentAt: Date;
  readonly dueAt: Date | null;
  /** Sealed; null where the target lost its address meanwhile. */
  readonly settings: Buffer | null;
}

/** What a delivery is about, with its target's sealed address. */
export async function readOutgoing(db: Database, escalationId: string): Promise<Outgoing | null> {
  const [row] = await db.query<Outgoing>(
    `select e.report_id as "reportId", e.status, e.target_code as "targetCode", e.reason, e.sent_at as "sentAt", e.due_at as "dueAt", t.settings
     from escalation e join escalation_target t on t.code = e.target_code where e.id = $1`,
    [escalationId],
  );
  return row ?? null;
}

export const finishDelivery = (db: Database, escalationId: string, state: 'SENT' | 'FAILED', error: string | null, at: Date): Promise<unknown> =>
  db.query(`update escalation_delivery set state = $2, last_error = $3, ready_at = null, sent_at = case when $2 = 'SENT' then $4::timestamptz end where escalation_id = $1`, [escalationId, state, error, at]);

export const retryDelivery = (db: Database, escalationId: string, error: string, at: Date): Promise<unknown> =>
  db.query('update escalation_delivery set last_error = $2, ready_at = $3 where escalation_id = $1', [escalationId, error, at]);

/** False when this very answer came before. */
export async function rememberAnswer(tx: Tx, escalationId: string, webhookId: string, at: Date): Promise<boolean> {
  const fresh = await rows(tx, 'insert into escalation_answer (escalation_id, webhook_id, received_at) values ($1, $2, $3) on conflict do nothing returning webhook_id', [escalationId, webhookId, at]);
  return fresh.length > 0;
}

/** The target as a principal of its own, under its own name: history says who answered. */
export const ensurePrincipal = (tx: Tx, id: string, name: string, at: Date): Promise<unknown> =>
  tx.query(`insert into app_user (id, kind, name, created_at) values ($1, 'SYSTEM', $2, $3) on conflict (id) do update set name = excluded.name`, [id, name, at]);
