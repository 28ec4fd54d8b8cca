import type { ChosenTemplate } from '@balie/channels/contract.js';
import type { DeliveryStatus } from '@balie/domain/words/enums.js';
import { rows, type Tx } from '../platform/database/database.js';
import type { AboutMessage } from './message-events.js';

/** A message a worker took to send. */
export interface TakenMessage extends AboutMessage {
  readonly account_id: string;
  readonly conversation_key: string;
  readonly recipient: string | null;
  /** Other names of the recipient at the provider. */
  readonly recipient_aliases: readonly string[] | null;
  readonly text: string | null;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly reply_to: string | null;
  readonly attempts: number;
  readonly attempt_started_at: Date;
  readonly trace_id: string | null;
  readonly automatic: boolean;
  readonly template: ChosenTemplate | null;
  /** When the citizen last wrote here, and until when the channel lets everybody answer. */
  readonly last_inbound_at: Date | null;
  readonly reply_window_closes_at: Date | null;
}

const BATCH = 20;

/**
 * Only the oldest unsent message of a conversation may go, so order holds also after a failure and over several workers. What failed or is in doubt
 * waits for a person and does not stand in the way. Accounts that cannot send, are not tested yet or were asked to slow down keep theirs queued.
 */
const ELIGIBLE = `eligible as materialized (
  select m.id from message m join channel_account a on a.id = m.account_id
  where m.direction = 'OUTBOUND' and m.delivery_status = 'QUEUED' and m.ready_at <= $1 and a.kind = any($2::text[]) and a.state = 'CONNECTED' and (a.send_after is null or a.send_after <= $1)
    and not exists (
      select 1 from message older where older.conversation_id = m.conversation_id and older.direction = 'OUTBOUND'
        and older.delivery_status in ('QUEUED', 'SENDING') and older.sequence < m.sequence)
  order by m.ready_at, m.sequence limit ${BATCH} for update of m skip locked)`;

const ABOUT = `m.id, m.conversation_id, m.report_id, coalesce(r.version, 0) as version, case when r.assigned_by_id is not null then r.team_id end as team_id, coalesce(r.restricted, false) as restricted`;

/** Takes messages for channels with a provider: SENDING and the lease are committed before anybody is called. */
export const takeToSend = (tx: Tx, kinds: readonly string[], now: Date, leaseUntil: Date): Promise<TakenMessage[]> =>
  rows<TakenMessage>(
    tx,
    `with ${ELIGIBLE}, taken as (
       update message m set delivery_status = 'SENDING', lease_until = $3, attempt_started_at = $1, attempts = m.attempts + 1
       from eligible where m.id = eligible.id returning m.*
     )
     select ${ABOUT}, m.account_id, c.key as conversation_key, i.external_id as recipient, i.aliases as recipient_aliases, m.text, m.visibility, said.external_id as reply_to, m.attempts, m.attempt_started_at, m.trace_id,
       m.automatic, m.template, c.last_inbound_at, c.reply_window_closes_at
     from taken m join conversation c on c.id = m.conversation_id left join identity i on i.id = c.identity_id
       left join report r on r.id = m.report_id left join message said on said.id = m.reply_to_id
     order by m.ready_at, m.sequence`,
    [now, kinds, leaseUntil],
  );

/** Internal channels: stored is sent. Our id is its external id, so receipts find it as everywhere. */
export const sendInternal = (tx: Tx, kinds: readonly string[], now: Date): Promise<(AboutMessage & { readonly account_id: string; readonly trace_id: string | null })[]> =>
  rows(
    tx,
    `with ${ELIGIBLE}, sent as (
       update message m set delivery_status = 'SENT', external_id = m.id::text, attempts = m.attempts + 1, attempt_started_at = $1
       from eligible where m.id = eligible.id returning m.*
     )
     select ${ABOUT}, m.account_id, m.trace_id from sent m left join report r on r.id = m.report_id order by m.sequence`,
    [now, kinds],
  );

export interface Outcome {
  readonly status: DeliveryStatus;
  readonly externalId?: string | null;
  readonly sentAt?: Date;
  readonly readyAt?: Date;
  readonly failedAt?: Date;
  readonly failure?: Record<string, unknown> | null;
  /** The try does not count: it said nothing about the message. */
  readonly uncounted?: boolean;
}

/** An echo without our mark that was faster than the provider's answer has taken the id: then it stays with the echo, and this message is sent all the same. */
const FREE_ID = `case when $4::text is null or exists (select 1 from message echo where echo.account_id = message.account_id and echo.direction = 'OUTBOUND' and echo.external_id = $4 and echo.id <> $1)
       then external_id else $4 end`;

/** Writes what became of an attempt; false when it is not this worker's any more (its lease ended and somebody else decided). */
export async function settle(tx: Tx, message: TakenMessage, outcome: Outcome): Promise<boolean> {
  const settled = await rows(
    tx,
    `update message set delivery_status = $3, external_id = ${FREE_ID}, sent_at = coalesce($5, sent_at), ready_at = coalesce($6, ready_at), failed_at = $7, failure = $8, lease_until = null, attempts = attempts - $9::int
     where id = $1 and delivery_status = 'SENDING' and attempt_started_at = $2 returning id`,
    [
      message.id, message.attempt_started_at, outcome.status, outcome.externalId ?? null, outcome.sentAt ?? null, outcome.readyAt ?? null, outcome.failedAt ?? null,
      outcome.failure == null ? null : JSON.stringify(outcome.failure), outcome.uncounted === true ? 1 : 0,
    ],
  );
  return settled.length > 0;
}

/**
 * Attempts whose worker died: where the same key arrives once, simply again; elsewhere it may have arrived, and a person decides.
 * Returns those in doubt.
 */
export async function endExpiredLeases(tx: Tx, repeatableKinds: readonly string[], now: Date): Promise<{ readonly requeued: number; readonly uncertain: AboutMessage[] }> {
  const requeued = await rows(
    tx,
    `update message m set delivery_status = 'QUEUED', lease_until = null, ready_at = $1 from channel_account a
     where a.id = m.account_id and a.kind = any($2::text[]) and m.direction = 'OUTBOUND' and m.delivery_status = 'SENDING' and m.lease_until < $1 returning m.id`,
    [now, repeatableKinds],
  );
  const uncertain = await rows<AboutMessage>(
    tx,
    `with doubtful as (
       update message m set delivery_status = 'UNCERTAIN', lease_until = null, failure = $3::jsonb
       where m.direction = 'OUTBOUND' and m.delivery_status = 'SENDING' and m.lease_until < $1
         and not exists (select 1 from channel_account a where a.id = m.account_id and a.kind = any($2::text[])) returning m.*
     )
     select ${ABOUT} from doubtful m left join report r on r.id = m.report_id`,
    [now, repeatableKinds, JSON.stringify({ kind: 'uncertain', code: 'INTERRUPTED', reason: 'We were interrupted while sending: it may have arrived.' })],
  );
  return { requeued: requeued.length, uncertain };
}
