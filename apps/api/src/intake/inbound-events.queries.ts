import type { Database } from '../platform/database/database.js';

export interface InboundEventRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: string;
  readonly externalId: string | null;
  readonly receivedAt: Date;
  readonly state: 'WAITING' | 'STORED' | 'DUPLICATE' | 'IGNORED' | 'FAILED';
  readonly reason: string | null;
  readonly messageId: string | null;
  readonly reportId: string | null;
}

export interface InboundEventFilter {
  readonly accountId: string | null;
  readonly state: string | null;
  readonly first: number;
  /** Keyset: strictly older than this one. */
  readonly after: { readonly receivedAt: string; readonly id: string } | null;
}

/** One branch of the union: a page of one table on its own index, in the form of the whole. `$2` is a constant to the planner, so a branch that cannot match costs nothing. */
const branch = (table: string, columns: string, state: string) => `
  (select id, account_id as "accountId", received_at as "receivedAt", ${columns}, ${state} as state from ${table}
   where ($1::uuid is null or account_id = $1) and ($2::text is null or ${state} = $2) and ($3::timestamptz is null or (received_at, id) < ($3, $4::uuid))
   order by received_at desc, id desc limit $5)`;

const nothing = `null::uuid as "messageId", null::uuid as "reportId"`;

/** Items, what was sent twice, and deliveries that are not items yet or cannot become any: each gives one page, so at most four pages are sorted, whatever the size of the tables. */
const PAGE = `
  ${branch('inbound_item', 'kind, external_id as "externalId", reason, message_id as "messageId", report_id as "reportId"', 'state')} union all
  ${branch('inbound_duplicate', `kind, external_id as "externalId", null as reason, ${nothing}`, `'DUPLICATE'`)} union all
  ${branch(`(select * from inbound_delivery where state = 'PENDING') as pending`, `'delivery' as kind, null as "externalId", reason, ${nothing}`, `'WAITING'`)} union all
  ${branch(`(select * from inbound_delivery where state = 'FAILED') as failed`, `'delivery' as kind, null as "externalId", reason, ${nothing}`, `'FAILED'`)}
  order by "receivedAt" desc, id desc limit $5`;

/** One page of what came in, newest first, without content. `state` null = all. */
export const inboundEvents = (db: Database, { accountId, state, first, after }: InboundEventFilter): Promise<InboundEventRow[]> =>
  db.query<InboundEventRow>(PAGE, [accountId, state, after?.receivedAt ?? null, after?.id ?? null, first]);
