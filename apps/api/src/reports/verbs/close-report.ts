import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import { close } from '@balie/domain/report/close.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { LegalBasis } from '@balie/domain/words/enums.js';
import { AccountDirectory } from '../../accounts/account-directory.js';
import { insertReply } from '../../delivery/outbound.queries.js';
import { requireSendable } from '../../delivery/send-reply.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Wakeups } from '../../platform/live/wakeups.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { ReportAct } from './report-act.js';

export interface CloseReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly outcome: string;
  readonly closingMessage?: string | null;
  readonly noMessageReason?: string | null;
  readonly legalBasis?: LegalBasis | null;
}

/** Finishes a report; a closing message goes into the outbox in the same transaction. */
@Injectable()
export class CloseReport {
  constructor(
    private readonly act: ReportAct,
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly wakeups: Wakeups,
  ) {}

  /** @throws Problem as `domain/report/close.ts`; with a closing message also REPLY_TOO_LONG, ACCOUNT_BROKEN */
  async run(actor: Actor, { reportId, ...input }: CloseReportInput): Promise<ReportEntity> {
    const text = safeText(input.closingMessage ?? '').trim();
    // Before the transaction: it may need a connection of its own.
    const account = text === '' ? null : await this.accountOf(reportId);
    const saved = await this.act.run(actor, reportId, async ({ tx, loaded, now, policy }) => {
      const { entity, conversation } = loaded;
      const decision = close(loaded.facts, actor, input, now, policy);
      if (account === null) return { decision };
      const visibility = conversation.visibility;
      requireSendable(account, { visibility }, text);
      const messageId = newId();
      await insertReply(tx, {
        id: messageId, conversationId: entity.conversationId, reportId: entity.id, accountId: entity.accountId, authorId: actor.userId, clientKey: null, text, visibility, replyToId: null,
        holdUntil: null, after: 'FINISH', automatic: false, traceId: actor.traceId, at: now,
      });
      const events = decision.events.map((event) => ({ ...event, data: { ...event.data, messageId } }));
      return { decision: { ...decision, events }, auditData: { messageId } };
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
