import { newId } from '../database/ids.js';
import type { Tx } from '../database/database.js';

/** One fact for the sequence. `data` holds no message text: events outlive what retention removes. Team and restriction before and after decide who sees it. */
export interface NewEvent {
  readonly type: string;
  readonly reportId: string;
  readonly conversationId: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly version: number;
  readonly data: Record<string, unknown>;
  readonly teamBefore: string | null;
  readonly teamAfter: string | null;
  readonly restrictedBefore: boolean;
  readonly restrictedAfter: boolean;
  readonly traceId?: string | null;
}

const columns = ['id', 'report_id', 'conversation_id', 'type', 'at', 'actor_id', 'version', 'data', 'team_before', 'team_after', 'restricted_before', 'restricted_after', 'trace_id'];
const types = ['uuid', 'uuid', 'uuid', 'text', 'timestamptz', 'uuid', 'int', 'jsonb', 'uuid', 'uuid', 'boolean', 'boolean', 'text'];
const APPEND = `insert into event (${columns.join(', ')}) select * from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`;

/** Appends events in the transaction of the act; the relay numbers them after commit. One statement for any number of events. */
export async function appendEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const of = <T>(read: (event: NewEvent) => T) => events.map(read);
  await tx.query(APPEND, [
    of(() => newId()), of((e) => e.reportId), of((e) => e.conversationId), of((e) => e.type), of((e) => e.at), of((e) => e.actorId), of((e) => e.version),
    of((e) => JSON.stringify(e.data)), of((e) => e.teamBefore), of((e) => e.teamAfter), of((e) => e.restrictedBefore), of((e) => e.restrictedAfter), of((e) => e.traceId ?? null),
  ]);
}
