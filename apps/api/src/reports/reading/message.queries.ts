import type { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { badInput } from '../../platform/refused.js';
import type { AttachmentEntity } from '../attachment.entity.js';
import type { MessageEntity } from '../message.entity.js';
import { fromRow, MESSAGE_COLUMNS, type Row } from '../report.rows.js';

const COLUMNS = MESSAGE_COLUMNS.join(', ');
const asMessage = (row: Row): MessageEntity => fromRow<MessageEntity>(row, MESSAGE_COLUMNS);

export interface MessagePageQuery {
  readonly reportId: string;
  readonly direction: 'forward' | 'backward';
  readonly limit: number;
  readonly from: { readonly sentAt: Date; readonly sequence: string } | null;
}

/** Ordered by the provider's time, then ours: a late message stands where it belongs. Rows come in the direction of paging. */
export async function readMessages(db: Database, { reportId, direction, limit, from }: MessagePageQuery): Promise<MessageEntity[]> {
  const order = direction === 'forward' ? 'asc' : 'desc';
  const place = from === null ? '' : `and (sent_at, sequence) ${direction === 'forward' ? '>' : '<'} ($3::timestamptz, $4::bigint)`;
  const rows = await db.query<Row>(
    `select ${COLUMNS} from message where report_id = $1 ${place} order by sent_at ${order}, sequence ${order} limit $2`,
    from === null ? [reportId, limit] : [reportId, limit, from.sentAt, from.sequence],
  );
  return rows.map(asMessage);
}

export const messageCursor = ({ sentAt, sequence }: Pick<MessageEntity, 'sentAt' | 'sequence'>): string => Buffer.from(`${sentAt.toISOString()} ${sequence}`).toString('base64url');

/** Throws BAD_USER_INPUT for a cursor we did not make. */
export function readMessageCursor(cursor: string): { sentAt: Date; sequence: string } {
  const [, at, sequence] = /^(\S{20,30}) (\d{1,18})$/.exec(Buffer.from(cursor.slice(0, 200), 'base64url').toString('utf8')) ?? [];
  const sentAt = new Date(at ?? '');
  if (sequence === undefined || Number.isNaN(sentAt.getTime())) throw badInput('This is not a cursor of a conversation.');
  return { sentAt, sequence };
}

export async function readMessagesById(db: Database, ids: readonly string[]): Promise<MessageEntity[]> {
  return (await db.query<Row>(`select ${COLUMNS} from message where id = any($1::uuid[])`, [ids])).map(asMessage);
}

export async function readMessage(db: Database, id: string): Promise<MessageEntity | null> {
  return isId(id) ? ((await readMessagesById(db, [id]))[0] ?? null) : null;
}

export type ShownAttachment = Pick<AttachmentEntity, 'id' | 'kind' | 'fileName' | 'mimeType' | 'size' | 'sha256' | 'shownKey' | 'thumbnailKey' | 'originalKey' | 'state' | 'failure' | 'blurred' | 'latitude' | 'longitude'> & { readonly messageId: string };

export const readAttachments = (db: Database, messageIds: readonly string[]): Promise<ShownAttachment[]> =>
  db.query(
    `select id, message_id as "messageId", kind, file_name as "fileName", mime_type as "mimeType", size, sha256, original_key as "originalKey", shown_key as "shownKey", thumbnail_key as "thumbnailKey",
       state, failure, blurred, latitude, longitude
     from attachment where message_id = any($1::uuid[]) order by message_id, position, id`,
    [messageIds],
  );
