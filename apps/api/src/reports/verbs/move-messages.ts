import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { authorise, mayRead } from '@balie/domain/report/access.js';
import { requireVersion } from '@balie/domain/report/change.js';
import { moveMessages } from '@balie/domain/report/move-messages.js';
import type { Actor } from '../../platform/auth/actor.js';
import { rows } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { whoIsOnDuty } from '../on-duty.js';
import { loadForUpdate, saveDecision, type LoadedReport } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct, type Act } from './report-act.js';
import { matterOf, moveMessages as moveRows, readMatter } from './split.queries.js';

export interface MoveMessagesInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly messageIds: readonly string[];
  readonly toReportId: string;
  readonly overrideReason?: string | null;
}

/** Messages that belong to another report of the same conversation. */
@Injectable()
export class MoveMessages {
  constructor(private readonly act: ReportAct) {}

  /** Both reports as they are then. @throws Problem as `domain/report/move-messages.ts`, and VALIDATION for messages or a report of another conversation */
  async run(actor: Actor, { reportId, toReportId, ...input }: MoveMessagesInput): Promise<{ report: ReportEntity; newReport: ReportEntity }> {
    const messageIds = [...new Set(input.messageIds)];
    if (messageIds.length > 500 || !messageIds.every(isId)) throw invalid('messageIds');
    let other: ReportEntity | null = null;
    const report = await this.act.run(actor, reportId, async (act) => {
      const { tx, loaded, now, policy } = act;
      const { entity } = loaded;
      // Before anything is said of the other report.
      authorise(actor, loaded.facts, 'moveMessages', input.overrideReason);
      requireVersion(loaded.facts, input.expectedVersion);
      const target = await otherOf(act, actor, toReportId);
      const [messages, there] = [await readMatter(tx, entity.id), await readMatter(tx, target.entity.id)];
      const moving = messages.filter(({ id }) => messageIds.includes(id));
      if (moving.length !== messageIds.length) throw invalid('messageIds');
      const stays = matterOf(messages.filter(({ id }) => !messageIds.includes(id)), entity.lastAnswerAt);
      const goes = matterOf(moving, target.entity.lastAnswerAt);
      const becomes = matterOf(inOrder([...there, ...moving]), target.entity.lastAnswerAt);
      const people = [target.entity.claimUserId, target.entity.assigneeId].filter((id) => id !== null);
      const onDuty = await whoIsOnDuty(tx, people, now);
      const decisions = moveMessages(
        loaded.facts, target.facts, actor, { ...input, messageIds },
        { remainingUnansweredSince: stays.unansweredSince, remainingInbound: stays.inbound, movedUnansweredSince: goes.unansweredSince }, (id) => onDuty.has(id), now, policy,
      );
      await moveRows(tx, messageIds, entity.id, target.entity.id);
      other = await saveDecision(tx, target, decisions.other, actor, { at: now, columns: { unread: becomes.unread, newestInboundId: becomes.newestInboundId }, auditData: { fromReportId: entity.id, messages: messageIds.length } });
      return {
        decision: decisions.report, reason: input.overrideReason?.trim() || null, columns: { unread: stays.unread, newestInboundId: stays.newestInboundId },
        auditData: { toReportId: target.entity.id, messages: messageIds.length },
      };
    });
    if (other === null) throw new Problem('NOT_FOUND');
    return { report, newReport: other };
  }
}

/**
 * The other report, locked too: the conversation's lock, which is held, keeps two movers from waiting for each other. One of another conversation is never
 * locked, and is refused like one that does not exist.
 */
async function otherOf({ tx, loaded }: Act, actor: Actor, id: string): Promise<LoadedReport> {
  if (!isId(id) || id === loaded.entity.id) throw invalid('toReportId');
  const here = await rows(tx, 'select 1 from report where id = $1 and conversation_id = $2', [id, loaded.entity.conversationId]);
  const target = here.length === 0 ? null : await loadForUpdate(tx, id);
  if (target === null || !mayRead(actor, target.facts)) throw invalid('toReportId');
  return target;
}

const inOrder = <T extends { readonly sequence: string; readonly sentAt: Date }>(messages: readonly T[]): T[] =>
  [...messages].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime() || (BigInt(a.sequence) < BigInt(b.sequence) ? -1 : 1));
