import type { Urgency } from '@balie/domain/words/enums.js';
import type { Database } from '../../platform/database/database.js';

/** A team and urgency for which warnings wait until morning; team null = no team yet. */
export interface Quiet {
  readonly teamId: string | null;
  readonly urgency: Urgency;
}

const CLOCK = `(case when status in ('NEW', 'REOPENED') and claim_user_id is null then claim_due_at else answer_due_at end)`;

/**
 * Reports with a warning or a breach that nobody was told of: two ranges of two partial indexes that hold only what is still to be told. What is quiet now
 * is skipped here, so that a night full of it does not fill the batch.
 */
export async function readClockNews(db: Database, now: Date, quiet: readonly Quiet[], limit: number): Promise<string[]> {
  const loud = `not exists (select from unnest($2::uuid[], $3::text[]) as q (team_id, urgency) where q.urgency = report.urgency and q.team_id is not distinct from report.team_id)`;
  const found = await db.query<{ id: string }>(
    `(select id from report where warn_at <= $1 and warn_at is not null and warned_due_at is distinct from next_due_at and status <> 'CLOSED' and ${loud} order by warn_at limit $4)
     union
     (select id from report where ${CLOCK} <= $1 and status <> 'CLOSED' and breached_due_at is distinct from ${CLOCK} and ${loud} order by ${CLOCK} limit $4)`,
    [now, quiet.map(({ teamId }) => teamId), quiet.map(({ urgency }) => urgency), limit],
  );
  return found.map(({ id }) => id);
}

/** Assigned, not accepted in the team's time, and the lead does not know yet. */
export const readNotAccepted = async (db: Database, now: Date, limit: number): Promise<string[]> =>
  (await db.query<{ id: string }>(`select id from report where status = 'ASSIGNED' and accept_due_at <= $1 and accept_told_at is null order by accept_due_at limit $2`, [now, limit])).map(({ id }) => id);

export interface DuePromise {
  readonly id: string;
  readonly reportId: string;
}

export const readDuePromises = (db: Database, now: Date, limit: number): Promise<DuePromise[]> =>
  db.query('select id, report_id as "reportId" from promise where due_at <= $1 and kept_at is null and cancelled_at is null and told_at is null order by due_at limit $2', [now, limit]);

/** Where nobody has said anything for at least `since`, and silence asks for something that was not done for this silence. */
export async function readSilent(db: Database, { remindBefore, answeredBefore, waitingBefore }: Readonly<Record<'remindBefore' | 'answeredBefore' | 'waitingBefore', Date>>, limit: number): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select id from report where status in ('ANSWERED', 'WAITING_FOR_CITIZEN') and unanswered_since is null and last_answer_at <= greatest($1::timestamptz, $2, $3)
       and (silence_told_at is null or silence_told_at < last_answer_at or silence_told_at < updated_at)
       and (status = 'WAITING_FOR_CITIZEN' and last_answer_at <= $1 and (reminded_at is null or reminded_at < last_answer_at)
         or status = 'WAITING_FOR_CITIZEN' and last_answer_at <= $3
         or status = 'ANSWERED' and last_answer_at <= $2)
     order by last_answer_at limit $4`,
    [remindBefore, answeredBefore, waitingBefore, limit],
  );
  return found.map(({ id }) => id);
}
