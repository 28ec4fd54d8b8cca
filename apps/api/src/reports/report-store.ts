import type { Decision, DomainEvent, ReportFacts } from '@balie/domain/report/report.js';
import { Problem } from '@balie/domain/problem.js';
import { standing } from '@balie/domain/report/escalate.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { rows, type Tx } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { appendEvents, type NewEvent } from '../platform/live/append-events.js';
import { newestAlarm } from './alarm/alarm.queries.js';
import { settleAlarm } from './alarm/settle-alarm.js';
import { escalationsOf } from './escalation/escalation.queries.js';
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

/**
 * Locks the conversation, then the report, and reads both; escalations and the alarm after the lock, in statements of their own: they change only
 * under it, and an older snapshot would miss the last change. Throws NOT_FOUND.
 */
export async function loadForUpdate(tx: Tx, reportId: string): Promise<LoadedReport> {
  const [row] = isId(reportId) ? await rows<Row>(tx, LOCK, [reportId]) : [];
  if (!row) throw new Problem('NOT_FOUND');
  const escalations = await escalationsOf(tx, reportId);
  const entity = fromRow<ReportEntity>(row, REPORT_COLUMNS, 'r_');
  const conversation = fromRow<ConversationEntity>(row, CONVERSATION_COLUMNS, 'c_');
  const alarm = entity.danger === 'NOW' ? await newestAlarm(tx, reportId) : null;
  const extra = { ...standing(escalations), alarmOpen: alarm !== null && alarm.endedAt === null, conversationWritable: conversation.identityId !== null };
  return { entity, conversation, facts: { ...toFacts(entity), ...extra } };
}

/** The row as the rules see it: same names, nothing else needed. Escalations and the conversation's reach come with `loadForUpdate`. */
export const toFacts = (entity: ReportEntity): ReportFacts => entity;

/** A column that a decision changes. */
export interface Changed {
  readonly property: string;
  readonly column: string;
  readonly value: unknown;
}

const same = (a: unknown, b: unknown): boolean => (a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b);

/** Columns that differ; facts that are no columns (openEscalation …) are left out. */
export function changedColumns(entity: ReportEntity, wanted: ReportFacts & Partial<ReportEntity>): Changed[] {
  const current = entity as unknown as Row;
  return Object.entries(wanted)
    .filter(([name, value]) => name in current && name !== 'updatedAt' && value !== undefined && !same(current[name], value))
    .map(([property, value]) => ({ property, column: columnOf(property), value }));
}

/** Writes the columns that differ, none when all are the same. Returns the row as it is now. */
export async function updateReport(tx: Tx, entity: ReportEntity, wanted: ReportFacts & Partial<ReportEntity>, at: Date): Promise<ReportEntity> {
  const changes = changedColumns(entity, wanted);
  if (changes.length === 0) return entity;
  const sets = changes.map(({ column }, i) => `${column} = $${i + 3}`);
  await tx.query(`update report set updated_at = $2, ${sets.join(', ')} where id = $1`, [entity.id, at, ...changes.map(({ value }) => value)]);
  return { ...entity, ...Object.fromEntries(changes.map(({ property, value }) => [property, value])), updatedAt: at };
}

/** New rows, one statement for any number. Their conversation is there already. */
export async function insertReports(tx: Tx, reports: readonly ReportEntity[]): Promise<void> {
  if (reports.length === 0) return;
  const columns = REPORT_COLUMNS.join(', ');
  const asRows = reports.map((report) => Object.fromEntries(Object.entries(report).map(([name, value]) => [columnOf(name), value])));
  await tx.query(`insert into report (${columns}) select ${columns} from jsonb_populate_recordset(null::report, $1::jsonb)`, [JSON.stringify(asRows)]);
}

/** Who is told of a change: the desk, and the team a report was or is assigned to. A team that routing merely proposes does not see it. */
export const teamInSight = (report: Pick<ReportEntity, 'teamId' | 'assignedById'>): string | null => (report.assignedById === null ? null : report.teamId);

/** Events of a decision as rows of the sequence, `before` and `after` saying who may know. A new report is its own `before`. */
export function eventsOf(events: readonly DomainEvent[], before: ReportEntity, after: ReportEntity, by: { at: Date; actorId: string | null; traceId: string | null }): NewEvent[] {
  return events.map((event) => ({
    type: event.type, data: event.data, reportId: after.id, conversationId: after.conversationId, version: after.version, ...by,
    teamBefore: teamInSight(before), teamAfter: teamInSight(after), restrictedBefore: before.restricted, restrictedAfter: after.restricted,
  }));
}

/**
 * Writes what a decision changed, appends its events (with team and restriction before and after, so that everybody who saw it hears of it)
 * and the audit row, in the caller's transaction. Returns the row as it is now. A decision without events and columns writes nothing.
 */
export async function saveDecision(tx: Tx, loaded: Pick<LoadedReport, 'entity'>, decision: Decision, actor: Actor | null, extras: SaveExtras): Promise<ReportEntity> {
  const { entity } = loaded;
  const next = await updateReport(tx, entity, { ...decision.report, ...extras.columns }, extras.at);
  const traceId = extras.traceId ?? actor?.traceId ?? null;
  await appendEvents(tx, eventsOf(decision.events, entity, next, { at: extras.at, actorId: actor?.userId ?? null, traceId }));
  if (entity.danger === 'NOW') await settleAlarm(tx, entity, next, decision.report.handedOver === true && decision.events.some(({ type }) => type === 'report.escalation_acknowledged'), extras.at);
  const act = extras.act === undefined ? decision.events[0]?.type : extras.act;
  if (act && actor) {
    const data = { number: entity.number, version: next.version, ...extras.auditData };
    await recordAudit(tx, { at: extras.at, actorId: actor.userId, sessionId: actor.sessionId, act, subject: 'report', subjectId: entity.id, reason: extras.reason, data, traceId });
  }
  return next;
}

const columnOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
