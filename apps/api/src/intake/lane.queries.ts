import { rows, type Tx } from '../platform/database/database.js';

export interface Lane {
  readonly account_id: string;
  readonly conversation_key: string;
  readonly attempts: number;
}

export interface WaitingItem {
  readonly id: string;
  readonly kind: string;
  readonly payload: Buffer;
  readonly received_at: Date;
  readonly trace_id: string;
  readonly attempts: number;
}

/** What a lane takes in one transaction. */
export const LANE_BATCH = 50;

/** The lane that waits longest and nobody else works on; locked until the transaction ends, so a conversation has one worker at a time. */
export async function nextLane(tx: Tx, now: Date): Promise<Lane | null> {
  const [lane] = await rows<Lane>(tx, 'select account_id, conversation_key, attempts from lane where ready_at <= $1 order by ready_at limit 1 for update skip locked', [now]);
  return lane ?? null;
}

/** The same lane once more, for a second try; null when another worker has it by now. */
export async function lockLane(tx: Tx, lane: Lane): Promise<Lane | null> {
  const [locked] = await rows<Lane>(tx, 'select account_id, conversation_key, attempts from lane where account_id = $1 and conversation_key = $2 for update skip locked', [lane.account_id, lane.conversation_key]);
  return locked ?? null;
}

/** The items of a lane in the order they came in; one more than a batch tells whether there are more. */
export const waitingItems = (tx: Tx, lane: Lane): Promise<WaitingItem[]> =>
  rows<WaitingItem>(
    tx,
    `select id, kind, payload, received_at, trace_id, attempts from inbound_item where account_id = $1 and conversation_key = $2 and state = 'WAITING' order by seq limit ${LANE_BATCH + 1}`,
    [lane.account_id, lane.conversation_key],
  );

export interface ItemFate {
  readonly itemId: string;
  readonly state: 'STORED' | 'IGNORED' | 'FAILED';
  readonly reason?: string;
  readonly messageId?: string;
  readonly reportId?: string;
}

export const finishItems = (tx: Tx, fates: readonly ItemFate[], now: Date): Promise<unknown> =>
  tx.query(
    `update inbound_item i set state = t.state, reason = t.reason, message_id = t.message_id, report_id = t.report_id, processed_at = $6, attempts = i.attempts + 1
     from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[]) as t (id, state, reason, message_id, report_id) where i.id = t.id`,
    [fates.map((f) => f.itemId), fates.map((f) => f.state), fates.map((f) => f.reason ?? null), fates.map((f) => f.messageId ?? null), fates.map((f) => f.reportId ?? null), now],
  );

/** Nothing more waits here. Whoever adds an item meanwhile waits for this row and then makes a new one. */
export const closeLane = (tx: Tx, lane: Lane): Promise<unknown> => tx.query('delete from lane where account_id = $1 and conversation_key = $2', [lane.account_id, lane.conversation_key]);

/** More waits: to the back of the row, so that one busy conversation does not keep the others waiting. */
export const requeueLane = (tx: Tx, lane: Lane, now: Date): Promise<unknown> =>
  tx.query('update lane set ready_at = $3, attempts = 0 where account_id = $1 and conversation_key = $2', [lane.account_id, lane.conversation_key, now]);

/** This conversation waits until `readyAt`; its order stays. The item that stands in front counts the attempt. */
export async function backOffLane(tx: Tx, lane: Lane, itemId: string, readyAt: Date): Promise<void> {
  await tx.query('update lane set ready_at = $3, attempts = attempts + 1 where account_id = $1 and conversation_key = $2', [lane.account_id, lane.conversation_key, readyAt]);
  await tx.query('update inbound_item set attempts = attempts + 1 where id = $1', [itemId]);
}

/** Lanes whose row is missing although items wait (a hand-edited database, a bug): none may stay behind unseen. */
export const reopenLostLanes = (tx: Tx, now: Date): Promise<{ account_id: string }[]> =>
  rows(
    tx,
    `insert into lane (account_id, conversation_key, ready_at)
     select distinct i.account_id, i.conversation_key, $1::timestamptz from inbound_item i
     where i.state = 'WAITING' and not exists (select 1 from lane l where l.account_id = i.account_id and l.conversation_key = i.conversation_key)
     limit 1000 on conflict do nothing returning account_id`,
    [now],
  );
