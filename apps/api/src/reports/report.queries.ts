import { isId } from '../platform/database/ids.js';
import type { Database } from '../platform/database/database.js';
import type { ReportEntity } from './report.entity.js';
import { fromRow, REPORT_COLUMNS, type Row } from './report.rows.js';

const COLUMNS = REPORT_COLUMNS.join(', ');
const asReport = (row: Row): ReportEntity => fromRow<ReportEntity>(row, REPORT_COLUMNS);

/** As it is now, without a lock; null for an id that is none or unknown. */
export async function readReport(db: Database, id: string): Promise<ReportEntity | null> {
  const [row] = isId(id) ? await db.query<Row>(`select ${COLUMNS} from report where id = $1`, [id]) : [];
  return row ? asReport(row) : null;
}

export async function readReports(db: Database, ids: readonly string[]): Promise<ReportEntity[]> {
  return (await db.query<Row>(`select ${COLUMNS} from report where id = any($1::uuid[])`, [ids])).map(asReport);
}

/** `number` as we write it (`domain/report/number.ts`). */
export async function readReportByNumber(db: Database, number: string): Promise<ReportEntity | null> {
  const [row] = await db.query<Row>(`select ${COLUMNS} from report where number = $1`, [number]);
  return row ? asReport(row) : null;
}

/** Every report of these conversations, oldest first. */
export async function readConversations(db: Database, conversationIds: readonly string[]): Promise<ReportEntity[]> {
  return (await db.query<Row>(`select ${COLUMNS} from report where conversation_id = any($1::uuid[]) order by created_at, id`, [conversationIds])).map(asReport);
}
