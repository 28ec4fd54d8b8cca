import { rows, type Tx } from '../../platform/database/database.js';

export interface MatterMessage {
  readonly id: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly text: string | null;
  readonly receivedAt: Date;
  readonly sentAt: Date;
  readonly sequence: string;
  readonly seen: boolean;
  readonly withdrawn: boolean;
}

/** Every message of a report, in the order people read them. */
export const readMatter = (tx: Tx, reportId: string): Promise<MatterMessage[]> =>
  rows<MatterMessage>(
    tx,
    `select id, direction, text, received_at as "receivedAt", sent_at as "sentAt", sequence, read_by_us_at is not null as seen, withdrawn_at is not null as withdrawn
     from message where report_id = $1 order by sent_at, sequence`,
    [reportId],
  );

/** What some of a conversation's messages say together. */
export interface Matter {
  readonly count: number;
  readonly inbound: number;
  readonly unread: number;
  readonly firstText: string | null;
  readonly newestInboundId: string | null;
  /** Since when its citizen waits: the first message after our last answer. */
  readonly unansweredSince: Date | null;
}

export function matterOf(messages: readonly MatterMessage[], lastAnswerAt: Date | null): Matter {
  const inbound = messages.filter(({ direction }) => direction === 'INBOUND');
  const live = inbound.filter(({ withdrawn }) => !withdrawn);
  return {
    count: messages.length,
    inbound: inbound.length,
    unread: live.filter(({ seen }) => !seen).length,
    firstText: live.find(({ text }) => text !== null)?.text ?? null,
    newestInboundId: inbound.at(-1)?.id ?? null,
    unansweredSince: live.find(({ receivedAt }) => lastAnswerAt === null || receivedAt > lastAnswerAt)?.receivedAt ?? null,
  };
}

export async function moveMessages(tx: Tx, ids: readonly string[], from: string, to: string): Promise<void> {
  await tx.query('update message set report_id = $3 where report_id = $2 and id = any($1::uuid[])', [ids, from, to]);
}
