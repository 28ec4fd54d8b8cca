import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Channel, OutboundReply, SendResult } from '@balie/channels/contract.js';
import { allChannels } from '@balie/channels/registry.js';
import { retryAt } from '@balie/domain/reply/retry.js';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import { AccountTraffic } from '../accounts/account-traffic.js';
import { setAccountState } from '../accounts/account.queries.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { Log } from '../platform/observe/log.js';
import { inTrace } from '../platform/observe/request-context.js';
import { OutgoingHttp } from '../platform/outgoing/outgoing-http.js';
import { ApplyReceipt } from './apply-receipt.js';
import { appendMessageEvents } from './message-events.js';
import { endExpiredLeases, sendInternal, settle, takeToSend, type Outcome, type TakenMessage } from './outbox.queries.js';

/** A call to a provider ends before its lease does, or another worker would think us dead. */
const CALL_MS = 40_000;
const LEASE_MS = 60_000;

const kindsOf = (wanted: (channel: Channel) => boolean): string[] => allChannels().filter(wanted).map((channel) => channel.manifest.kind);
const isInternal = (channel: Channel) => channel.manifest.delivery === 'internal';
const isRepeatable = (channel: Channel) => isInternal(channel) || channel.manifest.capabilities.idempotentSend;

/** The back door: what is in the outbox leaves, in order per conversation. */
@Injectable()
export class DrainOutbox {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly traffic: AccountTraffic,
    private readonly receipts: ApplyReceipt,
    private readonly http: OutgoingHttp,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    private readonly log: Log,
  ) {}

  /** One batch of internal channels. Returns how many are there now. */
  async runInternal(): Promise<number> {
    const now = this.clock.now();
    const sent = await this.db.transaction(async (tx) => {
      const messages = await sendInternal(tx, kindsOf(isInternal), now);
      await appendMessageEvents(tx, messages.map((message) => ({ message, type: 'message.sent', at: now, traceId: message.trace_id })));
      return messages;
    });
    if (sent.length > 0) this.wakeups.wake('events');
    for (const message of sent) this.traffic.note(message.account_id, 'outbound', now);
    return sent.length;
  }

  /** One batch of channels with a provider: taken in one transaction, sent side by side (each of another conversation), settled one by one. */
  async runProviders(): Promise<number> {
    const now = this.clock.now();
    const kinds = kindsOf((channel) => !isInternal(channel));
    if (kinds.length === 0) return 0;
    const taken = await this.db.transaction((tx) => takeToSend(tx, kinds, now, new Date(now.getTime() + LEASE_MS)));
    await Promise.all(taken.map((message) => inTrace(message.trace_id ?? message.id, () => this.send(message))));
    return taken.length;
  }

  /** What workers left behind when they died. */
  async recover(): Promise<number> {
    const now = this.clock.now();
    const left = await this.db.transaction(async (tx) => {
      const result = await endExpiredLeases(tx, kindsOf(isRepeatable), now);
      await appendMessageEvents(tx, result.uncertain.map((message) => ({ message, type: 'message.uncertain', at: now, data: { code: 'INTERRUPTED' } })));
      return result;
    });
    if (left.uncertain.length > 0) this.log.warn('messages in doubt after an interruption', { count: left.uncertain.length });
    if (left.uncertain.length > 0) this.wakeups.wake('events');
    if (left.requeued > 0) this.wakeups.wake('outbox');
    return 0;
  }

  private async send(message: TakenMessage): Promise<void> {
    const account = await this.accounts.find(message.account_id);
    const result = account === null ? unusable : await this.attempt(account, message);
    const now = this.clock.now();
    const outcome = outcomeOf(result, message.attempts, now);
    await this.db.transaction((tx) => this.settle(tx, message, result, outcome, now));
    this.wakeups.wake('events');
    if (result.ok) this.traffic.note(message.account_id, 'outbound', now);
    else this.log.warn('a message was not sent', { messageId: message.id, kind: result.kind, code: result.code, attempts: message.attempts });
    if (!result.ok && result.kind === 'misconfigured') this.wakeups.wake('accounts', message.account_id);
  }

  /** Never throws: an error after the call began leaves doubt, and doubt is a result. */
  private async attempt(account: Account, message: TakenMessage): Promise<SendResult> {
    const { channel, settings } = account;
    if (channel.send === undefined) return unusable;
    const timer = new AbortController();
    const tooLong = pause(CALL_MS, noAnswer, { signal: timer.signal }).catch(() => noAnswer);
    try {
      return await Promise.race([channel.send(toReply(message), settings, this.http, this.clock.now()), tooLong]);
    } catch (error) {
      this.log.error('sending broke off', { error, messageId: message.id });
      return noAnswer;
    } finally {
      timer.abort();
    }
  }

  private async settle(tx: Tx, message: TakenMessage, result: SendResult, outcome: Outcome, now: Date): Promise<void> {
    if (!(await settle(tx, message, outcome))) return;
    const data: Record<string, string> = result.ok ? {} : { kind: result.kind, code: result.code };
    const type = result.ok ? 'message.sent' : outcome.status === 'QUEUED' ? 'message.retried' : outcome.status === 'UNCERTAIN' ? 'message.uncertain' : 'message.failed';
    await appendMessageEvents(tx, [{ message, type, at: now, data, traceId: message.trace_id }]);
    if (result.ok && result.externalId !== null) await this.receipts.applyEarly(tx, message.account_id, result.externalId, message.trace_id);
    if (!result.ok && result.kind === 'misconfigured') await setAccountState(tx, message.account_id, 'BROKEN', result.code, now);
  }
}

const unusable: SendResult = { ok: false, kind: 'rejected', code: 'ACCOUNT_UNUSABLE', reason: 'This account cannot send.' };
const noAnswer: SendResult = { ok: false, kind: 'uncertain', code: 'NO_ANSWER', reason: 'The provider did not say whether the message arrived.' };

const toReply = (message: TakenMessage): OutboundReply => ({
  idempotencyKey: message.id, conversationKey: message.conversation_key, recipient: message.recipient, text: message.text ?? '', visibility: message.visibility,
  replyTo: message.reply_to ?? undefined, attachments: [],
});

/** What an attempt makes of a message. */
export function outcomeOf(result: SendResult, attempts: number, now: Date, random: () => number = Math.random): Outcome {
  if (result.ok) return { status: 'SENT', externalId: result.externalId, sentAt: result.at };
  const failure = { kind: result.kind, code: result.code, reason: result.reason };
  if (result.kind === 'uncertain') return { status: 'UNCERTAIN', failure };
  const again = result.kind === 'retry' ? retryAt(attempts, random(), now, result.retryAfter === undefined ? null : result.retryAfter * 1000) : null;
  return again === null ? { status: 'FAILED', failedAt: now, failure } : { status: 'QUEUED', readyAt: again, failure };
}
