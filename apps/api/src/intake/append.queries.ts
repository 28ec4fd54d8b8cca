import { newId } from '../platform/database/ids.js';
import type { Database } from '../platform/database/database.js';

/** A delivery as a door hands it over: verified, not understood. */
export interface InboundDelivery {
  readonly id: string;
  readonly accountId: string;
  readonly receivedAt: Date;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly traceId: string;
  /** Set by our own door only: the same key again is the same request repeated and is not stored again. */
  readonly doorKey: string | null;
}

/**
 * Many deliveries, one statement, one commit: the cost of a commit is shared by all who wait for it. The deltas of the balance go with it.
 * ON CONFLICT serves two ends: a batch repeated after a lost connection finds its own ids, a repeated request its door key.
 */
const APPEND = `
  with incoming as (
    select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::bytea[], $6::text[], $7::text[])
      with ordinality as t (id, account_id, received_at, headers, body, trace_id, door_key, place)
  ), stored as (
    insert into inbound_delivery (id, account_id, received_at, headers, body, trace_id, door_key, ready_at)
    select id, account_id, received_at, headers, body, trace_id, door_key, received_at from incoming order by place
    on conflict do nothing
    returning id, account_id
  ), counted as (
    insert into intake_count (id, account_id, received, waiting)
    select delta.id, delta.account_id, count(*), count(*)
    from stored join unnest($8::uuid[], $9::uuid[]) as delta (id, account_id) on delta.account_id = stored.account_id
    group by delta.id, delta.account_id
  )
  select id from stored`;

/** Stores a batch in one commit. Returns the ids that were stored now; the others were there already (same id, or same door key). */
export async function storeDeliveries(db: Database, batch: readonly InboundDelivery[]): Promise<ReadonlySet<string>> {
  const accounts = [...new Set(batch.map((delivery) => delivery.accountId))];
  const of = <T>(read: (delivery: InboundDelivery) => T) => batch.map(read);
  const stored = await db.query<{ id: string }>(APPEND, [
    of((d) => d.id), of((d) => d.accountId), of((d) => d.receivedAt), of((d) => JSON.stringify(d.headers)), of((d) => d.body), of((d) => d.traceId), of((d) => d.doorKey),
    accounts.map(() => newId()), accounts,
  ]);
  return new Set(stored.map((row) => row.id));
}

/** Which of these ids are stored: after a commit nobody confirmed, this is how to know. */
export async function storedIds(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db.query<{ id: string }>('select id from inbound_delivery where id = any($1::uuid[])', [ids]);
  return new Set(found.map((row) => row.id));
}

/** The body stored first under a door key. */
export async function bodyOfDoorKey(db: Database, accountId: string, doorKey: string): Promise<Buffer | null> {
  const [row] = await db.query<{ body: Buffer }>('select body from inbound_delivery where account_id = $1 and door_key collate "C" = $2', [accountId, doorKey]);
  return row?.body ?? null;
}
