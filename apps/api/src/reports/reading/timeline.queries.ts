import type { Database } from '../../platform/database/database.js';
import { badInput } from '../../platform/refused.js';

export interface TimelineRow {
  readonly id: string;
  readonly sequence: string;
  readonly type: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly data: Record<string, unknown>;
}

/** History in the order it was written; the text of a note is joined in, because events hold no text. */
export const readTimeline = (db: Database, reportId: string, after: string, limit: number): Promise<TimelineRow[]> =>
  db.query(
    `select e.id, e.position::text as sequence, e.type, e.at, e.actor_id as "actorId",
       case when n.id is null then e.data else e.data || jsonb_build_object('text', n.text) end as data
     from event e left join note n on e.type = 'report.noted' and n.id = (e.data ->> 'noteId')::uuid
     where e.report_id = $1 and e.position > $2::bigint order by e.position limit $3`,
    [reportId, after, limit],
  );

/** Throws BAD_USER_INPUT for a cursor we did not make. */
export function readTimelineCursor(cursor: string): string {
  if (!/^\d{1,18}$/.test(cursor)) throw badInput('This is not a cursor of a timeline.');
  return cursor;
}
