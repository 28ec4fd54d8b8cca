import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import { resent } from '@balie/domain/reply/delivery-status.js';
import { authorise } from '@balie/domain/report/access.js';
import { personMayAnswerUntil } from '@balie/domain/reply/window.js';
import { requireWritable } from '@balie/domain/report/writable.js';
import { AccountDirectory } from '../accounts/account-directory.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { loadForUpdate, teamInSight } from '../reports/report-store.js';
import { appendMessageEvents } from './message-events.js';
import { findOutbound, lockOutbound, requeueMessage } from './outbound.queries.js';
import { requireWorking } from './sendable.js';
import type { Replied } from './send-reply.js';

/** A person decides about a message that failed, or that may or may not have arrived: once more. */
@Injectable()
export class ResendMessage {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, TRANSITION_NOT_ALLOWED (on its way or arrived), REPLY_WINDOW_CLOSED, CHANNEL_CANNOT, ACCOUNT_BROKEN */
  async run(actor: Actor, messageId: string): Promise<Replied> {
    const seen = isId(messageId) ? await findOutbound(this.db.manager, messageId) : null;
    if (seen === null) throw new Problem('NOT_FOUND');
    const account = await this.accounts.find(seen.account_id);
    const done = await this.db.transaction(async (tx) => {
      const { entity, facts } = await loadForUpdate(tx, seen.report_id);
      authorise(actor, facts, 'resendMessage');
      const message = await lockOutbound(tx, messageId);
      const status = message?.delivery_status ?? null;
      if (status === null || resent(status) === null) throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.message_not_resendable');
      const now = this.clock.now();
      if (account === null) throw new Problem('ACCOUNT_BROKEN');
      requireWorking(account);
      const { replyWindowHours, humanAgentHours } = account.channel.manifest.capabilities;
      requireWritable(facts, now, message?.template != null, personMayAnswerUntil(entity.replyWindowClosesAt, replyWindowHours, humanAgentHours ?? null));
      await requeueMessage(tx, messageId, now);
      const about = { id: messageId, conversation_id: entity.conversationId, report_id: entity.id, version: entity.version, team_id: teamInSight(entity), restricted: entity.restricted };
      await appendMessageEvents(tx, [{ message: about, type: 'message.resent', at: now, actorId: actor.userId, traceId: actor.traceId, data: { from: status } }]);
      await recordAudit(tx, {
        at: now, actorId: actor.userId, sessionId: actor.sessionId, act: 'message.resent', subject: 'report', subjectId: entity.id, data: { messageId, from: status }, traceId: actor.traceId,
      });
      return { report: entity, messageId };
    });
    this.wakeups.wake('outbox');
    this.wakeups.wake('events');
    return done;
  }
}
