import { rows, type Tx } from '../../platform/database/database.js';
import type { ConversationEntity } from '../conversation.entity.js';
import { CONVERSATION_COLUMNS, fromRow, REPORT_COLUMNS, type Row } from '../report.rows.js';
import type { ReportEntity } from '../report.entity.js';

/** A conversation remembers this many reports for threading: the open ones and the newest closed ones. */
const MAX_REPORTS = 30;

/** The lock that orders everything written in a conversation. */
export async function lockConversation(tx: Tx, accountId: string, key: string): Promise<ConversationEntity | null> {
  const [row] = await rows<Row>(tx, `select ${CONVERSATION_COLUMNS.join(', ')} from conversation where account_id = $1 and key = $2 for update`, [accountId, key]);
  return row ? fromRow<ConversationEntity>(row, CONVERSATION_COLUMNS) : null;
}

export interface KnownIdentity {
  readonly id: string;
  readonly contactId: string;
}

export async function findIdentity(tx: Tx, accountId: string, externalId: string): Promise<KnownIdentity | null> {
  const [row] = await rows<KnownIdentity>(tx, 'select id, contact_id as "contactId" from identity where account_id = $1 and external_id = $2', [accountId, externalId]);
  return row ?? null;
}

/** Who wrote a conversation when it has no identity (nobody to answer): the contact of its reports. */
export interface NewConversation {
  readonly conversation: ConversationEntity;
  readonly contact: { readonly id: string; readonly name: string | null } | null;
  readonly identity: { readonly id: string; readonly contactId: string; readonly externalId: string; readonly aliases: readonly string[] } | null;
  readonly at: Date;
}

/**
 * Contact, identity and conversation in one statement (foreign keys are checked at its end). False when another process made the conversation
 * in the meantime: the caller's transaction starts again and finds it.
 */
export async function insertConversation(tx: Tx, { conversation: c, contact, identity, at }: NewConversation): Promise<boolean> {
  const inserted = await rows(
    tx,
    `with new_contact as (insert into contact (id, name, created_at) select $1::uuid, $2, $3 where $1::uuid is not null),
       new_identity as (
         insert into identity (id, contact_id, account_id, external_id, name, created_at, aliases) select $4::uuid, $5::uuid, $6, $7, $2, $3, $15::text[] where $4::uuid is not null)
     insert into conversation (id, account_id, identity_id, key, visibility, created_at, last_inbound_at, last_sent_at, reply_window_closes_at)
     values ($8, $6, $9, $10, $11, $3, $12, $13, $14) on conflict (account_id, key) do nothing returning id`,
    [
      contact?.id ?? null, contact?.name ?? null, at, identity?.id ?? null, identity?.contactId ?? null, c.accountId, identity?.externalId ?? null,
      c.id, c.identityId, c.key, c.visibility, c.lastInboundAt, c.lastSentAt, c.replyWindowClosesAt, identity?.aliases ?? [],
    ],
  );
  return inserted.length > 0;
}

export interface ThreadedRow {
  readonly entity: ReportEntity;
  /** Provider time of the newest message either way, and of the newest of the citizen. */
  readonly lastActivityAt: Date | null;
  readonly newestInboundAt: Date | null;
}

/** The reports of a conversation that a message may belong to, locked after their conversation: open ones first, then the newest. */
export async function lockReports(tx: Tx, conversationId: string): Promise<ThreadedRow[]> {
  const found = await rows<Row>(
    tx,
    `select ${REPORT_COLUMNS.map((column) => `r.${column}`).join(', ')},
       (select max(m.sent_at) from message m where m.report_id = r.id) as last_activity_at,
       (select max(m.sent_at) from message m where m.report_id = r.id and m.direction = 'INBOUND') as newest_inbound_at
     from report r where r.conversation_id = $1 order by (r.status <> 'CLOSED') desc, r.created_at desc limit ${MAX_REPORTS} for update of r`,
    [conversationId],
  );
  return found.map((row) => ({
    entity: fromRow<ReportEntity>(row, REPORT_COLUMNS), lastActivityAt: row['last_activity_at'] as Date | null, newestInboundAt: row['newest_inbound_at'] as Date | null,
  }));
}

/** The contact behind a conversation without reports of its own yet. */
export async function contactOf(tx: Tx, identityId: string): Promise<string | null> {
  const [row] = await rows<{ contact_id: string }>(tx, 'select contact_id from identity where id = $1', [identityId]);
  return row?.contact_id ?? null;
}

/** For a conversation that was made without one: reports need somebody to belong to. */
export async function insertContact(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query('insert into contact (id, created_at) values ($1, $2) on conflict do nothing', [id, at]);
}

export interface KnownMessage {
  readonly id: string;
  readonly externalId: string | null;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly reportId: string | null;
  readonly conversationId: string;
  readonly text: string | null;
  readonly sequence: string | null;
  readonly withdrawn: boolean;
}

/** Messages that events of this batch are about: themselves (a repeat), what they edit, delete, react to or answer. Web ids are our own. */
export async function findMessages(tx: Tx, accountId: string, externalIds: readonly string[], ids: readonly string[]): Promise<KnownMessage[]> {
  return rows<KnownMessage>(
    tx,
    `select id, external_id as "externalId", direction, report_id as "reportId", conversation_id as "conversationId", text, sequence, withdrawn_at is not null as withdrawn
     from message where (account_id = $1 and direction in ('INBOUND', 'OUTBOUND') and external_id = any($2::text[])) or (id = any($3::uuid[]) and account_id = $1)`,
    [accountId, externalIds, ids],
  );
}

export async function nextReportNumbers(tx: Tx, count: number): Promise<string[]> {
  const found = await rows<{ value: string }>(tx, `select nextval('report_number') as value from generate_series(1, $1::int)`, [count]);
  return found.map((row) => row.value);
}

export interface NewAttachment {
  readonly id: string;
  readonly messageId: string;
  readonly position: number;
  readonly kind: string;
  readonly fileName: string | null;
  readonly mimeType: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly state: string;
  /** JSON: where the provider keeps the bytes; they are fetched from now on. */
  readonly source: string | null;
  readonly failure: string | null;
}

export interface NewInboundMessage {
  readonly id: string;
  readonly reportId: string;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly externalId: string;
  readonly text: string | null;
  readonly sentAt: Date;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly replyToId: string | null;
  readonly traceId: string;
  readonly editedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** All messages of a batch at once. The sequence is taken in the order given, under the conversation's lock, so that it is the order of commit. */
export async function insertMessages(tx: Tx, accountId: string, conversationId: string, messages: readonly NewInboundMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const of = <T>(read: (message: NewInboundMessage) => T) => messages.map(read);
  await tx.query(
    `insert into message (id, conversation_id, report_id, account_id, direction, visibility, external_id, text, sent_at, received_at, late, reply_to_id, trace_id, edited_at, withdrawn_at)
     select m.id, $1, m.report_id, $2, 'INBOUND', m.visibility, m.external_id, m.text, m.sent_at, m.received_at, m.late, m.reply_to_id, m.trace_id, m.edited_at, m.withdrawn_at
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[], $10::boolean[], $11::uuid[], $12::text[], $13::timestamptz[], $14::timestamptz[])
       with ordinality as m(id, report_id, visibility, external_id, text, sent_at, received_at, late, reply_to_id, trace_id, edited_at, withdrawn_at, position)
     order by m.position`,
    [
      conversationId, accountId, of((m) => m.id), of((m) => m.reportId), of((m) => m.visibility), of((m) => m.externalId), of((m) => m.text), of((m) => m.sentAt), of((m) => m.receivedAt),
      of((m) => m.late), of((m) => m.replyToId), of((m) => m.traceId), of((m) => m.editedAt), of((m) => m.withdrawnAt),
    ],
  );
}

/** Places, stickers and cards of a batch. */
export async function insertAttachments(tx: Tx, accountId: string, attachments: readonly NewAttachment[], at: Date): Promise<void> {
  if (attachments.length === 0) return;
  const of = <T>(read: (attachment: NewAttachment) => T) => attachments.map(read);
  await tx.query(
    `insert into attachment (id, message_id, account_id, position, kind, file_name, mime_type, latitude, longitude, state, source, failure, fetch_at, created_at)
     select a.id, a.message_id, $1, a.position, a.kind, a.file_name, a.mime_type, a.latitude, a.longitude, a.state, a.source, a.failure, case when a.source is not null then $2::timestamptz end, $2
     from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::float8[], $10::float8[], $11::text[], $12::text[], $13::text[])
       as a(id, message_id, position, kind, file_name, mime_type, latitude, longitude, state, source, failure)`,
    [
      accountId, at, of((a) => a.id), of((a) => a.messageId), of((a) => a.position), of((a) => a.kind), of((a) => a.fileName), of((a) => a.mimeType),
      of((a) => a.latitude), of((a) => a.longitude), of((a) => a.state), of((a) => a.source), of((a) => a.failure),
    ],
  );
}

/** Files that were uploaded before their message: only the sender's own, only once. */
export async function linkAttachments(tx: Tx, accountId: string, key: string, links: readonly { readonly id: string; readonly messageId: string; readonly position: number }[]): Promise<void> {
  if (links.length === 0) return;
  await tx.query(
    `update attachment a set message_id = l.message_id, position = l.position
     from unnest($3::uuid[], $4::uuid[], $5::int[]) as l(id, message_id, position)
     where a.id = l.id and a.account_id = $1 and a.conversation_key = $2 and a.message_id is null`,
    [accountId, key, links.map((link) => link.id), links.map((link) => link.messageId), links.map((link) => link.position)],
  );
}

export interface Revision {
  readonly id: string;
  readonly messageId: string;
  readonly text: string | null;
  readonly sha256: Buffer;
  readonly replacedAt: Date;
  readonly itemId: string;
}

export async function insertRevisions(tx: Tx, revisions: readonly Revision[]): Promise<void> {
  if (revisions.length === 0) return;
  const of = <T>(read: (revision: Revision) => T) => revisions.map(read);
  await tx.query(
    `insert into message_revision (id, message_id, text, sha256, replaced_at, inbound_item_id)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::timestamptz[], $6::uuid[])`,
    [of((r) => r.id), of((r) => r.messageId), of((r) => r.text), of((r) => r.sha256), of((r) => r.replacedAt), of((r) => r.itemId)],
  );
}

export interface MessageChange {
  readonly id: string;
  readonly text: string | null;
  readonly editedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** What edits and withdrawals made of messages that were stored before; a second withdrawal keeps the first one's time. */
export async function changeMessages(tx: Tx, changes: readonly MessageChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `update message m set text = c.text, edited_at = coalesce(c.edited_at, m.edited_at), withdrawn_at = coalesce(m.withdrawn_at, c.withdrawn_at)
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[]) as c(id, text, edited_at, withdrawn_at) where m.id = c.id`,
    [changes.map((c) => c.id), changes.map((c) => c.text), changes.map((c) => c.editedAt), changes.map((c) => c.withdrawnAt)],
  );
}

export async function updateConversation(tx: Tx, { id, lastInboundAt, lastSentAt, replyWindowClosesAt }: ConversationEntity): Promise<void> {
  await tx.query('update conversation set last_inbound_at = $2, last_sent_at = $3, reply_window_closes_at = $4, typing_until = null where id = $1', [id, lastInboundAt, lastSentAt, replyWindowClosesAt]);
}
