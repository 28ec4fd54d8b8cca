import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OutboundFile, OutboundReply, SendResult } from '@balie/channels/contract.js';
import { isWindowOpen, personMayAnswerUntil } from '@balie/domain/reply/window.js';
import type { Account } from '../accounts/account-directory.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { MediaStore } from '../platform/media-store.js';
import { Log } from '../platform/observe/log.js';
import { OutgoingHttp } from '../platform/outgoing/outgoing-http.js';
import { filesOf } from './files.queries.js';
import type { TakenMessage } from './outbox.queries.js';

/** A call to a provider ends before the lease on its message does, or another worker would think us dead. */
export const CALL_MS = 40_000;
const HOUR_MS = 3_600_000;

const unusable: SendResult = { ok: false, kind: 'rejected', code: 'ACCOUNT_UNUSABLE', reason: 'This account cannot send.' };
const noAnswer: SendResult = { ok: false, kind: 'uncertain', code: 'NO_ANSWER', reason: 'The provider did not say whether the message arrived.' };
const windowClosed: SendResult = { ok: false, kind: 'window_closed', code: 'REPLY_WINDOW_CLOSED', reason: 'While it waited, the time to answer on this channel ran out.' };

/** One try at one message. */
@Injectable()
export class SendToProvider {
  constructor(
    private readonly db: Database,
    private readonly store: MediaStore,
    private readonly http: OutgoingHttp,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Throws only what happens before anybody is called (the database is away); an error after the call began leaves doubt, and doubt is a result. */
  async run(account: Account | null, message: TakenMessage): Promise<SendResult> {
    if (account?.channel.send === undefined) return unusable;
    // What waited for a broken account may have become too old: a person decides, the provider is not asked.
    if (message.template === null && !isWindowOpen(closesAt(account, message), this.clock.now())) return windowClosed;
    const files = await filesOf(this.db, message.id);
    const attachments = files.map((file): OutboundFile => ({
      kind: file.kind as OutboundFile['kind'], fileName: file.file_name ?? file.kind, mimeType: file.mime_type ?? 'application/octet-stream', read: () => this.store.read(file.original_key),
    }));
    return this.call(account, toReply(account, message, attachments));
  }

  private async call({ channel, settings }: Account, reply: OutboundReply): Promise<SendResult> {
    const timer = new AbortController();
    const tooLong = pause(CALL_MS, noAnswer, { signal: timer.signal }).catch(() => noAnswer);
    try {
      return await Promise.race([channel.send?.(reply, settings, this.http, this.clock.now()) ?? unusable, tooLong]);
    } catch (error) {
      this.log.error('sending broke off', { error, messageId: reply.idempotencyKey });
      return noAnswer;
    } finally {
      timer.abort();
    }
  }
}

/** People may answer longer than programs where the provider says so. */
function closesAt({ channel }: Account, { automatic, reply_window_closes_at }: TakenMessage): Date | null {
  const { replyWindowHours, humanAgentHours } = channel.manifest.capabilities;
  return automatic ? reply_window_closes_at : personMayAnswerUntil(reply_window_closes_at, replyWindowHours, humanAgentHours ?? null);
}

/** When the citizen last did something, by the provider's clock: what came in late opens no window. The window's end is kept by that clock. */
function citizenActedAt({ channel }: Account, { last_inbound_at, reply_window_closes_at }: TakenMessage): Date | undefined {
  const { replyWindowHours } = channel.manifest.capabilities;
  if (replyWindowHours === null || reply_window_closes_at === null) return last_inbound_at ?? undefined;
  return new Date(reply_window_closes_at.getTime() - replyWindowHours * HOUR_MS);
}

const toReply = (account: Account, message: TakenMessage, attachments: readonly OutboundFile[]): OutboundReply => ({
  idempotencyKey: message.id, conversationKey: message.conversation_key, recipient: message.recipient, recipientAliases: message.recipient_aliases ?? [], text: message.text ?? '', visibility: message.visibility,
  replyTo: message.reply_to ?? undefined, attachments, automatic: message.automatic, lastInboundAt: citizenActedAt(account, message), template: message.template ?? undefined,
});
