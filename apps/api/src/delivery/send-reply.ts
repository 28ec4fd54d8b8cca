import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { personMayAnswerUntil } from '@balie/domain/reply/window.js';
import { reply } from '@balie/domain/report/reply.js';
import type { Decision } from '@balie/domain/report/report.js';
import type { Account } from '../accounts/account-directory.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import type { ReportEntity } from '../reports/report.entity.js';
import { loadForUpdate, saveDecision, type LoadedReport } from '../reports/report-store.js';
import { Reference } from '../routing/reference.js';
import { attachToReply, lockUnsent } from './files.queries.js';
import { findByClientKey, insertReply, isInConversation } from './outbound.queries.js';
import { ReplyWords, type ReplyToSend, type SendReplyInput } from './reply-words.js';
import { requireCarried, requireSendable } from './sendable.js';

export interface Replied {
  readonly report: ReportEntity;
  readonly messageId: string;
}

/** An answer: the report changes and the message is in the outbox, both or neither. */
@Injectable()
export class SendReply {
  constructor(
    private readonly db: Database,
    private readonly words: ReplyWords,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /**
   * @throws Problem VALIDATION, CLIENT_KEY_REUSED, REPLY_TOO_LONG, CHANNEL_CANNOT, ACCOUNT_BROKEN, and what `domain/report/reply` throws
   */
  async run(actor: Actor, input: SendReplyInput): Promise<Replied> {
    const ready = await this.words.of(input);
    const policy = await this.reference.policy();
    const sent = await this.db.transaction(async (tx) => {
      const loaded = await loadForUpdate(tx, input.reportId);
      const before = await findByClientKey(tx, actor.userId, input.clientKey);
      if (before !== null) return repeated(loaded, before, ready.text);
      const now = this.clock.now();
      const withTemplate = ready.template !== null;
      const decision = reply(loaded.facts, actor, { ...input, withTemplate, windowClosesAt: closesFor(ready.account, loaded) }, now, policy);
      requireSendable(ready.account, { visibility: input.visibility, withTemplate }, ready.text);
      if (input.replyToMessageId != null && !(await isInConversation(tx, input.replyToMessageId, loaded.entity.conversationId))) throw invalid('replyToMessageId');
      return this.save(tx, actor, loaded, decision, { input, ready, now });
    });
    this.wakeups.wake('outbox');
    this.wakeups.wake('events');
    return sent;
  }

  private async save(tx: Tx, actor: Actor, loaded: LoadedReport, decision: Decision, { input, ready, now }: { input: SendReplyInput; ready: ReplyToSend; now: Date }): Promise<Replied> {
    const messageId = newId();
    const { entity } = loaded;
    await insertReply(tx, {
      id: messageId, conversationId: entity.conversationId, reportId: entity.id, accountId: entity.accountId, authorId: actor.userId, clientKey: input.clientKey, text: ready.text,
      visibility: input.visibility, replyToId: input.replyToMessageId ?? null, holdUntil: input.holdSeconds === 0 ? null : new Date(now.getTime() + input.holdSeconds * 1000),
      after: input.after, automatic: false, traceId: actor.traceId, at: now, template: ready.template,
    });
    if (ready.files.length > 0) await this.attach(tx, actor, entity.id, messageId, ready);
    const events = decision.events.map((event) => (event.type === 'report.answered' ? { ...event, data: { ...event.data, messageId } } : event));
    const report = await saveDecision(tx, loaded, { ...decision, events }, actor, { at: now, reason: input.overrideReason ?? null, auditData: { messageId } });
    return { report, messageId };
  }

  private async attach(tx: Tx, actor: Actor, reportId: string, messageId: string, { account, files }: ReplyToSend): Promise<void> {
    const found = await lockUnsent(tx, files, reportId, actor.userId);
    if (found.length !== files.length) throw invalid('attachmentIds');
    requireCarried(account.channel.manifest.capabilities, found.map(({ kind, mime_type, size }) => ({ kind, mimeType: mime_type, size })));
    await attachToReply(tx, messageId, files);
  }
}

/** Until when a person may answer here: some providers give people longer than programs. */
function closesFor({ channel }: Account, { entity }: LoadedReport): Date | null {
  const { replyWindowHours, humanAgentHours } = channel.manifest.capabilities;
  return personMayAnswerUntil(entity.replyWindowClosesAt, replyWindowHours, humanAgentHours ?? null);
}

/** The first answer under this key, or CLIENT_KEY_REUSED when it said something else. */
function repeated(loaded: LoadedReport, before: { readonly id: string; readonly report_id: string; readonly text: string | null }, text: string): Replied {
  if (before.report_id !== loaded.entity.id || (before.text ?? '') !== text) throw new Problem('CLIENT_KEY_REUSED');
  return { report: loaded.entity, messageId: before.id };
}
