import type { Room } from './room.js';

/**
 * Thousands of reports as they would lie there after weeks: written in order of time, most of them closed, the open ones of every urgency, some
 * claimed, a few with danger. `mixed: false`: all U3, so that the order of the queue is the order they lie in.
 */
export async function manyReports({ db, clock, account }: Room, { count, mixed = true }: { readonly count: number; readonly mixed?: boolean }): Promise<void> {
  const now = clock.now();
  await db.query(
    `with made as (
       select n, gen_random_uuid() as contact_id, gen_random_uuid() as conversation_id, gen_random_uuid() as id, $2::timestamptz - make_interval(secs => ($1::int - n) * 20) as at,
         case when not $3 then 'U3' when n % 20 = 0 then 'U2' when n % 5 = 0 then 'U3' when n % 7 = 0 then 'U5' else 'U4' end as urgency
       from generate_series(1, $1::int) as n),
     contacts as (insert into contact (id, created_at) select contact_id, at from made),
     conversations as (insert into conversation (id, account_id, key, created_at) select conversation_id, $4, 'many-' || n, at from made)
     insert into report (id, number, conversation_id, account_id, contact_id, title, status, urgency, danger, next_due_at, claim_due_at, created_at, updated_at)
     select id, 'M-25-' || lpad(n::text, 6, '0'), conversation_id, $4, contact_id, 'Melding nummer ' || n, 'NEW', urgency, case when $3 and n % 997 = 0 then 'POSSIBLE' else 'NONE' end,
       at + case urgency when 'U2' then interval '5 min' when 'U3' then interval '30 min' when 'U4' then interval '4 hours' else interval '12 hours' end,
       at + interval '4 hours', at, at
     from made order by n`,
    [count, now, mixed, account.id],
  );
}

/** What the planner knows and what index-only reads rely on, as autovacuum leaves it. Needs the owner of the tables. */
export const settled = (room: Room): Promise<unknown> => room.asOwner('vacuum (analyze) report');
