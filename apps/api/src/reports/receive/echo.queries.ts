import { rows, type Tx } from '../../platform/database/database.js';

export interface NewEcho {
  readonly id: string;
  readonly reportId: string | null;
  readonly visibility: string;
  readonly externalId: string;
  readonly text: string | null;
  readonly sentAt: Date;
  readonly receivedAt: Date;
  readonly traceId: string;
}

/** Messages of ours that were written elsewhere. Returns the ids that are stored: a provider's id that a message of ours took in this moment is that message. */
export async function insertEchoes(tx: Tx, accountId: string, conversationId: string, echoes: readonly NewEcho[]): Promise<ReadonlySet<string>> {
  if (echoes.length === 0) return new Set();
  const of = <T>(read: (echo: NewEcho) => T) => echoes.map(read);
  const stored = await rows<{ id: string }>(
    tx,
    `insert into message (id, conversation_id, report_id, account_id, direction, visibility, external_id, text, sent_at, received_at, trace_id, delivery_status, sent_elsewhere)
     select e.id, $1, e.report_id, $2, 'OUTBOUND', e.visibility, e.external_id, e.text, e.sent_at, e.received_at, e.trace_id, 'SENT', true
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[], $10::text[])
       with ordinality as e(id, report_id, visibility, external_id, text, sent_at, received_at, trace_id, position)
     order by e.position on conflict do nothing returning id`,
    [
      conversationId, accountId, of((e) => e.id), of((e) => e.reportId), of((e) => e.visibility), of((e) => e.externalId), of((e) => e.text), of((e) => e.sentAt), of((e) => e.receivedAt), of((e) => e.traceId),
    ],
  );
  return new Set(stored.map(({ id }) => id));
}

export interface ArrivedReply {
  readonly id: string;
  readonly externalId: string;
}

/** The echo was faster than the provider's answer, or the answer never came: the message left all the same, nobody needs to wonder. */
export async function markArrived(tx: Tx, replies: readonly ArrivedReply[], at: Date): Promise<void> {
  if (replies.length === 0) return;
  await tx.query(
    `update message m set external_id = t.external_id, delivery_status = 'SENT', sent_at = least(m.sent_at, $3), failure = null, failed_at = null, lease_until = null
     from unnest($1::uuid[], $2::text[]) as t (id, external_id)
     where m.id = t.id and m.external_id is null and m.delivery_status in ('QUEUED', 'SENDING', 'UNCERTAIN', 'FAILED')`,
    [replies.map(({ id }) => id), replies.map(({ externalId }) => externalId), at],
  );
}

/** The conversation under its new name, and the person when it was called after them; nothing when somebody is called so already. */
export async function renameConversation(tx: Tx, { accountId, conversationId, identityId, from, to }: { readonly accountId: string; readonly conversationId: string; readonly identityId: string | null; readonly from: string; readonly to: string }): Promise<boolean> {
  const renamed = await rows(
    tx, 'update conversation set key = $3 where id = $2 and not exists (select 1 from conversation other where other.account_id = $1 and other.key = $3) returning id', [accountId, conversationId, to],
  );
  if (renamed.length === 0) return false;
  await tx.query(
    `update identity set external_id = $4, aliases = array_remove(array_append(aliases, $3), $4)
     where id = $2 and external_id = $3 and not exists (select 1 from identity other where other.account_id = $1 and other.external_id = $4)`,
    [accountId, identityId, from, to],
  );
  return true;
}
