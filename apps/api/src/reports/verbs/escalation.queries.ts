import type { EscalationStatus } from '@balie/domain/report/escalate.js';
import { rows, type Database, type Tx } from '../../platform/database/database.js';

export interface NewEscalation {
  readonly id: string;
  readonly reportId: string;
  readonly targetCode: string;
  readonly reason: string;
  readonly sentById: string;
  readonly sentAt: Date;
  readonly dueAt: Date | null;
}

export async function insertEscalation(tx: Tx, e: NewEscalation): Promise<void> {
  await tx.query(
    `insert into escalation (id, report_id, target_code, status, reason, sent_by_id, sent_at, due_at) values ($1, $2, $3, 'SENT', $4, $5, $6, $7)`,
    [e.id, e.reportId, e.targetCode, e.reason, e.sentById, e.sentAt, e.dueAt],
  );
}

/** Which report an escalation belongs to: that one is locked first. */
export async function reportOfEscalation(db: Database, escalationId: string): Promise<string | null> {
  const [row] = await db.query<{ report_id: string }>('select report_id from escalation where id = $1', [escalationId]);
  return row?.report_id ?? null;
}

export interface AnsweredRow {
  readonly id: string;
  readonly status: EscalationStatus;
  readonly mustAcknowledge: boolean;
  /** Another one that must confirm is still open. */
  readonly othersOpen: boolean;
}

/** Read under the report's lock, so that two answers at once see each other. */
export async function readEscalation(tx: Tx, id: string): Promise<AnsweredRow | null> {
  const [row] = await rows<AnsweredRow>(
    tx,
    `select e.id, e.status, t.must_acknowledge as "mustAcknowledge", exists (
       select 1 from escalation o join escalation_target ot on ot.code = o.target_code
       where o.report_id = e.report_id and o.id <> e.id and o.status = 'SENT' and ot.must_acknowledge) as "othersOpen"
     from escalation e join escalation_target t on t.code = e.target_code where e.id = $1`,
    [id],
  );
  return row ?? null;
}

export async function answerEscalation(tx: Tx, id: string, answer: { status: 'ACKNOWLEDGED' | 'DECLINED'; at: Date; reference: string | null; reason: string | null }): Promise<void> {
  await tx.query(
    `update escalation set status = $2, acknowledged_at = case when $2 = 'ACKNOWLEDGED' then $3::timestamptz end, declined_at = case when $2 = 'DECLINED' then $3::timestamptz end,
       reference = coalesce($4, reference), decline_reason = $5 where id = $1`,
    [id, answer.status, answer.at, answer.reference, answer.reason],
  );
}
