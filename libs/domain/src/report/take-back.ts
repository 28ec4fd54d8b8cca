import type { Actor } from '../access/actor.js';
import { startClaimClock } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change } from './change.js';
import type { Decision, ReportFacts } from './report.js';

/** What the conversation says without the answer that is taken back; derived from the messages that remain. */
export interface WithoutAnswer {
  readonly messageId: string;
  /** Our time of the oldest citizen's message after the answer before it; null when nobody waits. */
  readonly unansweredSince: Date | null;
  readonly firstAnswerAt: Date | null;
  readonly lastAnswerAt: Date | null;
  /** What the answer did to the report. */
  readonly after: 'KEEP' | 'WAIT' | 'FINISH';
}

/**
 * An answer withdrawn within its undo time was never given: the citizen waits on the clock they had, what it finished is open again
 * and in the hands of who takes it back. Where something happened since (reopened, assigned …) only the clocks follow.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM
 */
export function takeBackReply(report: ReportFacts, actor: Actor, without: WithoutAnswer, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'withdrawMessage');
  const undone = report.status === 'ANSWERED' || report.status === 'WAITING_FOR_CITIZEN' || (report.status === 'CLOSED' && without.after === 'FINISH');
  const { unansweredSince, firstAnswerAt, lastAnswerAt } = without;
  const clocks: Partial<ReportFacts> = {
    unansweredSince, firstAnswerAt, lastAnswerAt,
    claimDueAt: unansweredSince && report.claimDueAt === null ? startClaimClock(report, unansweredSince, policy).claimDueAt : report.claimDueAt,
  };
  const data = { messageId: without.messageId, after: without.after };
  if (!undone) {
    const set = report.status === 'CLOSED' ? { firstAnswerAt, lastAnswerAt } : clocks;
    return change(report, { command: report.status === 'CLOSED' ? 'attach' : 'takeBack', to: report.status, set, event: 'report.answer_withdrawn', data }, now, policy);
  }
  const to = backAt(report, unansweredSince === null && firstAnswerAt !== null);
  return change(report, { command: 'takeBack', to, set: { ...clocks, ...back(report, actor, now) }, event: 'report.answer_withdrawn', data }, now, policy);
}

/** Where it goes back to: to the team that had accepted it; an earlier answer still stands; else it is being read. */
function backAt(report: ReportFacts, stillAnswered: boolean): ReportFacts['status'] {
  if (isWithTeam(report)) return 'IN_PROGRESS';
  return stillAnswered && report.status !== 'CLOSED' ? 'ANSWERED' : 'IN_TRIAGE';
}

function back(report: ReportFacts, actor: Actor, now: Date): Partial<ReportFacts> {
  const open = { closedAt: null, outcome: null, noMessageReason: null };
  const stays = report.claimUserId !== null || (isWithTeam(report) && (report.status !== 'CLOSED' || report.assigneeId === actor.userId));
  return stays ? open : { ...open, claimUserId: actor.userId, claimedAt: now, claimLastActAt: now };
}

function isWithTeam(report: ReportFacts): boolean {
  return report.assignedById !== null && report.assigneeId !== null;
}
