import { Injectable } from '@nestjs/common';
import type { NormalisedEvent } from '@balie/channels/contract.js';
import { advance } from '@balie/domain/reply/delivery-status.js';
import type { DeliveryStatus } from '@balie/domain/words/enums.js';
import type { Account } from '../accounts/account-directory.js';
import type { Tx } from '../platform/database/database.js';
import { appendMessageEvents, type MessageEvent, type MessageEventType } from './message-events.js';
import { keepEarly, lockSent, lockSentBefore, saveReceipts, takeEarly, type EarlyReceipt, type ReceiptChange, type SentBefore, type SentMessage } from './receipt.queries.js';

interface ReceiptItem {
  readonly itemId: string;
  readonly event: NormalisedEvent;
  readonly receivedAt: Date;
  readonly traceId: string;
}

export interface Receipts {
  readonly account: Account;
  readonly items: readonly ReceiptItem[];
  readonly conversationKey: string;
  readonly now: Date;
}

export interface ReceiptResult {
  readonly itemId: string;
  readonly state: 'STORED' | 'IGNORED';
  readonly reason?: string;
  readonly messageId?: string;
  readonly reportId?: string;
}

interface News {
  readonly status: DeliveryStatus;
  readonly at: Date;
  readonly failure: Record<string, unknown> | null;
  readonly traceId: string;
}

/** Our clock and the provider's may differ a little; who reads two seconds later reads what was sent in between as well. */
const SKEW_MS = 2_000;

const limitOf = (upTo: string): number => Date.parse(upTo) + SKEW_MS;

const eventOf: Partial<Record<DeliveryStatus, MessageEventType>> = { SENT: 'message.sent', DELIVERED: 'message.delivered', READ: 'message.read', FAILED: 'message.failed' };

function newsOf({ event, receivedAt, traceId }: ReceiptItem): News | null {
  const status = event.status ?? (event.kind === 'delivery_receipt' ? 'DELIVERED' : event.kind === 'read_receipt' ? 'READ' : event.kind === 'bounce' ? 'FAILED' : null);
  if (status === null) return null;
  const failure = status === 'FAILED' ? { kind: 'rejected', code: event.failure?.code ?? 'UNKNOWN', reason: event.failure?.reason ?? 'Not delivered.' } : null;
  return { status, at: event.at === undefined ? receivedAt : new Date(event.at), failure, traceId };
}

/** How far our messages came. A status only goes up; a receipt that is earlier than its message is kept; the report's version does not grow. */
@Injectable()
export class ApplyReceipt {
  /** Receipts of one conversation, in order, in few statements. */
  async apply(tx: Tx, { account, items, conversationKey }: Receipts): Promise<ReceiptResult[]> {
    const internal = account.channel.manifest.delivery === 'internal';
    const targets = [...new Set(items.flatMap((item) => item.event.targets ?? []))];
    const known = new Map((await lockSent(tx, account.id, targets, internal ? conversationKey : null)).map((message) => [message.external_id, message]));
    const ledger = new Ledger();
    const early: EarlyReceipt[] = [];
    const before = await this.upTo(tx, account.id, conversationKey, items);
    const results = items.map((item): ReceiptResult => {
      const news = newsOf(item);
      const { event } = item;
      const wanted = event.targets ?? [];
      if (news === null || (wanted.length === 0 && event.upTo === undefined)) return { itemId: item.itemId, state: 'IGNORED', reason: news === null ? 'NO_STATUS' : 'NO_TARGET' };
      const found = [...wanted.flatMap((externalId) => known.get(externalId) ?? []), ...before.filter(({ sent_at }) => event.upTo !== undefined && sent_at.getTime() <= limitOf(event.upTo))];
      for (const message of found) ledger.note(message, news);
      // Internal: whoever can read a message can only have got it from us, so an unknown one is nobody's.
      if (!internal) early.push(...wanted.filter((externalId) => !known.has(externalId)).map((externalId) => ({ externalId, status: news.status, at: news.at, failure: news.failure })));
      const first = found[0];
      if (first === undefined && wanted.length === 0) return { itemId: item.itemId, state: 'STORED', reason: 'NOTHING_WAITED' };
      if (first === undefined) return internal ? { itemId: item.itemId, state: 'IGNORED', reason: 'UNKNOWN_MESSAGE' } : { itemId: item.itemId, state: 'STORED', reason: 'EARLY' };
      return { itemId: item.itemId, state: 'STORED', messageId: first.id, reportId: first.report_id ?? undefined };
    });
    await ledger.save(tx);
    if (early.length > 0) await keepEarly(tx, account.id, early);
    return results;
  }

  /** Messages that a receipt of this batch may mean without naming them: ours, sent before its moment, not yet where it says. */
  private async upTo(tx: Tx, accountId: string, conversationKey: string, items: readonly ReceiptItem[]): Promise<SentBefore[]> {
    const limits = items.flatMap(({ event }) => (event.upTo === undefined ? [] : [limitOf(event.upTo)]));
    return limits.length === 0 ? [] : lockSentBefore(tx, accountId, conversationKey, new Date(Math.max(...limits)));
  }

  /** What came before the provider told us the message's id. Call in the transaction that stores the id. */
  async applyEarly(tx: Tx, accountId: string, externalId: string, traceId: string | null): Promise<void> {
    const kept = await takeEarly(tx, accountId, externalId);
    if (kept.length === 0) return;
    const [message] = await lockSent(tx, accountId, [externalId], null);
    const ledger = new Ledger();
    if (message) for (const { status, at, failure } of kept) ledger.note(message, { status, at, failure, traceId: traceId ?? '' });
    await ledger.save(tx);
  }
}

/** What several receipts make of each message, and the events on the way. */
class Ledger {
  private readonly changes = new Map<string, ReceiptChange>();
  private readonly events: MessageEvent[] = [];

  note(message: SentMessage, news: News): void {
    const current = this.changes.get(message.id) ?? {
      id: message.id, status: message.delivery_status, deliveredAt: message.delivered_at, readAt: message.read_at, failedAt: null, failure: null,
    };
    const status = advance(current.status, news.status);
    const reached = news.status === 'DELIVERED' || news.status === 'READ';
    const next: ReceiptChange = {
      ...current, status,
      // The time of delivery is worth having also when "read" came first.
      deliveredAt: reached && status !== 'FAILED' ? (current.deliveredAt ?? news.at) : current.deliveredAt,
      readAt: news.status === 'READ' && status === 'READ' ? (current.readAt ?? news.at) : current.readAt,
      ...(status === 'FAILED' && current.status !== 'FAILED' ? { failedAt: news.at, failure: news.failure } : {}),
    };
    this.changes.set(message.id, next);
    const type = eventOf[status];
    if (status !== current.status && type !== undefined) this.events.push({ message, type, at: news.at, traceId: news.traceId });
  }

  async save(tx: Tx): Promise<void> {
    if (this.changes.size > 0) await saveReceipts(tx, [...this.changes.values()]);
    await appendMessageEvents(tx, this.events);
  }
}
