import { badInput } from '../../platform/refused.js';
import { isId } from '../../platform/database/ids.js';
import type { ReportEntity } from '../report.entity.js';

export type QueueOrder = 'URGENCY_THEN_DUE' | 'OLDEST_FIRST' | 'NEWEST_FIRST' | 'REPLY_WINDOW';

/** What an order sorts by, as SQL (equal to the indexes of the migration) and as values of a row. `id` makes every place unique. */
export interface Order {
  readonly keys: readonly string[];
  readonly types: readonly string[];
  readonly direction: 'asc' | 'desc';
  readonly valuesOf: (report: ReportEntity) => readonly (string | number)[];
}

const RANK = `(case danger when 'NOW' then 0 when 'POSSIBLE' then 1 else 2 end)`;
const rankOf = ({ danger }: ReportEntity): number => (danger === 'NOW' ? 0 : danger === 'POSSIBLE' ? 1 : 2);
const instant = (at: Date | null): string => at?.toISOString() ?? 'infinity';

export const ORDERS: Readonly<Record<QueueOrder, Order>> = {
  URGENCY_THEN_DUE: {
    keys: [RANK, 'urgency', `coalesce(next_due_at, 'infinity')`, 'created_at', 'id'], types: ['int', 'text', 'timestamptz', 'timestamptz', 'uuid'], direction: 'asc',
    valuesOf: (report) => [rankOf(report), report.urgency, instant(report.nextDueAt), instant(report.createdAt), report.id],
  },
  OLDEST_FIRST: { keys: ['created_at', 'id'], types: ['timestamptz', 'uuid'], direction: 'asc', valuesOf: (report) => [instant(report.createdAt), report.id] },
  NEWEST_FIRST: { keys: ['created_at', 'id'], types: ['timestamptz', 'uuid'], direction: 'desc', valuesOf: (report) => [instant(report.createdAt), report.id] },
  REPLY_WINDOW: {
    keys: [`coalesce(reply_window_closes_at, 'infinity')`, 'created_at', 'id'], types: ['timestamptz', 'timestamptz', 'uuid'], direction: 'asc',
    valuesOf: (report) => [instant(report.replyWindowClosesAt), instant(report.createdAt), report.id],
  },
};

/** A place in a list, opaque to the caller. */
export const cursorOf = (order: QueueOrder, report: ReportEntity): string =>
  Buffer.from(JSON.stringify([order, ...ORDERS[order].valuesOf(report)])).toString('base64url');

/** The values to continue after. Throws BAD_USER_INPUT for anything we did not make, or made for another order. */
export function readCursor(order: QueueOrder, cursor: string): readonly (string | number)[] {
  const { types } = ORDERS[order];
  const [made, ...values] = parsed(cursor);
  if (made !== order || values.length !== types.length || !values.every((value, i) => isOf(types[i] ?? '', value))) throw badInput('`after` is not a cursor of this list.');
  return values as (string | number)[];
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor.slice(0, 1_000), 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'int': return Number.isInteger(value) && Math.abs(value as number) < 10;
    case 'timestamptz': return value === 'infinity' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)));
    case 'uuid': return isId(value);
    default: return typeof value === 'string' && /^U\d$/.test(value);
  }
}
