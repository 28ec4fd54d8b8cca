import { Injectable } from '@nestjs/common';
import type { Channel, SendFailure, SendResult } from '@balie/channels/contract.js';
import { allChannels } from '@balie/channels/registry.js';
import { retryAt } from '@balie/domain/reply/retry.js';
import { AccountDirectory } from '../accounts/account-directory.js';
import { AccountTraffic } from '../accounts/account-traffic.js';
import { holdAccount, setAccountState } from '../accounts/account.queries.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { Log } from '../platform/observe/log.js';
import { inTrace } from '../platform/observe/request-context.js';
import { ApplyReceipt } from './apply-receipt.js';
import { appendMessageEvents } from './message-events.js';
import { endExpiredLeases, sendInternal, settle, takeToSend, type Outcome, type TakenMessage } from './outbox.queries.js';
import { SendFailures } from './send-failures.js';
import { CALL_MS, SendToProvider } from './send-to-provider.js';

const LEASE_MS = CALL_MS + 20_000;

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
    private readonly provider: SendToProvider,
    private readonly failures: SendFailures,
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
    const result = await this.provider.run(account, message);
    const now = this.clock.now();
    const outcome = outcomeOf(result, message.attempts, now);
    await this.db.transaction((tx) => this.settle(tx, message, result, outcome, now));
    this.wakeups.wake('events');
    if (result.ok) return this.traffic.note(message.account_id, 'outbound', now);
    this.failures.count(account?.kind ?? 'unknown', result.kind);
    this.log.warn('a message was not sent', { messageId: message.id, kind: result.kind, code: result.code, attempts: message.attempts });
    if (isAccounts(result)) this.wakeups.wake('accounts', message.account_id);
  }

  private async settle(tx: Tx, message: TakenMessage, result: SendResult, outcome: Outcome, now: Date): Promise<void> {
    if (!(await settle(tx, message, outcome))) return;
    const data: Record<string, string> = result.ok ? {} : { kind: result.kind, code: result.code };
    const type = result.ok ? 'message.sent' : outcome.status === 'QUEUED' ? 'message.retried' : outcome.status === 'UNCERTAIN' ? 'message.uncertain' : 'message.failed';
    await appendMessageEvents(tx, [{ message, type, at: now, data, traceId: message.trace_id }]);
    if (result.ok && result.externalId !== null) await this.receipts.applyEarly(tx, message.account_id, result.externalId, message.trace_id);
    if (result.ok || !isAccounts(result)) return;
    if (result.kind === 'retry') await holdAccount(tx, message.account_id, outcome.readyAt ?? now);
    else if (await setAccountState(tx, message.account_id, 'BROKEN', result.code, now, result.reason)) this.log.error('an account is broken: nothing leaves it until somebody connects it again', { accountId: message.account_id, code: result.code });
  }
}

/** A limit the provider puts on the whole account lasts this long when it does not say, and never longer than an hour. */
const SLOW_MS = 60_000;
const SLOWEST_MS = 3_600_000;

/** The fault is the account's, not the message's: everything it would send waits, nothing fails one by one. */
const isAccounts = (failure: SendFailure): boolean => failure.kind === 'misconfigured' || (failure.kind === 'retry' && (failure.scope === 'account' || failure.code === 'HTTP_429'));

/** What an attempt makes of a message. */
export function outcomeOf(result: SendResult, attempts: number, now: Date, random: () => number = Math.random): Outcome {
  if (result.ok) return { status: 'SENT', externalId: result.externalId, sentAt: result.at };
  const failure = { kind: result.kind, code: result.code, reason: result.reason };
  if (result.kind === 'uncertain') return { status: 'UNCERTAIN', failure };
  const askedMs = result.retryAfter === undefined ? null : result.retryAfter * 1000;
  if (isAccounts(result)) {
    const wait = result.kind === 'retry' ? Math.min(askedMs ?? SLOW_MS, SLOWEST_MS) : 0;
    return { status: 'QUEUED', readyAt: new Date(now.getTime() + wait), failure, uncounted: true };
  }
  const again = result.kind === 'retry' ? retryAt(attempts, random(), now, askedMs) : null;
  return again === null ? { status: 'FAILED', failedAt: now, failure } : { status: 'QUEUED', readyAt: again, failure };
}
