import type { ChosenTemplate } from '@balie/channels/contract.js';
import type { AfterReply, DeliveryStatus } from '@balie/domain/words/enums.js';
import { rows, type Database, type Tx } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';

export interface NewReply {
  readonly id: string;
  readonly conversationId: string;
  readonly reportId: string;
  readonly accountId: string;
  readonly authorId: string | null;
  readonly clientKey: string | null;
  readonly text: string;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly replyToId: string | null;
  readonly holdUntil: Date | null;
  readonly after: AfterReply;
  readonly automatic: boolean;
  readonly traceId: string | null;
  readonly at: Date;
  /** The provider's approved text this was made from. */
  readonly template?: ChosenTemplate | null;
}

/**
 * The outbound row is the outbox: it is written in the transaction that changes the report, with the conversation locked, so that its sequence is
 * the order of commit. The author's draft has become this message. One statement: answering is a hot path.
 */
export const insertReply = (tx: Tx, reply: NewReply): Promise<unknown> =>
  tx.query(
    `with said as (update conversation set last_outbound_at = $12 where id = $2), draft_gone as (delete from draft where user_id = $5 and report_id = $3)
     insert into message (id, conversation_id, report_id, account_id, direction, visibility, author_id, client_key, text, sent_at, received_at, reply_to_id, trace_id, automatic,
       delivery_status, hold_until, ready_at, after_reply, template)
     values ($1, $2, $3, $4, 'OUTBOUND', $8, $5, $6, $7, coalesce($10, $12), $12, $9, $13, $14, 'QUEUED', $10, coalesce($10, $12), $11, $15::jsonb)`,
    [
      reply.id, reply.conversationId, reply.reportId, reply.accountId, reply.authorId, reply.clientKey, reply.text === '' ? null : reply.text, reply.visibility, reply.replyToId, reply.holdUntil, reply.after,
      reply.at, reply.traceId, reply.automatic, reply.template == null ? null : JSON.stringify(reply.template),
    ],
  );

export interface KeyedMessage {
  readonly id: string;
  readonly report_id: string;
  readonly text: string | null;
}

/** What this author sent before under the same key. */
export async function findByClientKey(tx: Tx, authorId: string, clientKey: string): Promise<KeyedMessage | null> {
  const [found] = await rows<KeyedMessage>(tx, 'select id, report_id, text from message where author_id = $1 and client_key = $2', [authorId, clientKey]);
  return found ?? null;
}

export const isInConversation = async (tx: Tx, messageId: string, conversationId: string): Promise<boolean> =>
  (await rows(tx, 'select 1 from message where id = $1 and conversation_id = $2', [messageId, conversationId])).length > 0;

export interface OutboundMessage {
  readonly id: string;
  readonly report_id: string;
  readonly conversation_id: string;
  readonly account_id: string;
  readonly delivery_status: DeliveryStatus | null;
  readonly hold_until: Date | null;
  readonly withdrawn_at: Date | null;
  readonly attempts: number;
  readonly after_reply: AfterReply | null;
  readonly template: ChosenTemplate | null;
}

const OUTBOUND = `select id, report_id, conversation_id, account_id, delivery_status, hold_until, withdrawn_at, attempts, after_reply, template from message where id = $1 and direction = 'OUTBOUND' and report_id is not null`;

/** One of our messages, as it is now: only to learn which report to lock. */
export async function findOutbound(tx: Tx, id: string): Promise<OutboundMessage | null> {
  return (await rows<OutboundMessage>(tx, OUTBOUND, [id]))[0] ?? null;
}

/** The same, locked: after the report, never before it. */
export async function lockOutbound(tx: Tx, id: string): Promise<OutboundMessage | null> {
  return (await rows<OutboundMessage>(tx, `${OUTBOUND} for update`, [id]))[0] ?? null;
}

/** Taken back before anybody got it: it will not be sent. */
export const takeBackMessage = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  tx.query('update message set withdrawn_at = $2, delivery_status = null, ready_at = null, lease_until = null where id = $1', [id, at]);

export const markWithdrawn = (tx: Tx, id: string, at: Date): Promise<unknown> => tx.query('update message set withdrawn_at = $2 where id = $1', [id, at]);

export const requeueMessage = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  tx.query(
    `update message set delivery_status = 'QUEUED', ready_at = $2, hold_until = null, attempts = 0, failure = null, failed_at = null, lease_until = null, attempt_started_at = null where id = $1`,
    [id, at],
  );

export interface AnswersLeft {
  readonly first_at: Date | null;
  readonly last_at: Date | null;
  readonly unanswered_since: Date | null;
}

/** What the report says without the answer that was taken back: people's answers that remain, and the oldest citizen's message after the last of them. */
export async function answersLeft(tx: Tx, reportId: string): Promise<AnswersLeft> {
  const [left] = await rows<AnswersLeft>(
    tx,
    `with answers as (
       select min(received_at) as first_at, max(received_at) as last_at from message
       where report_id = $1 and direction = 'OUTBOUND' and not automatic and withdrawn_at is null
     )
     select first_at, last_at, (
       select min(received_at) from message where report_id = $1 and direction = 'INBOUND' and withdrawn_at is null and (last_at is null or received_at > last_at)
     ) as unanswered_since from answers`,
    [reportId],
  );
  return left ?? { first_at: null, last_at: null, unanswered_since: null };
}

/** The report a message of ours belongs to, for a problem to show; undefined when there is none. */
export async function findReportOf(db: Database, messageId: string): Promise<string | undefined> {
  if (!isId(messageId)) return undefined;
  const [found] = await db.query<{ report_id: string | null }>(`select report_id from message where id = $1 and direction = 'OUTBOUND'`, [messageId]);
  return found?.report_id ?? undefined;
}
