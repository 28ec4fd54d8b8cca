import type { Alarm, FreeOperator } from '@balie/domain/danger/ladder.js';
import type { AlertKind } from '@balie/domain/words/alerts.js';
import { rows, type Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';

/** An alarm as it is stored. */
export interface AlarmRow extends Alarm {
  readonly id: string;
  readonly reportId: string;
  readonly acknowledgedById: string | null;
  readonly dutyPhoneAt: Date | null;
  readonly firstWordsState: 'SENT' | 'SKIPPED' | 'NONE';
  readonly firstWordsWhy: string | null;
  readonly firstWordsMessageId: string | null;
}

const COLUMNS = `id, report_id as "reportId", cause, started_at as "startedAt", chosen_ids as "chosenIds", stage, next_stage_at as "nextStageAt", acknowledged_at as "acknowledgedAt",
  acknowledged_by_id as "acknowledgedById", ended_at as "endedAt", ended_why as "endedWhy", duty_phone_at as "dutyPhoneAt", hand_over_due_at as "handOverDueAt",
  first_words_state as "firstWordsState", first_words_why as "firstWordsWhy", first_words_message_id as "firstWordsMessageId"`;

/** The newest alarm of each report. */
export const readAlarms = (db: Database, reportIds: readonly string[]): Promise<AlarmRow[]> =>
  db.query(`select distinct on (report_id) ${COLUMNS} from danger_alarm where report_id = any($1::uuid[]) order by report_id, started_at desc, id desc`, [reportIds]);

/** The newest alarm of a report that is locked: it changes only under that lock. */
export async function newestAlarm(tx: Tx, reportId: string): Promise<AlarmRow | null> {
  const [row] = await rows<AlarmRow>(tx, `select ${COLUMNS} from danger_alarm where report_id = $1 order by started_at desc, id desc limit 1`, [reportId]);
  return row ?? null;
}

export const markDutyPhone = (tx: Tx, id: string, at: Date): Promise<unknown> => tx.query('update danger_alarm set duty_phone_at = $2 where id = $1', [id, at]);

export interface FirstWordsSaid {
  readonly state: 'SENT' | 'SKIPPED' | 'NONE';
  readonly why: string | null;
  readonly messageId: string | null;
}

export async function insertAlarm(tx: Tx, reportId: string, alarm: Alarm, said: FirstWordsSaid): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into danger_alarm (id, report_id, cause, started_at, chosen_ids, stage, next_stage_at, hand_over_due_at, first_words_state, first_words_why, first_words_message_id, ended_at, ended_why)
     values ($1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, reportId, alarm.cause, alarm.startedAt, alarm.chosenIds, alarm.stage, alarm.nextStageAt, alarm.handOverDueAt, said.state, said.why, said.messageId, alarm.endedAt, alarm.endedWhy],
  );
  return id;
}

export async function saveAlarm(tx: Tx, id: string, alarm: Alarm, acknowledgedById: string | null): Promise<void> {
  await tx.query(
    `update danger_alarm set stage = $2, next_stage_at = $3, acknowledged_at = $4, acknowledged_by_id = coalesce(acknowledged_by_id, $5), ended_at = $6, ended_why = $7, hand_over_due_at = $8
     where id = $1`,
    [id, alarm.stage, alarm.nextStageAt, alarm.acknowledgedAt, acknowledgedById, alarm.endedAt, alarm.endedWhy, alarm.handOverDueAt],
  );
}

/** Reports whose alarm has a stage to fire, or whose control room must have had it by now. */
export const readDueAlarms = async (db: Database, now: Date, limit: number): Promise<string[]> =>
  (await db.query<{ id: string }>(
    `select distinct report_id as id from (
       (select report_id from danger_alarm where next_stage_at <= $1 order by next_stage_at limit $2)
       union all (select report_id from danger_alarm where hand_over_due_at <= $1 order by hand_over_due_at limit $2)) due`,
    [now, limit],
  )).map(({ id }) => id);

/** A desk beats every 15 s. */
const BEAT_MS = 60_000;

/** Operators with a desk on screen now, what they own, and when they were last asked first. */
export const freeOperators = (tx: Tx, now: Date): Promise<FreeOperator[]> =>
  rows<FreeOperator>(
    tx,
    `select u.id as "userId", (select count(*)::int from report r where r.claim_user_id = u.id and r.status <> 'CLOSED') as owned,
       (select max(a.started_at) from danger_alarm a where u.id = any(a.chosen_ids) and a.started_at > $1::timestamptz - interval '1 day') as "lastAlarmedAt"
     from app_user u
     where u.active and u.kind = 'PERSON'
       and exists (select 1 from user_role o where o.user_id = u.id and o.role = 'OPERATOR' and o.valid_from <= $1 and (o.valid_until is null or o.valid_until > $1))
       and exists (select 1 from presence p where p.user_id = u.id and p.beat_at > $2)`,
    [now, new Date(now.getTime() - BEAT_MS)],
  );

/**
 * Alerts whose reason is gone: somebody took the red report, or the control room has it; nobody answered, and somebody did since. Two workers find the
 * same ones; the second resolves nothing.
 */
export const readEndedAlerts = (db: Database, limit: number): Promise<{ reportId: string; kinds: AlertKind[] }[]> =>
  db.query(
    `select a.report_id as "reportId", array_agg(distinct a.kind) as kinds from alert a join report r on r.id = a.report_id
     where a.resolved_at is null and case a.kind
       when 'DANGER_UNCLAIMED' then r.status = 'CLOSED' or r.danger <> 'NOW' or r.claim_user_id is not null or not exists (select 1 from danger_alarm d where d.report_id = r.id and d.ended_at is null)
       when 'CONTROL_ROOM_LATE' then r.status = 'CLOSED' or r.danger <> 'NOW' or exists (select 1 from escalation e where e.report_id = r.id and e.must_confirm and e.status = 'ACKNOWLEDGED')
       when 'ESCALATION_UNANSWERED' then r.status = 'CLOSED' or exists (select 1 from escalation e where e.report_id = r.id and e.acknowledged_at >= a.raised_at)
       when 'ESCALATION_DECLINED' then r.status = 'CLOSED' or exists (select 1 from escalation e where e.report_id = r.id and e.acknowledged_at >= a.raised_at)
       else false end
     group by a.report_id limit $1`,
    [limit],
  );

/** Red reports in contact whose citizen has said nothing since our last answer for so long, and nobody was told of that silence. */
export const readSilent = async (db: Database, before: Date, limit: number): Promise<string[]> =>
  (await db.query<{ id: string }>(
    `select id from report r where r.danger = 'NOW' and r.status not in ('CLOSED', 'SNOOZED') and r.unanswered_since is null and r.last_answer_at <= $1
       and not exists (select 1 from alert a where a.report_id = r.id and a.kind = 'CITIZEN_SILENT' and a.raised_at >= r.last_answer_at) limit $2`,
    [before, limit],
  )).map(({ id }) => id);
