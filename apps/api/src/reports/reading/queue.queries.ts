import { parseNumber } from '@balie/domain/report/number.js';
import type { Danger, ReportStatus, ReportType, Urgency } from '@balie/domain/words/enums.js';
import type { Database } from '../../platform/database/database.js';
import { fromRow, REPORT_COLUMNS, type Row } from '../report.rows.js';
import type { ReportEntity } from '../report.entity.js';
import { ORDERS, type QueueOrder } from './queue-cursor.js';

/** A filter ready for SQL: ids are ids, slugs include their sub-categories. */
export interface QueueQuery {
  readonly status: readonly ReportStatus[] | null;
  readonly type: readonly ReportType[] | null;
  readonly urgency: readonly Urgency[] | null;
  readonly danger: readonly Danger[] | null;
  readonly teamId: string | null;
  readonly accountId: string | null;
  readonly channel: string | null;
  readonly categorySlugs: readonly string[] | null;
  readonly mine: boolean | null;
  readonly unclaimed: boolean | null;
  readonly unroutable: boolean | null;
  readonly search: string | null;
  readonly viewer: QueueViewer;
  readonly order: QueueOrder;
  readonly limit: number;
  readonly after: readonly (string | number)[] | null;
}

/** `teamIds` null = the desk, which sees everything; else only what is assigned to these teams. */
export interface QueueViewer {
  readonly userId: string;
  readonly teamIds: readonly string[] | null;
}

/** Literal, so that the planner can prove that the partial indexes hold what is asked. */
export const OPEN = `status not in ('CLOSED', 'SNOOZED')`;
export const UNCLAIMED = `status in ('NEW', 'REOPENED') and claim_user_id is null`;
const DONE: readonly ReportStatus[] = ['CLOSED', 'SNOOZED'];

class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** `?` stands for the value. */
  add(sql: string, ...values: unknown[]): void {
    let next = 0;
    this.parts.push(sql.replace(/\?/g, () => `$${this.values.push(values[next++])}`));
  }

  get sql(): string {
    return this.parts.map((part) => `(${part})`).join(' and ');
  }
}

/** Conditions of a query, without the order and the place to continue. */
function conditionsOf(query: QueueQuery): Conditions {
  const where = new Conditions();
  addStatus(where, query.status);
  if (query.unclaimed === true) where.add(UNCLAIMED);
  if (query.unclaimed === false) where.add(`not (${UNCLAIMED})`);
  if (query.mine === true) where.add('claim_user_id = ? or (claim_user_id is null and assignee_id = ?)', query.viewer.userId, query.viewer.userId);
  if (query.mine === false) where.add('claim_user_id is distinct from ? and (claim_user_id is not null or assignee_id is distinct from ?)', query.viewer.userId, query.viewer.userId);
  if (query.unroutable !== null) where.add(query.unroutable ? 'team_id is null' : 'team_id is not null');
  const lists = [['type', query.type], ['urgency', query.urgency], ['danger', query.danger], ['category_slug', query.categorySlugs]] as const;
  for (const [column, values] of lists) if (values !== null) where.add(`${column} = any(?::text[])`, values);
  if (query.teamId !== null) where.add('team_id = ?', query.teamId);
  if (query.accountId !== null) where.add('account_id = ?', query.accountId);
  if (query.channel !== null) where.add('account_id in (select id from channel_account where kind = ?)', query.channel);
  if (query.viewer.teamIds !== null) where.add('assigned_by_id is not null and team_id = any(?::uuid[])', query.viewer.teamIds);
  if (query.search !== null) addSearch(where, query.search);
  return where;
}

function addStatus(where: Conditions, status: readonly ReportStatus[] | null): void {
  const wanted = status ?? [];
  if (status === null || wanted.every((one) => !DONE.includes(one))) where.add(OPEN);
  else if (wanted.every((one) => DONE.includes(one))) where.add(`status in ('CLOSED', 'SNOOZED')`);
  if (status !== null) where.add('status = any(?::text[])', wanted);
}

/** A number finds its report; words find titles and messages that are still there, never a sealed report. */
function addSearch(where: Conditions, search: string): void {
  const number = parseNumber(search);
  if (number !== null) return where.add('number = ?', number);
  where.add(
    `not restricted and (to_tsvector('dutch', title) @@ websearch_to_tsquery('dutch', ?) or id in (
       select report_id from message where to_tsvector('dutch', coalesce(text, '')) @@ websearch_to_tsquery('dutch', ?) and withdrawn_at is null))`,
    search, search,
  );
}

export interface QueuePage {
  readonly asOf: string;
  readonly reports: readonly ReportEntity[];
}

/** The statement of a page and its parameters; apart so that a test can EXPLAIN what really runs. */
export function pageStatement(query: QueueQuery): { readonly sql: string; readonly values: readonly unknown[] } {
  const { keys, types, direction } = ORDERS[query.order];
  const where = conditionsOf(query);
  if (query.after !== null) {
    const place = query.after.map((_, i) => `?::${types[i]}`).join(', ');
    where.add(`(${keys.join(', ')}) ${direction === 'asc' ? '>' : '<'} (${place})`, ...query.after);
  }
  const order = keys.map((key) => `${key} ${direction}`).join(', ');
  // The sequence is read in the page's own snapshot: everything numbered up to it is in the page, so a subscription from there misses nothing.
  const sql = `select (select max(live_seq) from event) as as_of, page.* from (select) as one
    left join lateral (select ${REPORT_COLUMNS.join(', ')} from report where ${where.sql} order by ${order} limit ${Math.trunc(query.limit)}) as page on true`;
  return { sql, values: where.values };
}

/** A page by keyset, at most `limit` reports. Without `search` it is one range of one partial index. */
export async function readQueuePage(db: Database, query: QueueQuery): Promise<QueuePage> {
  const { sql, values } = pageStatement(query);
  const rows = await db.query<Row>(sql, [...values]);
  const reports = rows.filter((row) => row['id'] !== null).map((row) => fromRow<ReportEntity>(row, REPORT_COLUMNS));
  return { asOf: String(rows[0]?.['as_of'] ?? '0'), reports };
}
