import type { Database } from '../platform/database/database.js';

/** What a page of the citizen shows at most; older ones stay with us. */
export const PAGE = 200;

export interface ThreadHead {
  readonly conversationId: string;
  readonly reportId: string | null;
  readonly number: string | null;
  readonly status: string | null;
  readonly assigned: boolean;
  readonly read: boolean;
}

/** The conversation of a visitor and its newest report; null before the first message was taken in. */
export async function findThread(db: Database, accountId: string, visitorId: string): Promise<ThreadHead | null> {
  const [head] = await db.query<ThreadHead>(
    `select c.id as "conversationId", r.id as "reportId", r.number, r.status, coalesce(r.assigned_by_id is not null and r.status in ('ASSIGNED', 'IN_PROGRESS'), false) as assigned,
       coalesce(r.read_up_to > 0, false) as read
     from conversation c left join lateral (select * from report where conversation_id = c.id order by created_at desc limit 1) r on true
     where c.account_id = $1 and c.key = $2`,
    [accountId, visitorId],
  );
  return head ?? null;
}

/** The newest number an event has: whoever reads the tables after this sees everything up to it. */
export async function newestSequence(db: Database): Promise<string> {
  const [row] = await db.query<{ sequence: string }>('select coalesce(max(live_seq), 0) as sequence from event');
  return row?.sequence ?? '0';
}

export const changedSince = async (db: Database, conversationId: string, sequence: string): Promise<boolean> =>
  (await db.query<{ yes: boolean }>('select exists (select from event where conversation_id = $1 and live_seq > $2) as yes', [conversationId, sequence]))[0]?.yes === true;

export interface ThreadRow {
  readonly id: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly automatic: boolean;
  readonly author: string | null;
  readonly text: string | null;
  readonly sentAt: Date;
  readonly externalId: string | null;
  readonly deliveryStatus: string | null;
  readonly readAt: Date | null;
  readonly readByUsAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly attachments: readonly ThreadAttachment[];
}

export interface ThreadAttachment {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string | null;
  readonly mimeType: string | null;
  readonly size: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The newest messages of a conversation, oldest first. Of ours only what went out: an answer that is held, failed or in doubt was not said. */
export const threadRows = (db: Database, conversationId: string): Promise<ThreadRow[]> =>
  db.query<ThreadRow>(
    `select * from (
       select m.id, m.direction, m.automatic, u.name as author, m.text, m.sent_at as "sentAt", m.external_id as "externalId", m.delivery_status as "deliveryStatus", m.read_at as "readAt",
         m.read_by_us_at as "readByUsAt", m.withdrawn_at as "withdrawnAt", m.sequence,
         (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'fileName', a.file_name, 'mimeType', a.mime_type, 'size', a.size, 'latitude', a.latitude, 'longitude', a.longitude)
            order by a.position, a.id), '[]') from attachment a where a.message_id = m.id) as attachments
       from message m left join app_user u on u.id = m.author_id
       where m.conversation_id = $1 and (m.direction = 'INBOUND' or m.delivery_status in ('SENT', 'DELIVERED', 'READ'))
       order by m.sent_at desc, m.sequence desc limit ${PAGE}
     ) newest order by "sentAt", sequence`,
    [conversationId],
  );

/** Envelopes of this visitor that are stored but not taken in yet: for the citizen they are received already. */
export async function storedEnvelopes(db: Database, accountId: string, visitorId: string): Promise<Buffer[]> {
  const found = await db.query<{ body: Buffer }>(
    `select d.body from inbound_delivery d where d.account_id = $1 and d.door_key collate "C" >= $2 and d.door_key collate "C" < $3 and d.state = 'PENDING'
     union all
     select d.body from inbound_item i join inbound_delivery d on d.id = i.delivery_id where i.account_id = $1 and i.conversation_key = $4 and i.state = 'WAITING' and i.kind = 'message'
     limit ${PAGE}`,
    [accountId, `${visitorId}:`, `${visitorId};`, visitorId],
  );
  return found.map((row) => row.body);
}

export interface UploadRow {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string | null;
  readonly mimeType: string | null;
}

/** Of these ids, the visitor's own uploads. */
export const ownUploads = (db: Database, accountId: string, visitorId: string, ids: readonly string[]): Promise<UploadRow[]> =>
  db.query<UploadRow>(
    `select id, kind, file_name as "fileName", mime_type as "mimeType" from attachment where account_id = $1 and conversation_key = $2 and id = any($3::uuid[])`,
    [accountId, visitorId, ids],
  );

/** The citizen types: shown to the desk for a moment, in no event. */
export const noteTyping = (db: Database, accountId: string, visitorId: string, until: Date): Promise<unknown> =>
  db.query('update conversation set typing_until = $3 where account_id = $1 and key = $2', [accountId, visitorId, until]);
