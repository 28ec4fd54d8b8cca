import type { Actor } from '../access/actor.js';
import { withAnswerClock } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import type { AfterReply, LegalBasis, ReportStatus } from '../words/enums.js';
import { authorise } from './access.js';
import { change, requireRow, requireVersion } from './change.js';
import { closed } from './close.js';
import { closingFacts } from './closing.js';
import { takenUp, touched } from './owner.js';
import type { Decision, ReportFacts } from './report.js';
import type { Command } from './states.js';
import { requireWritable } from './writable.js';

/** What of `SendReplyInput` the report cares about; text, length and channel are checked where the manifest is known. */
export interface ReplyInput {
  readonly expectedVersion: number;
  readonly after: AfterReply;
  readonly outcome?: string | null;
  readonly legalBasis?: LegalBasis | null;
  readonly overrideReason?: string | null;
  readonly withTemplate?: boolean;
  /** When answering by hand ends; absent = with the report's window. */
  readonly windowClosesAt?: Date | null;
}

const commands: Readonly<Record<AfterReply, Command>> = { KEEP: 'replyKeep', WAIT: 'replyWait', FINISH: 'replyFinish' };

/**
 * A person answers: KEEP it, WAIT for the citizen, or FINISH (then the answer is the closing message and closing's needs apply).
 * The waiting citizen is answered: the answer clock stops, except U1's, which starts anew until somebody who must confirm has it.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED, CHANNEL_CANNOT, REPLY_WINDOW_CLOSED;
 *   with FINISH also ESCALATION_OPEN, MISSING_FACTS, VALIDATION, REASON_REQUIRED
 */
export function reply(report: ReportFacts, actor: Actor, input: ReplyInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'sendReply', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const mine = takenUp(report, actor);
  const command = commands[input.after];
  requireRow(mine, command);
  requireWritable(report, now, input.withTemplate ?? false, input.windowClosesAt);

  const data = { from: report.status, after: input.after, overrideReason: input.overrideReason ?? null };
  const answered = answeredNow(mine, actor, now, policy);
  if (input.after === 'FINISH') {
    const facts = closingFacts(report, { ...input, outcome: input.outcome ?? finishOutcome(report), hasClosingMessage: true });
    const set = { ...answered, ...closed(report, facts, actor, now) };
    return change(mine, { command, to: 'CLOSED', set, event: 'report.answered', data: { ...data, outcome: facts.outcome } }, now, policy);
  }
  return change(mine, { command, to: statusAfter(mine, input.after), set: answered, event: 'report.answered', data }, now, policy);
}

/** Answering a question finishes it as answered; for the rest a person says what came of it. */
function finishOutcome(report: ReportFacts): string | null {
  return report.type === 'QUESTION' ? 'answered' : null;
}

function statusAfter(report: ReportFacts, after: 'KEEP' | 'WAIT'): ReportStatus {
  if (after === 'WAIT') return 'WAITING_FOR_CITIZEN';
  return report.status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'ANSWERED';
}

function answeredNow(report: ReportFacts, actor: Actor, now: Date, policy: DeskPolicy): Partial<ReportFacts> {
  const nobodyWaits = { ...touched(report, actor, now), unansweredSince: null, answerDueAt: null };
  return {
    claimLastActAt: nobodyWaits.claimLastActAt,
    // It did not come from the queue any more: the next release is a new entry.
    claimedFrom: null,
    lastOwnerId: actor.userId,
    firstAnswerAt: report.firstAnswerAt ?? now,
    lastAnswerAt: now,
    unansweredSince: null,
    claimDueAt: null,
    answerDueAt: withAnswerClock(nobodyWaits, now, policy).answerDueAt,
  };
}
