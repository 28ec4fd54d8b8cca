import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import { isHeld } from '@balie/domain/reply/delivery-status.js';
import { authorise } from '@balie/domain/report/access.js';
import { requireReason } from '@balie/domain/report/change.js';
import { messageChanged } from '@balie/domain/report/message-changed.js';
import type { Decision } from '@balie/domain/report/report.js';
import { takeBackReply } from '@balie/domain/report/take-back.js';
import type { DeskPolicy } from '@balie/domain/sla/policy.js';
import { AccountDirectory } from '../accounts/account-directory.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { loadForUpdate, saveDecision, type LoadedReport } from '../reports/report-store.js';
import { Reference } from '../routing/reference.js';
import { answersLeft, findOutbound, lockOutbound, markWithdrawn, takeBackMessage, type OutboundMessage } from './outbound.queries.js';
import type { Replied } from './send-reply.js';

/** Undo: within its time the answer was never given. After it only where the channel can withdraw, and the citizen sees that something was there. */
@Injectable()
export class WithdrawMessage {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** @throws Problem REASON_REQUIRED, NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, TRANSITION_NOT_ALLOWED (withdrawn already), CHANNEL_CANNOT (too late) */
  async run(actor: Actor, input: { readonly messageId: string; readonly reason: string }): Promise<Replied> {
    const reason = requireReason(input.reason);
    const policy = await this.reference.policy();
    const seen = isId(input.messageId) ? await findOutbound(this.db.manager, input.messageId) : null;
    if (seen === null) throw new Problem('NOT_FOUND');
    const canWithdraw = await this.canWithdraw(seen.account_id);
    const done = await this.db.transaction(async (tx) => {
      const loaded = await loadForUpdate(tx, seen.report_id);
      authorise(actor, loaded.facts, 'withdrawMessage');
      const message = await lockOutbound(tx, seen.id);
      if (message === null) throw new Problem('NOT_FOUND');
      if (message.withdrawn_at !== null) throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.message_withdrawn_already');
      const now = this.clock.now();
      const decision = isUnsent(message, now) ? await this.takeBack(tx, actor, loaded, message, now, policy) : await this.withdraw(tx, loaded, message, canWithdraw, reason, now, policy);
      const report = await saveDecision(tx, loaded, decision, actor, { at: now, reason, auditData: { messageId: message.id } });
      return { report, messageId: message.id };
    });
    this.wakeups.wake('events');
    this.wakeups.wake('outbox');
    return done;
  }

  private async takeBack(tx: Tx, actor: Actor, loaded: LoadedReport, message: OutboundMessage, now: Date, policy: DeskPolicy): Promise<Decision> {
    await takeBackMessage(tx, message.id, now);
    const left = await answersLeft(tx, message.report_id);
    const without = { messageId: message.id, unansweredSince: left.unanswered_since, firstAnswerAt: left.first_at, lastAnswerAt: left.last_at, after: message.after_reply ?? 'KEEP' };
    return takeBackReply(loaded.facts, actor, without, now, policy);
  }

  private async withdraw(tx: Tx, loaded: LoadedReport, message: OutboundMessage, canWithdraw: boolean, reason: string, now: Date, policy: DeskPolicy): Promise<Decision> {
    const arrived = message.delivery_status === 'SENT' || message.delivery_status === 'DELIVERED' || message.delivery_status === 'READ';
    if (!canWithdraw || !arrived) throw new Problem('CHANNEL_CANNOT');
    await markWithdrawn(tx, message.id, now);
    return messageChanged(loaded.facts, { id: message.id, how: 'withdrawn', reason }, now, policy);
  }

  /** Only where the message never left us: with a provider in between, withdrawing is a call of its own that no channel has yet. */
  private async canWithdraw(accountId: string): Promise<boolean> {
    const manifest = (await this.accounts.find(accountId))?.channel.manifest;
    return manifest?.delivery === 'internal' && manifest.capabilities.withdraw;
  }
}

/** Held, or waiting for another try after one that surely did not arrive. */
const isUnsent = (message: OutboundMessage, now: Date): boolean =>
  message.delivery_status === 'QUEUED' && (isHeld('QUEUED', message.hold_until, now) || message.attempts > 0);
