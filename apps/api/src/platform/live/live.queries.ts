import { rows, type Database, type Tx } from '../database/database.js';

/** One numbered event, as far as live updates need it: who may see it, never what it says. */
export interface LiveRow {
  readonly sequence: number;
  readonly at: Date;
  readonly reportId: string;
  readonly conversationId: string;
  readonly type: string;
  readonly version: number;
  readonly teamBefore: string | null;
  readonly teamAfter: string | null;
  readonly restrictedBefore: boolean;
  readonly restrictedAfter: boolean;
}

/** Held by whoever numbers events, until its transaction ends. */
const LOCK = 7_303_015;

export async function isAnythingUnnumbered(db: Database): Promise<boolean> {
  return (await db.query<{ yes: boolean }>('select exists (select from event where live_seq is null) as yes'))[0]?.yes === true;
}

/** False when another process is at it; its numbers will do. */
export async function tryLock(tx: Tx): Promise<boolean> {
  return (await rows<{ mine: boolean }>(tx, 'select pg_try_advisory_xact_lock($1) as mine', [LOCK]))[0]?.mine === true;
}

/*
 * Why not a plain sequence: it is taken before commit, so a reader that saw 7 may see 6 appear later. Here only events below the oldest
 * transaction still running get a number: nobody can come in before them any more. Under the lock there is one numberer, and its numbers
 * are visible before the next one starts, so a reader that saw n has seen everything below n. A statement of its own, after the lock:
 * its snapshot must see what the previous holder committed.
 */
const NUMBER = `
  with ready as (
    select id, row_number() over (order by position) as n
    from (select id, position from event where live_seq is null and xid < pg_snapshot_xmin(pg_current_snapshot()) order by position limit $1) as oldest
  ), numbers as (
    select value, row_number() over (order by value) as n
    from (select nextval('live_sequence') as value from generate_series(1, (select count(*) from ready))) as drawn
  )
  update event set live_seq = numbers.value from ready join numbers using (n) where event.id = ready.id returning event.id`;

/** Numbers up to `limit` events; returns how many. Call with the lock held. */
export async function numberEvents(tx: Tx, limit: number): Promise<number> {
  return (await rows(tx, NUMBER, [limit])).length;
}

/** A number above every event numbered so far and below every later one. It belongs to no event: "you have everything up to here". */
export async function drawNumber(tx: Tx): Promise<number> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  return Number((await rows<{ value: string }>(tx, `select nextval('live_sequence') as value`))[0]?.value);
}

/** The highest number drawn so far, to tell a client of this database from one that saw another (a restored backup). */
export async function lastNumber(db: Database): Promise<number> {
  return Number((await db.query<{ value: string }>('select last_value as value from live_sequence'))[0]?.value);
}

const READ = `
  select live_seq as sequence, at, report_id as "reportId", conversation_id as "conversationId", type, version,
    team_before as "teamBefore", team_after as "teamAfter", restricted_before as "restrictedBefore", restricted_after as "restrictedAfter"
  from event where live_seq > $1 order by live_seq limit $2`;

/** The next events after `sequence`, in order. */
export async function readAfter(db: Database, sequence: number, limit: number): Promise<LiveRow[]> {
  const found = await db.query<LiveRow>(READ, [sequence, limit]);
  return found.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
