import type { Database } from '../platform/database/database.js';

export interface ReportProgressRow {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly answerDueAt: Date | null;
  readonly readAt: Date | null;
  readonly forwardedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly lastText: string | null;
  readonly lastAt: Date | null;
}

/** How far a report is, in what the citizen may know of it: no names, no places. */
export async function progressOf(db: Database, number: string): Promise<ReportProgressRow | null> {
  const [row] = await db.query<ReportProgressRow>(
    `select r.id, r.number, r.status, r.created_at as "createdAt", r.closed_at as "closedAt", r.answer_due_at as "answerDueAt",
       (select min(m.read_by_us_at) from message m where m.report_id = r.id) as "readAt",
       (select max(e.at) from event e where e.report_id = r.id and e.type = 'report.assigned') as "forwardedAt",
       (select max(e.at) from event e where e.report_id = r.id and e.type = 'report.assignment_accepted') as "acceptedAt",
       said.text as "lastText", said.sent_at as "lastAt"
     from report r left join lateral (
       select m.text, m.sent_at from message m
       where m.report_id = r.id and m.direction = 'OUTBOUND' and m.delivery_status in ('SENT', 'DELIVERED', 'READ') and m.withdrawn_at is null
       order by m.sent_at desc, m.sequence desc limit 1
     ) said on true
     where r.number = $1`,
    [number],
  );
  return row ?? null;
}
