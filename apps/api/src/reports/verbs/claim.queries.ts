import type { Decision } from '@balie/domain/report/report.js';
import type { Actor } from '../../platform/auth/actor.js';
import { rows, type Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { changedColumns, eventsOf } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { fromRow, REPORT_COLUMNS, type Row } from '../report.rows.js';

/**
 * One statement that is its own transaction: the report where it still has the version the decision was made on, its event and its audit row,
 * or nothing at all; an alarm that sounds for it ends with it (`domain/danger/alarm-end`). UPDATE locks the row and looks at the version again after waiting, so of many only one finds it unchanged.
 */
export async function saveIfUnchanged(db: Database, before: ReportEntity, decision: Decision, actor: Actor, at: Date): Promise<ReportEntity | null> {
  const changes = changedColumns(before, decision.report);
  const after: ReportEntity = { ...before, ...Object.fromEntries(changes.map(({ property, value }) => [property, value])), updatedAt: at };
  const [event] = eventsOf(decision.events, before, after, { at, actorId: actor.userId, traceId: actor.traceId });
  if (!event) return before;
  const fixed = [
    before.id, before.version, at, newId(), event.type, actor.userId, after.version, JSON.stringify(event.data), event.teamBefore, event.teamAfter, event.restrictedBefore, event.restrictedAfter,
    actor.traceId, newId(), actor.sessionId, JSON.stringify({ number: before.number, version: after.version }), before.conversationId,
  ];
  const sets = changes.map(({ column }, i) => `${column} = $${fixed.length + 1 + i}`);
  const saved = await db.query<{ id: string }>(
    `with saved as (update report set updated_at = $3, ${sets.join(', ')} where id = $1 and version = $2 returning id),
       told as (
         insert into event (id, report_id, conversation_id, type, at, actor_id, version, data, team_before, team_after, restricted_before, restricted_after, trace_id)
         select $4::uuid, id, $17::uuid, $5, $3::timestamptz, $6::uuid, $7::int, $8::jsonb, $9::uuid, $10::uuid, $11::boolean, $12::boolean, $13 from saved),
       logged as (
         insert into audit (id, at, actor_id, session_id, act, subject, subject_id, reason, data, trace_id)
         select $14::uuid, $3::timestamptz, $6::uuid, $15::uuid, $5, 'report', id::text, null, $16::jsonb, $13 from saved),
       quiet as (
         update danger_alarm set ended_at = $3, ended_why = 'CLAIMED', next_stage_at = null where report_id in (select id from saved) and ended_at is null)
     select id from saved`,
    [...fixed, ...changes.map(({ value }) => value)],
  );
  return saved.length > 0 ? after : null;
}

const CLAIMABLE = `status in ('NEW', 'REOPENED') and claim_user_id is null and not restricted`;
/** The order of the partial index report_unclaimed; `domain/report/claim-order.ts` says why. */
const ORDER = `(case danger when 'NOW' then 0 when 'POSSIBLE' then 1 else 2 end), urgency, coalesce(next_due_at, 'infinity'), created_at, id`;

/**
 * The first of the queue and the first that is offered to this person, locked; what somebody else is taking this moment is skipped.
 * The domain picks; the other one is free again at the end of the transaction.
 */
export async function lockCandidates(tx: Tx, userId: string): Promise<ReportEntity[]> {
  const columns = REPORT_COLUMNS.join(', ');
  const found = await rows<Row>(
    tx,
    `select * from (select ${columns} from report where ${CLAIMABLE} order by ${ORDER} limit 1 for update skip locked) as first
     union all
     select * from (select ${columns} from report where ${CLAIMABLE} and status = 'NEW' and assigned_by_id = $1 order by ${ORDER} limit 1 for update skip locked) as offered`,
    [userId],
  );
  return found.map((row) => fromRow<ReportEntity>(row, REPORT_COLUMNS));
}
