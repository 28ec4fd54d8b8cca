import type { Decision, ReportFacts } from '@balie/domain/report/report.js';
import { Problem } from '@balie/domain/problem.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { rows, type Tx } from '../platform/database/database.js';
import { appendEvents } from '../platform/live/append-events.js';
import { CONVERSATION_COLUMNS, fromRow, REPORT_COLUMNS, type Row } from './report.rows.js';
import type { ConversationEntity } from './conversation.entity.js';
import type { ReportEntity } from './report.entity.js';

/** A report whose conversation and own row are locked until the transaction ends. */
export interface LoadedReport {
  readonly entity: ReportEntity;
  readonly conversation: ConversationEntity;
  readonly facts: ReportFacts;
}

/** What goes with a decision: when, why, and columns the rules know nothing about. */
export interface SaveExtras {
  readonly at: Date;
  readonly reason?: string | null;
  /** Ids and codes only, never text of citizens. */
  readonly auditData?: Record<string, unknown>;
  /** Name of the act in the audit log; the first event's type when absent, no audit row when null (acts of the system). */
  readonly act?: string | null;
  readonly traceId?: string | null;
  /** Other columns of the report to write in the same statement. */
  readonly columns?: Partial<ReportEntity>;
}

/**
 * One statement, two locks, always in this order: conversation, then report. A row that changed while we waited is read again by PostgreSQL
 * when its lock is given, so both come as they are now.
 */
const LOCK = `
  with c as materialized (select * from conversation where id = (select conversation_id from report where id = $1) for update)
  select ${CONVERSATION_COLUMNS.map((column) => `c.${column} as c_${column}`).join(', ')}, ${REPORT_COLUMNS.map((column) => `r.${column} as r_${column}`).join(', ')}
  from c join report r on r.conversation_id = c.id where r.id = $1 for update of r`;

/** Read after the lock, in a statement of its own: escalations change only under it, and an older snapshot would miss the last change. */
const ESCALATIONS = `
  select coalesce(bool_or(e.status = 'SENT'), false) as open, coalesce(bool_or(e.status = 'ACKNOWLEDGED'), false) as handed_over
  from escalation e join escalation_target t on t.code = e.target_code where e.report_id = $1 and t.must_acknowledge`;

/** Locks the conversation, then the report, and reads both. Throws NOT_FOUND. */
export async function loadForUpdate(tx: Tx, reportId: string): Promise<LoadedReport> {
  const [row] = await rows<Row>(tx, LOCK, [reportId]);
  if (!row) throw new Problem('NOT_FOUND');
  const [escalations] = await rows<{ open: boolean; handed_over: boolean }>(tx, ESCALATIONS, [reportId]);
  const entity = fromRow<ReportEntity>(row, REPORT_COLUMNS, 'r_');
  const conversation = fromRow<ConversationEntity>(row, CONVERSATION_COLUMNS, 'c_');
  const facts = { ...toFacts(entity), openEscalation: escalations?.open, handedOver: escalations?.handed_over, conversationWritable: conversation.identityId !== null };
  return { entity, conversation, facts };
}

/** The row as the rules see it: same names, nothing else needed. Escalations and the conversation's reach come with `loadForUpdate`. */
export const toFacts = (entity: ReportEntity): ReportFacts => entity;

/** Columns that differ, in the row's names; facts that are no columns (openEscalation …) are left out. */
function changedColumns(entity: ReportEntity, next: ReportFacts, columns: Partial<ReportEntity>): Partial<ReportEntity> {
  const same = (a: unknown, b: unknown) => (a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b);
  const wanted = { ...next, ...columns } as Record<string, unknown>;
  const current = entity as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => name in current && value !== undefined && !same(current[name], value)));
}

/**
 * Writes what a decision changed, appends its events (with team and restriction before and after, so that everybody who saw it hears of it)
 * and the audit row, in the caller's transaction. Returns the row as it is now. A decision without events and columns writes nothing.
 */
export async function saveDecision(tx: Tx, loaded: LoadedReport, decision: Decision, actor: Actor | null, extras: SaveExtras): Promise<ReportEntity> {
  const { entity } = loaded;
  const changes = changedColumns(entity, decision.report, extras.columns ?? {});
  const names = Object.keys(changes);
  const next: ReportEntity = { ...entity, ...changes, updatedAt: names.length > 0 ? extras.at : entity.updatedAt };
  if (names.length > 0) {
    const sets = [...names, 'updatedAt'].map((name, i) => `${columnOf(name)} = $${i + 2}`);
    await tx.query(`update report set ${sets.join(', ')} where id = $1`, [entity.id, ...names.map((name) => changes[name as keyof ReportEntity]), extras.at]);
  }
  const traceId = extras.traceId ?? actor?.traceId ?? null;
  await appendEvents(tx, decision.events.map((event) => ({
    type: event.type, data: event.data, reportId: entity.id, conversationId: entity.conversationId, at: extras.at, actorId: actor?.userId ?? null, version: next.version,
    teamBefore: entity.teamId, teamAfter: next.teamId, restrictedBefore: entity.restricted, restrictedAfter: next.restricted, traceId,
  })));
  const act = extras.act === undefined ? decision.events[0]?.type : extras.act;
  if (act && actor) {
    const data = { number: entity.number, version: next.version, ...extras.auditData };
    await recordAudit(tx, { at: extras.at, actorId: actor.userId, sessionId: actor.sessionId, act, subject: 'report', subjectId: entity.id, reason: extras.reason, data, traceId });
  }
  return next;
}

const columnOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
