import { rows, type Database, type Tx } from '../platform/database/database.js';
import type { AboutMessage } from './message-events.js';

export interface StoredMedia {
  readonly id: string;
  readonly kind: string;
  readonly mime_type: string | null;
  readonly original_key: string;
}

/** A file nobody prepared yet, locked: while it is made ready no other worker takes it, and a dead worker leaves it free. */
export async function nextUnprepared(tx: Tx): Promise<StoredMedia | null> {
  const [row] = await rows<StoredMedia>(tx, `select id, kind, mime_type, original_key from attachment where state = 'STORED' and original_key is not null order by created_at limit 1 for update skip locked`);
  return row ?? null;
}

export interface Prepared {
  readonly state: 'READY' | 'FAILED';
  readonly failure: string | null;
  readonly shownKey: string | null;
  readonly thumbnailKey: string | null;
}

/** Writes what was made of it; gives the message it belongs to, when it has been sent by now. */
export async function finishMedia(tx: Tx, id: string, { state, failure, shownKey, thumbnailKey }: Prepared): Promise<AboutMessage | null> {
  const [about] = await rows<AboutMessage>(
    tx,
    `with done as (update attachment set state = $2, shown_key = $3, thumbnail_key = $4, failure = $5 where id = $1 returning message_id)
     select m.id, m.conversation_id, m.report_id, coalesce(r.version, 0) as version, case when r.assigned_by_id is not null then r.team_id end as team_id, coalesce(r.restricted, false) as restricted
     from done join message m on m.id = done.message_id left join report r on r.id = m.report_id`,
    [id, state, shownKey, thumbnailKey, failure],
  );
  return about ?? null;
}

export interface NewUpload {
  readonly id: string;
  readonly accountId: string;
  readonly conversationKey: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly originalKey: string;
  readonly at: Date;
}

/** An upload that belongs to no message yet; only who uploaded it may attach or see it. */
export const insertUpload = (db: Database, upload: NewUpload): Promise<unknown> =>
  db.query(
    `insert into attachment (id, account_id, conversation_key, kind, file_name, mime_type, size, sha256, original_key, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'STORED', $10)`,
    [upload.id, upload.accountId, upload.conversationKey, upload.kind, upload.fileName, upload.mimeType, upload.size, upload.sha256, upload.originalKey, upload.at],
  );

export interface ShownMedia {
  readonly id: string;
  readonly kind: string;
  readonly file_name: string | null;
  readonly mime_type: string | null;
  readonly original_key: string | null;
  readonly shown_key: string | null;
  readonly thumbnail_key: string | null;
  readonly report_id: string | null;
}

/** What serving a file needs, with the report it belongs to. */
export async function findMedia(db: Database, id: string): Promise<ShownMedia | null> {
  const [row] = await db.query<ShownMedia>(
    `select a.id, a.kind, a.file_name, a.mime_type, a.original_key, a.shown_key, a.thumbnail_key, m.report_id
     from attachment a left join message m on m.id = a.message_id where a.id = $1`,
    [id],
  );
  return row ?? null;
}

/** The same for its sender: only of their own conversation, so that knowing an id is worth nothing. */
export async function findOwnMedia(db: Database, accountId: string, conversationKey: string, id: string): Promise<ShownMedia | null> {
  const [row] = await db.query<ShownMedia>(
    `select id, kind, file_name, mime_type, original_key, shown_key, thumbnail_key, null::uuid as report_id
     from attachment where id = $3 and account_id = $1 and conversation_key = $2`,
    [accountId, conversationKey, id],
  );
  return row ?? null;
}

/** True when this person opened the report (which is logged, with its reason) in this session not long ago: its pictures come right after it. */
export async function openedLately(db: Database, actorId: string, sessionId: string | null, reportId: string, since: Date): Promise<boolean> {
  const found = await db.query(
    `select 1 from audit where subject = 'report' and subject_id = $1 and act = 'report.opened' and actor_id = $2 and session_id is not distinct from $3 and at > $4 limit 1`,
    [reportId, actorId, sessionId, since],
  );
  return found.length > 0;
}
