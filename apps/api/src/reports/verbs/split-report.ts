import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { formatNumber } from '@balie/domain/report/number.js';
import { split } from '@balie/domain/report/split.js';
import { titleOf } from '@balie/domain/report/title.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isId, newId } from '../../platform/database/ids.js';
import { appendEvents } from '../../platform/live/append-events.js';
import type { ReportEntity } from '../report.entity.js';
import { eventsOf, insertReports } from '../report-store.js';
import { nextReportNumbers } from '../receive/receive.queries.js';
import { wordsForTitle } from '../title-words.js';
import { yearOf } from '../year.js';
import { ReportAct } from './report-act.js';
import { matterOf, moveMessages, readMatter } from './split.queries.js';

export interface SplitReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly messageIds: readonly string[];
  readonly title?: string | null;
}

/** One conversation, two matters: these messages become a report of their own, linked to this one. */
@Injectable()
export class SplitReport {
  constructor(private readonly act: ReportAct) {}

  /** The report as it is, and the id of the new one. @throws Problem as `domain/report/split.ts`, and VALIDATION for messages of another report */
  async run(actor: Actor, { reportId, title, ...input }: SplitReportInput): Promise<{ report: ReportEntity; newReport: ReportEntity }> {
    const messageIds = [...new Set(input.messageIds)];
    if (messageIds.length > 500 || !messageIds.every(isId)) throw invalid('messageIds');
    const wanted = title ? safeText(title).trim() : null;
    if (wanted !== null && (wanted === '' || wanted.length > LIMITS.titleLength)) throw invalid('title');
    let made: ReportEntity | null = null;
    const report = await this.act.run(actor, reportId, async ({ tx, loaded, now, policy }) => {
      const { entity } = loaded;
      const messages = await readMatter(tx, entity.id);
      const goes = matterOf(messages.filter(({ id }) => messageIds.includes(id)), entity.lastAnswerAt);
      const stays = matterOf(messages.filter(({ id }) => !messageIds.includes(id)), entity.lastAnswerAt);
      if (goes.count !== messageIds.length) throw invalid('messageIds');
      const [number] = await nextReportNumbers(tx, 1);
      const fresh = {
        id: newId(), number: formatNumber(yearOf(now), number ?? ''), title: wanted ?? wordsForTitle(titleOf(goes.firstText)), unansweredSince: goes.unansweredSince,
      };
      const decisions = split(loaded.facts, actor, { ...input, messageIds }, { fresh, remainingUnansweredSince: stays.unansweredSince, remainingInbound: stays.inbound }, now, policy);
      made = {
        ...entity, ...(decisions.newReport.report as ReportEntity), conversationId: entity.conversationId, linkedReportId: entity.id, unread: goes.unread, readUpTo: entity.readUpTo,
        newestInboundId: goes.newestInboundId, teamId: entity.assignedById === null ? entity.teamId : null, updatedAt: now,
        acceptToldAt: null, warnedDueAt: null, breachedDueAt: null, nudgedFor: null, remindedAt: null, silenceToldAt: null,
      };
      await insertReports(tx, [made]);
      await moveMessages(tx, messageIds, entity.id, made.id);
      await appendEvents(tx, eventsOf(decisions.newReport.events, made, made, { at: now, actorId: actor.userId, traceId: actor.traceId }));
      return { decision: decisions.report, columns: { unread: stays.unread, newestInboundId: stays.newestInboundId }, auditData: { newReportId: made.id, messages: messageIds.length } };
    });
    if (made === null) throw new Problem('NOT_FOUND');
    return { report, newReport: made };
  }
}
