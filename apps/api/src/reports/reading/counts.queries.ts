import type { Database } from '../../platform/database/database.js';
import { OPEN, UNCLAIMED, type QueueViewer } from './queue.queries.js';

/** Counted up to here: "999+" says as much as 4,312 does, and costs no more than a page. */
const CAP = 1000;

export interface DeskCounts {
  readonly open: number;
  readonly unclaimed: number;
  readonly danger: number;
  readonly overdue: number;
}

const capped = (where: string): string => `(select count(*)::int from (select 1 from report where ${where} limit ${CAP}) as counted)`;

/**
 * Capped range counts over the partial indexes: at most 1000 index entries each, however long the queue is. Kept deltas were considered and left:
 * "overdue" changes with time alone, and a row of totals would be the most contended of all.
 */
export async function readDeskCounts(db: Database, now: Date, teamIds: readonly string[] | null): Promise<DeskCounts> {
  const team = teamIds === null ? '' : ' and assigned_by_id is not null and team_id = any($2::uuid[])';
  const [row] = await db.query<DeskCounts>(
    `select ${capped(`${OPEN}${team}`)} as open, ${capped(`${UNCLAIMED}${team}`)} as unclaimed,
       ${capped(`danger <> 'NONE' and ${OPEN}${team}`)} as danger, ${capped(`next_due_at < $1 and ${OPEN}${team}`)} as overdue`,
    teamIds === null ? [now] : [now, teamIds],
  );
  return row ?? { open: 0, unclaimed: 0, danger: 0, overdue: 0 };
}

/** What this person owns: a handful of rows of an index of its own. */
export async function countMine(db: Database, { userId }: QueueViewer): Promise<number> {
  const [row] = await db.query<{ mine: number }>(
    `select (select count(*)::int from report where claim_user_id = $1 and status <> 'CLOSED')
       + (select count(*)::int from report where assignee_id = $1 and claim_user_id is null and status <> 'CLOSED') as mine`,
    [userId],
  );
  return Math.min(row?.mine ?? 0, CAP);
}
