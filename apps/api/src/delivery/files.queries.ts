import { rows, type Database, type Tx } from '../platform/database/database.js';

/** A file of the desk that goes, or went, along with an answer. */
export interface DeskFile {
  readonly id: string;
  readonly kind: string;
  readonly file_name: string | null;
  readonly mime_type: string | null;
  readonly size: number | null;
  readonly original_key: string;
}

export interface NewDeskFile {
  readonly id: string;
  readonly accountId: string;
  readonly reportId: string;
  readonly uploadedById: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly originalKey: string;
  readonly at: Date;
}

/** It belongs to no message yet: only who uploaded it may send it, and only from this report. */
export const insertDeskFile = (db: Database, file: NewDeskFile): Promise<unknown> =>
  db.query(
    `insert into attachment (id, account_id, report_id, uploaded_by_id, kind, file_name, mime_type, size, sha256, original_key, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'STORED', $11)`,
    [file.id, file.accountId, file.reportId, file.uploadedById, file.kind, file.fileName, file.mimeType, file.size, file.sha256, file.originalKey, file.at],
  );

/** These files of this person's, locked, when they may still go along with an answer on this report; fewer rows than ids = not all may. */
export const lockUnsent = (tx: Tx, ids: readonly string[], reportId: string, uploadedById: string): Promise<DeskFile[]> =>
  rows(
    tx,
    `select id, kind, file_name, mime_type, size, original_key from attachment
     where id = any($1::uuid[]) and report_id = $2 and uploaded_by_id = $3 and message_id is null and original_key is not null order by id for update`,
    [ids, reportId, uploadedById],
  );

/** In the order a person put them. */
export const attachToReply = (tx: Tx, messageId: string, ids: readonly string[]): Promise<unknown> =>
  tx.query('update attachment a set message_id = $1, position = f.position from unnest($2::uuid[]) with ordinality as f(id, position) where a.id = f.id', [messageId, ids]);

/** What goes along with a message of ours, in order. */
export const filesOf = (db: Database, messageId: string): Promise<DeskFile[]> =>
  db.query('select id, kind, file_name, mime_type, size, original_key from attachment where message_id = $1 and original_key is not null order by position, id', [messageId]);
