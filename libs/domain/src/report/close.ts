import type { Actor } from '../access/actor.js';
import type { DeskPolicy } from '../sla/policy.js';
import type { LegalBasis } from '../words/enums.js';
import { authorise } from './access.js';
import { change, requireVersion } from './change.js';
import { closingFacts, type ClosingFacts } from './closing.js';
import { takenUp, UNCLAIMED } from './owner.js';
import type { Decision, ReportFacts } from './report.js';
import { requireWritable } from './writable.js';

/** As `CloseReportInput`; `overrideReason`: a lead's, where they do not own it. */
export interface CloseInput {
  readonly expectedVersion: number;
  readonly outcome: string;
  readonly closingMessage?: string | null;
  readonly noMessageReason?: string | null;
  readonly legalBasis?: LegalBasis | null;
  readonly overrideReason?: string | null;
}

/** Fields of a report that is closed now: nobody owns it, nothing is due. `actor` null = the desk itself closed it. */
export function closed(report: ReportFacts, facts: ClosingFacts, actor: Actor | null, now: Date): Partial<ReportFacts> {
  return {
    ...UNCLAIMED,
    ...facts,
    closedAt: now,
    lastOwnerId: actor?.userId ?? report.lastOwnerId,
    unansweredSince: null,
    claimDueAt: null,
    answerDueAt: null,
    promiseDueAt: null,
    promiseWarnAt: null,
    acceptDueAt: null,
    snoozedUntil: null,
    snoozedFrom: null,
  };
}

/**
 * Closes an open report with what its type asks for. A closing message is the caller's to send in the same transaction.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED, ESCALATION_OPEN, MISSING_FACTS, VALIDATION,
 *   REASON_REQUIRED, CHANNEL_CANNOT, REPLY_WINDOW_CLOSED (the last two with a closing message only)
 */
export function close(report: ReportFacts, actor: Actor, input: CloseInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'closeReport', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const hasClosingMessage = (input.closingMessage?.trim() ?? '') !== '';
  const facts = closingFacts(report, { ...input, hasClosingMessage });
  if (hasClosingMessage) requireWritable(report, now, false);
  const told = hasClosingMessage ? { firstAnswerAt: report.firstAnswerAt ?? now, lastAnswerAt: now } : {};
  return change(
    takenUp(report, actor),
    {
      command: 'close', to: 'CLOSED', set: { ...closed(report, facts, actor, now), ...told }, event: 'report.closed',
      data: { from: report.status, outcome: facts.outcome, noMessageReason: facts.noMessageReason, withMessage: hasClosingMessage, overrideReason: input.overrideReason ?? null },
    },
    now,
    policy,
  );
}
