import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import type { Decision } from '@balie/domain/report/report.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { AccountDirectory } from '../../accounts/account-directory.js';
import { insertReply } from '../../delivery/outbound.queries.js';
import { requireSendable } from '../../delivery/sendable.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Wakeups } from '../../platform/live/wakeups.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { ReportAct, type Act, type Outcome } from './report-act.js';

/** The end of a report with the last words to its citizen: they go into the outbox in the transaction that closes it. */
@Injectable()
export class Finish {
  constructor(
    private readonly act: ReportAct,
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly wakeups: Wakeups,
  ) {}

  /** `decide` closes it. @throws Problem what `decide` throws; with a closing message also REPLY_TOO_LONG, CHANNEL_CANNOT, ACCOUNT_BROKEN */
  async run(actor: Actor, reportId: string, closingMessage: string | null | undefined, decide: (act: Act) => Outcome | Promise<Outcome>): Promise<ReportEntity> {
    const text = safeText(closingMessage ?? '').trim();
    // Before the transaction: it may need a connection of its own.
    const account = text === '' ? null : await this.accountOf(reportId);
    const saved = await this.act.run(actor, reportId, async (act) => {
      const outcome = await decide(act);
      if (account === null) return outcome;
      const { entity, conversation } = act.loaded;
      const visibility = conversation.visibility;
      requireSendable(account, { visibility }, text);
      const messageId = newId();
      await insertReply(act.tx, {
        id: messageId, conversationId: entity.conversationId, reportId: entity.id, accountId: entity.accountId, authorId: actor.userId, clientKey: null, text, visibility, replyToId: null,
        holdUntil: null, after: 'FINISH', automatic: false, traceId: actor.traceId, at: act.now,
      });
      return { ...outcome, decision: withMessage(outcome.decision, messageId), auditData: { ...outcome.auditData, messageId } };
    });
    if (account !== null) this.wakeups.wake('outbox');
    return saved;
  }

  private async accountOf(reportId: string) {
    const report = await readReport(this.db, reportId);
    const account = report && (await this.accounts.find(report.accountId));
    if (!account) throw new Problem('NOT_FOUND');
    return account;
  }
}

const withMessage = (decision: Decision, messageId: string): Decision => ({ ...decision, events: decision.events.map((event) => ({ ...event, data: { ...event.data, messageId } })) });
