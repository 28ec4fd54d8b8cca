import { standing, type EscalationRecord } from '@balie/domain/report/escalate.js';
import type { TargetChannel } from '@balie/domain/escalation/target.js';
import { rows, type Database, type Tx } from '../../platform/database/database.js';

export interface EscalationRow extends EscalationRecord {
  readonly reportId: string;
  readonly targetCode: string;
  readonly reason: string;
  readonly channel: TargetChannel;
  readonly dueAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly reference: string | null;
  readonly declinedAt: Date | null;
  readonly declineReason: string | null;
  readonly failure: string | null;
}

const COLUMNS = `id, report_id as "reportId", target_code as "targetCode", status, reason, channel, must_confirm as "mustConfirm", fallback_of as "fallbackOf", sent_by_id as "sentById",
  sent_at as "sentAt", due_at as "dueAt", acknowledged_at as "acknowledgedAt", reference, declined_at as "declinedAt", decline_reason as "declineReason", failure`;

/** Oldest first; of one moment, a fallback after what it takes over from. */
const ORDER = 'order by sent_at, id';

export const readEscalations = (db: Database, reportIds: readonly string[]): Promise<EscalationRow[]> =>
  db.query(`select ${COLUMNS} from escalation where report_id = any($1::uuid[]) ${ORDER}`, [reportIds]);

/** All of a report that is locked: they change only under that lock. */
export const escalationsOf = (tx: Tx, reportId: string): Promise<EscalationRow[]> => rows<EscalationRow>(tx, `select ${COLUMNS} from escalation where report_id = $1 ${ORDER}`, [reportId]);

export interface NewEscalation {
  readonly id: string;
  readonly reportId: string;
  readonly targetCode: string;
  readonly channel: TargetChannel;
  readonly mustConfirm: boolean;
  readonly fallbackOf: string | null;
  readonly failure: string | null;
  readonly reason: string;
  readonly sentById: string;
  readonly sentAt: Date;
  readonly dueAt: Date | null;
}

/** One with a failure was passed over: it is written down and never sent. */
export async function insertEscalation(tx: Tx, e: NewEscalation): Promise<void> {
  await tx.query(
    `insert into escalation (id, report_id, target_code, status, reason, sent_by_id, sent_at, due_at, channel, must_confirm, fallback_of, failure, failed_at)
     values ($1, $2, $3, case when $11::text is null then 'SENT' else 'FAILED' end, $4, $5, $6, $7, $8, $9, $10, $11, case when $11::text is not null then $6::timestamptz end)`,
    [e.id, e.reportId, e.targetCode, e.reason, e.sentById, e.sentAt, e.dueAt, e.channel, e.mustConfirm, e.fallbackOf, e.failure],
  );
}

/** The webhook goes out after the commit; the row is what makes sure. */
export const queueDelivery = (tx: Tx, escalationId: string, at: Date): Promise<unknown> =>
  tx.query(`insert into escalation_delivery (escalation_id, state, ready_at) values ($1, 'QUEUED', $2)`, [escalationId, at]);

/** Which report an escalation belongs to: that one is locked first. */
export async function reportOfEscalation(db: Database, escalationId: string): Promise<string | null> {
  const [row] = await db.query<{ report_id: string }>('select report_id from escalation where id = $1', [escalationId]);
  return row?.report_id ?? null;
}

/** An escalation of a locked report, with whether another one still waits. */
export interface AnsweredRow extends EscalationRow {
  readonly mustAcknowledge: boolean;
  readonly othersOpen: boolean;
}

/** As it will be with this answer: what else still waits then. `as` DECLINED also where it failed: a fallback is added by the rules. */
export function findAnswered(all: readonly EscalationRow[], id: string, as: 'ACKNOWLEDGED' | 'DECLINED'): AnsweredRow | null {
  const found = all.find((one) => one.id === id);
  if (found === undefined) return null;
  const answered = all.map((one) => (one.id === id ? { ...one, status: as } : one));
  return { ...found, mustAcknowledge: found.mustConfirm, othersOpen: standing(answered).openEscalation };
}

export async function saveAnswer(tx: Tx, id: string, answer: { status: 'ACKNOWLEDGED' | 'DECLINED'; at: Date; reference: string | null; reason: string | null }): Promise<void> {
  await tx.query(
    `update escalation set status = $2, acknowledged_at = case when $2 = 'ACKNOWLEDGED' then $3::timestamptz end, declined_at = case when $2 = 'DECLINED' then $3::timestamptz end,
       reference = coalesce($4, reference), decline_reason = $5 where id = $1`,
    [id, answer.status, answer.at, answer.reference, answer.reason],
  );
}

export const saveFailure = (tx: Tx, id: string, failure: string, at: Date): Promise<unknown> =>
  tx.query(`update escalation set status = 'FAILED', failure = $2, failed_at = $3 where id = $1`, [id, failure, at]);

/** Reports with an escalation whose time has passed. */
export const readOverdue = async (db: Database, now: Date, limit: number): Promise<string[]> =>
  (await db.query<{ id: string }>(
    `select distinct report_id as id from (
       select e.report_id from escalation e join report r on r.id = e.report_id where e.status = 'SENT' and e.due_at <= $1 and r.status <> 'CLOSED' order by e.due_at limit $2) overdue`,
    [now, limit],
  )).map(({ id }) => id);
