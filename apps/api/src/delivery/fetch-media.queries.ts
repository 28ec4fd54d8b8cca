import { rows, type Tx } from '../platform/database/database.js';
import type { AboutMessage } from './message-events.js';

/** A file that still is at the provider's. */
export interface Wanted {
  readonly id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly file_name: string | null;
  /** JSON of the event's attachment. */
  readonly source: string;
  readonly attempts: number;
  /** The lease: who holds it writes what became of it. */
  readonly fetch_at: Date;
}

/**
 * Takes files whose time has come; the lease is committed before anybody is called, so that a worker that dies leaves them to the next. An account that is
 * broken would only be refused: its files wait with it.
 */
export const takeWanted = (tx: Tx, now: Date, leaseUntil: Date, limit: number): Promise<Wanted[]> =>
  rows(
    tx,
    `update attachment set fetch_at = $2, attempts = attempts + 1 where id in (
       select a.id from attachment a join channel_account c on c.id = a.account_id
       where a.state = 'PROCESSING' and a.fetch_at <= $1 and c.state <> 'BROKEN' order by a.fetch_at limit $3 for update of a skip locked)
     returning id, account_id, kind, file_name, source, attempts, fetch_at`,
    [now, leaseUntil, limit],
  );

export interface FetchedFile {
  readonly kind: string;
  readonly fileName: string | null;
  readonly mimeType: string | null;
  readonly size: number;
  readonly sha256: Buffer;
  readonly originalKey: string;
  /** Why it is kept but not shown; null when it goes on to be made ready. */
  readonly failure: string | null;
}

const ABOUT = `select m.id, m.conversation_id, m.report_id, coalesce(r.version, 0) as version, case when r.assigned_by_id is not null then r.team_id end as team_id, coalesce(r.restricted, false) as restricted
     from done join message m on m.id = done.message_id left join report r on r.id = m.report_id`;

/** The bytes are ours now. Null when somebody else decided meanwhile. */
export async function saveFetched(tx: Tx, { id, fetch_at }: Wanted, file: FetchedFile): Promise<AboutMessage | null> {
  const [about] = await rows<AboutMessage>(
    tx,
    `with done as (
       update attachment set state = case when $9::text is null then 'STORED' else 'FAILED' end, failure = $9, kind = $3, file_name = $4, mime_type = $5, size = $6, sha256 = $7, original_key = $8, fetch_at = null
       where id = $1 and fetch_at = $2 and state = 'PROCESSING' returning message_id) ${ABOUT}`,
    [id, fetch_at, file.kind, file.fileName, file.mimeType, file.size, file.sha256, file.originalKey, file.failure],
  );
  return about ?? null;
}

/** It did not come: again at `again`, or never when that is null. `counted` false gives the try back. */
export async function saveMissed(tx: Tx, { id, fetch_at }: Wanted, missed: { readonly code: string; readonly again: Date | null; readonly counted: boolean }): Promise<AboutMessage | null> {
  const [about] = await rows<AboutMessage>(
    tx,
    `with done as (
       update attachment set state = case when $4::timestamptz is null then 'FAILED' else 'PROCESSING' end, failure = $3, fetch_at = $4, attempts = attempts - $5::int
       where id = $1 and fetch_at = $2 and state = 'PROCESSING' returning message_id) ${ABOUT}`,
    [id, fetch_at, missed.code, missed.again, missed.counted ? 0 : 1],
  );
  return about ?? null;
}
