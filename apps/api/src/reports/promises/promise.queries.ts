import type { OpenPromise } from '@balie/domain/report/promise.js';
import { rows, type Database, type Tx } from '../../platform/database/database.js';

/** What was promised to a citizen, by when, and what became of it. */
export interface PromiseRow {
  readonly id: string;
  readonly reportId: string;
  readonly text: string;
  readonly phone: string | null;
  readonly dueAt: Date;
  readonly ownerId: string;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly keptAt: Date | null;
  readonly cancelledAt: Date | null;
}

const COLUMNS = `id, report_id as "reportId", text, phone, due_at as "dueAt", owner_id as "ownerId", created_by_id as "createdById", created_at as "createdAt", kept_at as "keptAt",
  cancelled_at as "cancelledAt"`;

export const readPromises = (db: Database, reportIds: readonly string[]): Promise<PromiseRow[]> =>
  db.query<PromiseRow>(`select ${COLUMNS} from promise where report_id = any($1::uuid[]) order by due_at, id`, [reportIds]);

/** Read under the report's lock: promises change only under it. */
export const openPromises = (tx: Tx, reportId: string): Promise<(OpenPromise & { readonly id: string; readonly ownerId: string })[]> =>
  rows(tx, `select id, due_at as "dueAt", created_at as "createdAt", owner_id as "ownerId" from promise where report_id = $1 and kept_at is null and cancelled_at is null order by due_at, id`, [reportId]);

export const insertPromise = (tx: Tx, p: Omit<PromiseRow, 'keptAt' | 'cancelledAt'>): Promise<unknown> =>
  tx.query('insert into promise (id, report_id, text, phone, due_at, owner_id, created_by_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    p.id, p.reportId, p.text, p.phone, p.dueAt, p.ownerId, p.createdById, p.createdAt,
  ]);

export const markKept = (tx: Tx, id: string, by: string, note: string | null, at: Date): Promise<unknown> =>
  tx.query('update promise set kept_at = $2, kept_by_id = $3, note = $4 where id = $1', [id, at, by, note]);

export const markCancelled = (tx: Tx, id: string, reason: string, at: Date): Promise<unknown> =>
  tx.query('update promise set cancelled_at = $2, cancel_reason = $3 where id = $1', [id, at, reason]);

/** Nobody is called back who is turned away. */
export const cancelOpenPromises = (tx: Tx, reportId: string, reason: string, at: Date): Promise<unknown> =>
  tx.query('update promise set cancelled_at = $2, cancel_reason = $3 where report_id = $1 and kept_at is null and cancelled_at is null', [reportId, at, reason]);

/** Which report a promise belongs to: that one is locked first. */
export async function reportOfPromise(db: Database, id: string): Promise<string | null> {
  return (await db.query<{ reportId: string }>('select report_id as "reportId" from promise where id = $1', [id]))[0]?.reportId ?? null;
}

export const markTold = (tx: Tx, id: string, at: Date): Promise<unknown> => tx.query('update promise set told_at = $2 where id = $1', [id, at]);
