import { rows, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { NewItem, StoredDelivery } from './items-of.js';

/** Deliveries at a time, and bytes at a time: one delivery may be 5 MB. */
const BATCH = 200;
const BATCH_BYTES = 16 * 1024 * 1024;

/**
 * One splitter at a time in the whole installation: items get their sequence here, and two splitters would let a later delivery overtake an earlier
 * one of the same conversation. Splitting is fast (one transaction a batch); a second worker takes over when the first dies.
 */
export async function becomeSplitter(tx: Tx): Promise<boolean> {
  const [lock] = await rows<{ mine: boolean }>(tx, `select pg_try_advisory_xact_lock(hashtext('balie.split')) as mine`);
  return lock?.mine === true;
}

/** The oldest waiting deliveries, as many as fit; at least one. */
export const nextDeliveries = (tx: Tx, now: Date, only: string | null): Promise<StoredDelivery[]> =>
  rows<StoredDelivery>(
    tx,
    `with oldest as (
       select id, account_id, received_at, headers, body, trace_id, attempts, seq from inbound_delivery
       where state = 'PENDING' and ready_at <= $1 and ($2::uuid is null or id = $2) order by seq limit ${BATCH}
     ), sized as (
       select *, sum(octet_length(body)) over (order by seq) - octet_length(body) as before from oldest
     )
     select id, account_id, received_at, headers, body, trace_id, attempts from sized where before < ${BATCH_BYTES} order by seq`,
    [now, only],
  );

/** Inserts items in order; the UNIQUE key decides what is new. Returns the ids that are. */
export async function insertItems(tx: Tx, items: readonly NewItem[]): Promise<ReadonlySet<string>> {
  const of = <T>(read: (item: NewItem) => T) => items.map(read);
  const inserted = await rows<{ id: string }>(
    tx,
    `insert into inbound_item (id, account_id, delivery_id, kind, external_id, edit_sequence, conversation_key, occurred_at, received_at, payload, trace_id, state, reason, processed_at)
     select id, account_id, delivery_id, kind, external_id, edit_sequence, conversation_key, occurred_at, received_at, payload, trace_id, state, reason,
       case when state = 'WAITING' then null else received_at end
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[], $8::timestamptz[], $9::timestamptz[], $10::bytea[], $11::text[], $12::text[], $13::text[])
       with ordinality as t (id, account_id, delivery_id, kind, external_id, edit_sequence, conversation_key, occurred_at, received_at, payload, trace_id, state, reason, place)
     order by place
     on conflict (account_id, kind, external_id, edit_sequence) do nothing
     returning id`,
    [
      of((i) => i.id), of((i) => i.accountId), of((i) => i.deliveryId), of((i) => i.kind), of((i) => i.externalId), of((i) => i.editSequence), of((i) => i.conversationKey),
      of((i) => i.occurredAt), of((i) => i.receivedAt), of((i) => i.payload), of((i) => i.traceId), of((i) => i.state), of((i) => i.reason),
    ],
  );
  return new Set(inserted.map((row) => row.id));
}

export async function insertDuplicates(tx: Tx, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  const of = <T>(read: (item: NewItem) => T) => items.map(read);
  await tx.query(
    `insert into inbound_duplicate (id, account_id, delivery_id, kind, external_id, edit_sequence, received_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::timestamptz[])`,
    [of(() => newId()), of((i) => i.accountId), of((i) => i.deliveryId), of((i) => i.kind), of((i) => i.externalId), of((i) => i.editSequence), of((i) => i.receivedAt)],
  );
}

/**
 * Puts the lanes of these conversations to work. DO UPDATE and not DO NOTHING: it waits for a worker that is just finishing (and removing) the lane,
 * and so never leaves an item behind without one. Sorted, so that two writers cannot wait for each other. A lane that backs off keeps backing off.
 */
export async function openLanes(tx: Tx, lanes: readonly { readonly accountId: string; readonly conversationKey: string }[], now: Date): Promise<void> {
  if (lanes.length === 0) return;
  const sorted = [...new Map(lanes.map((lane) => [`${lane.accountId} ${lane.conversationKey}`, lane])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);
  await tx.query(
    `insert into lane (account_id, conversation_key, ready_at) select account_id, conversation_key, $3 from unnest($1::uuid[], $2::text[]) as t (account_id, conversation_key)
     on conflict (account_id, conversation_key) do update set attempts = lane.attempts`,
    [sorted.map((lane) => lane.accountId), sorted.map((lane) => lane.conversationKey), now],
  );
}

/** Deliveries that were taken apart, and those that cannot be. */
export async function finishDeliveries(tx: Tx, done: readonly { readonly id: string; readonly failed: string | null }[], now: Date): Promise<void> {
  await tx.query(
    `update inbound_delivery d set state = case when t.failed is null then 'SPLIT' else 'FAILED' end, reason = t.failed, split_at = $3, attempts = d.attempts + 1
     from unnest($1::uuid[], $2::text[]) as t (id, failed) where d.id = t.id`,
    [done.map((delivery) => delivery.id), done.map((delivery) => delivery.failed), now],
  );
}

/** Leaves a delivery for later. */
export const postponeDelivery = (tx: Tx, id: string, readyAt: Date, reason: string): Promise<unknown> =>
  tx.query('update inbound_delivery set attempts = attempts + 1, ready_at = $2, reason = $3 where id = $1', [id, readyAt, reason]);

/** Connected accounts of a kind by what the provider calls them. */
export const accountsByKey = (tx: Tx, kind: string, keys: readonly string[]): Promise<{ id: string; external_key: string }[]> =>
  rows(tx, 'select id, external_key from channel_account where kind = $1 and external_key = any($2::text[])', [kind, keys]);

/** All accounts of a kind, the first first: for names that only their settings know. */
export const accountsOfKind = (tx: Tx, kind: string): Promise<{ id: string }[]> => rows(tx, 'select id from channel_account where kind = $1 order by sort, created_at, id limit 200', [kind]);
