import { newId } from '../platform/database/ids.js';
import { rows, type Tx } from '../platform/database/database.js';
import type { DeliveryStatus } from '@balie/domain/words/enums.js';

/** An outbound message with what its events need to know about the report. */
export interface SentMessage {
  readonly id: string;
  readonly external_id: string;
  readonly delivery_status: DeliveryStatus;
  readonly delivered_at: Date | null;
  readonly read_at: Date | null;
  readonly conversation_id: string;
  readonly report_id: string | null;
  readonly version: number;
  readonly team_id: string | null;
  readonly restricted: boolean;
}

const COLUMNS = `m.id, m.external_id, m.delivery_status, m.delivered_at, m.read_at, m.conversation_id, m.report_id, r.version, case when r.assigned_by_id is not null then r.team_id end as team_id, r.restricted`;

/** Our messages by the provider's ids, locked in one order. `onlyKey` restricts them to one conversation: a visitor's receipt is about their own thread. */
export const lockSent = (tx: Tx, accountId: string, externalIds: readonly string[], onlyKey: string | null): Promise<SentMessage[]> =>
  rows<SentMessage>(
    tx,
    `select ${COLUMNS} from message m join conversation c on c.id = m.conversation_id left join report r on r.id = m.report_id
     where m.account_id = $1 and m.direction = 'OUTBOUND' and m.external_id = any($2::text[]) and ($3::text is null or c.key = $3)
     order by m.id for update of m`,
    [accountId, externalIds, onlyKey],
  );

export interface SentBefore extends SentMessage {
  readonly sent_at: Date;
}

/** What of ours left in this conversation up to a moment and may still rise; the last hundred, older ones are history. */
export const lockSentBefore = (tx: Tx, accountId: string, key: string, upTo: Date): Promise<SentBefore[]> =>
  rows<SentBefore>(
    tx,
    `select ${COLUMNS}, m.sent_at from message m join conversation c on c.id = m.conversation_id left join report r on r.id = m.report_id
     where c.account_id = $1 and c.key = $2 and m.direction = 'OUTBOUND' and m.sent_at <= $3 and m.delivery_status in ('SENT', 'DELIVERED')
     order by m.sent_at desc, m.sequence desc limit 100 for update of m`,
    [accountId, key, upTo],
  );

export interface ReceiptChange {
  readonly id: string;
  readonly status: DeliveryStatus;
  readonly deliveredAt: Date | null;
  readonly readAt: Date | null;
  readonly failedAt: Date | null;
  readonly failure: Record<string, unknown> | null;
}

export const saveReceipts = (tx: Tx, changes: readonly ReceiptChange[]): Promise<unknown> =>
  tx.query(
    `update message m set delivery_status = t.status, delivered_at = t.delivered_at, read_at = t.read_at, failed_at = coalesce(t.failed_at, m.failed_at), failure = coalesce(t.failure, m.failure)
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::jsonb[]) as t (id, status, delivered_at, read_at, failed_at, failure) where m.id = t.id`,
    [
      changes.map((c) => c.id), changes.map((c) => c.status), changes.map((c) => c.deliveredAt), changes.map((c) => c.readAt), changes.map((c) => c.failedAt),
      changes.map((c) => (c.failure === null ? null : JSON.stringify(c.failure))),
    ],
  );

export interface EarlyReceipt {
  readonly externalId: string;
  readonly status: DeliveryStatus;
  readonly at: Date;
  readonly failure: Record<string, unknown> | null;
}

/** Keeps receipts whose message we do not know yet: the provider can be faster than its own answer to us. */
export const keepEarly = (tx: Tx, accountId: string, receipts: readonly EarlyReceipt[]): Promise<unknown> =>
  tx.query(
    `insert into early_receipt (id, account_id, external_id, status, at, detail)
     select t.id, $1, t.external_id, t.status, t.at, t.detail from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::jsonb[]) as t (id, external_id, status, at, detail)
     on conflict do nothing`,
    [accountId, receipts.map(() => newId()), receipts.map((r) => r.externalId), receipts.map((r) => r.status), receipts.map((r) => r.at), receipts.map((r) => (r.failure === null ? null : JSON.stringify(r.failure)))],
  );

/** Takes out what was kept for this message, oldest first. */
export async function takeEarly(tx: Tx, accountId: string, externalId: string): Promise<EarlyReceipt[]> {
  const found = await rows<{ external_id: string; status: DeliveryStatus; at: Date; detail: Record<string, unknown> | null }>(
    tx, 'delete from early_receipt where account_id = $1 and external_id = $2 returning external_id, status, at, detail', [accountId, externalId],
  );
  return found.map((row) => ({ externalId: row.external_id, status: row.status, at: row.at, failure: row.detail })).sort((a, b) => a.at.getTime() - b.at.getTime());
}
