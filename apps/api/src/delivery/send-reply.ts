import { Injectable } from '@nestjs/common';
import type { Manifest } from '@balie/channels/contract.js';
import { invalid, Problem } from '@balie/domain/problem.js';
import { fits, lengthOf } from '@balie/domain/reply/length.js';
import { reply } from '@balie/domain/report/reply.js';
import type { Decision } from '@balie/domain/report/report.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { AfterReply } from '@balie/domain/words/enums.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { isId, newId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import type { ReportEntity } from '../reports/report.entity.js';
import { loadForUpdate, saveDecision, type LoadedReport } from '../reports/report-store.js';
import { Reference } from '../routing/reference.js';
import { findByClientKey, insertReply, isInConversation } from './outbound.queries.js';

export interface SendReplyInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  /** Made by the client: the same key is the same message, however often it is sent. */
  readonly clientKey: string;
  readonly text: string;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly replyToMessageId?: string | null;
  readonly attachmentIds?: readonly string[] | null;
  readonly template?: unknown;
  readonly holdSeconds: number;
  readonly after: AfterReply;
  readonly outcome?: string | null;
  readonly overrideReason?: string | null;
}

export interface Replied {
  readonly report: ReportEntity;
  readonly messageId: string;
}

const KEY = /^[\x21-\x7e]{1,100}$/;

/** An answer: the report changes and the message is in the outbox, both or neither. */
@Injectable()
export class SendReply {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /**
   * @throws Problem VALIDATION, CLIENT_KEY_REUSED, REPLY_TOO_LONG, CHANNEL_CANNOT, ACCOUNT_BROKEN, and what `domain/report/reply` throws
   */
  async run(actor: Actor, input: SendReplyInput): Promise<Replied> {
    const text = checked(input);
    const account = await this.accountOf(input.reportId);
    const policy = await this.reference.policy();
    const sent = await this.db.transaction(async (tx) => {
      const loaded = await loadForUpdate(tx, input.reportId);
      const before = await findByClientKey(tx, actor.userId, input.clientKey);
      if (before !== null) return repeated(loaded, before, text);
      const now = this.clock.now();
      const decision = reply(loaded.facts, actor, { ...input, withTemplate: input.template != null }, now, policy);
      requireSendable(account, input, text);
      if (input.replyToMessageId != null && !(await isInConversation(tx, input.replyToMessageId, loaded.entity.conversationId))) throw invalid('replyToMessageId');
      return this.save(tx, actor, loaded, decision, input, text, now);
    });
    this.wakeups.wake('outbox');
    this.wakeups.wake('events');
    return sent;
  }

  private async save(tx: Tx, actor: Actor, loaded: LoadedReport, decision: Decision, input: SendReplyInput, text: string, now: Date): Promise<Replied> {
    const messageId = newId();
    const { entity } = loaded;
    await insertReply(tx, {
      id: messageId, conversationId: entity.conversationId, reportId: entity.id, accountId: entity.accountId, authorId: actor.userId, clientKey: input.clientKey, text,
      visibility: input.visibility, replyToId: input.replyToMessageId ?? null, holdUntil: input.holdSeconds === 0 ? null : new Date(now.getTime() + input.holdSeconds * 1000),
      after: input.after, automatic: false, traceId: actor.traceId, at: now,
    });
    const events = decision.events.map((event) => (event.type === 'report.answered' ? { ...event, data: { ...event.data, messageId } } : event));
    const report = await saveDecision(tx, loaded, { ...decision, events }, actor, { at: now, reason: input.overrideReason ?? null, auditData: { messageId } });
    return { report, messageId };
  }

  /** Before the transaction: it may need a connection of its own. */
  private async accountOf(reportId: string): Promise<Account> {
    if (!isId(reportId)) throw new Problem('NOT_FOUND');
    const [report] = await this.db.query<{ account_id: string }>('select account_id from report where id = $1', [reportId]);
    if (report === undefined) throw new Problem('NOT_FOUND');
    const account = await this.accounts.find(report.account_id);
    if (account === null) throw new Problem('CHANNEL_CANNOT');
    return account;
  }
}

/** The text as it will be sent, or VALIDATION. */
function checked(input: SendReplyInput): string {
  if (!KEY.test(input.clientKey)) throw invalid('clientKey');
  if (!Number.isInteger(input.holdSeconds) || input.holdSeconds < 0 || input.holdSeconds > LIMITS.holdSeconds) throw invalid('holdSeconds');
  if (input.replyToMessageId != null && !isId(input.replyToMessageId)) throw invalid('replyToMessageId');
  const text = safeText(input.text).trim();
  if (text === '') throw invalid('text');
  return text;
}

/** The first answer under this key, or CLIENT_KEY_REUSED when it said something else. */
function repeated(loaded: LoadedReport, before: { readonly id: string; readonly report_id: string; readonly text: string | null }, text: string): Replied {
  if (before.report_id !== loaded.entity.id || before.text !== text) throw new Problem('CLIENT_KEY_REUSED');
  return { report: loaded.entity, messageId: before.id };
}

/** What this account can carry, by its manifest. Too long is refused, never cut. */
export function requireSendable(account: Account, input: Pick<SendReplyInput, 'visibility' | 'template' | 'attachmentIds'>, text: string): void {
  const { capabilities } = account.channel.manifest;
  if (account.state === 'BROKEN' || account.state === 'PAUSED') throw new Problem('ACCOUNT_BROKEN');
  if (!capabilities.visibility.includes(input.visibility) || input.template != null) throw new Problem('CHANNEL_CANNOT');
  if ((input.attachmentIds ?? []).length > 0 && outgoing(capabilities).length === 0) throw new Problem('CHANNEL_CANNOT');
  const { max, countedAs } = capabilities.text;
  if (!fits(text, countedAs, max)) throw new Problem('REPLY_TOO_LONG', undefined, { max, length: lengthOf(text, countedAs) });
}

const outgoing = (capabilities: Manifest['capabilities']): readonly string[] => capabilities.media?.out ?? [];
