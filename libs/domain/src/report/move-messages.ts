import type { Actor } from '../access/actor.js';
import { invalid, Problem } from '../problem.js';
import { waitingSince } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireRow, requireVersion } from './change.js';
import { takenUp, touched } from './owner.js';
import { arrival, type IsOnDuty } from './receive.js';
import type { Decision, ReportFacts } from './report.js';

/** As `MoveMessagesInput`; that both reports are of one conversation is the caller's to know. */
export interface MoveInput {
  readonly expectedVersion: number;
  readonly messageIds: readonly string[];
  readonly overrideReason?: string | null;
}

/** What the messages say once they have moved: since when the citizen waits, on what stays and on what goes. */
export interface MovedMatter {
  readonly remainingUnansweredSince: Date | null;
  /** A report never loses its citizen's last message. */
  readonly remainingInbound: number;
  readonly movedUnansweredSince: Date | null;
}

/**
 * Messages go to another open report of the conversation, where they arrive as the citizen's would. Legal basis and retention follow the report a message
 * belongs to, so a move between different bases says why.
 * @throws Problem as `split`, for the other report NOT_FOUND and TRANSITION_NOT_ALLOWED (closed), REASON_REQUIRED (another legal basis)
 */
export function moveMessages(
  report: ReportFacts, other: ReportFacts, actor: Actor, input: MoveInput, matter: MovedMatter, isOnDuty: IsOnDuty, now: Date, policy: DeskPolicy,
): { readonly report: Decision; readonly other: Decision } {
  authorise(actor, report, 'moveMessages', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const messageIds = [...new Set(input.messageIds)];
  if (messageIds.length === 0 || matter.remainingInbound < 1) throw invalid('messageIds');
  if (other.id === report.id) throw invalid('toReportId');
  requireRow(other, 'split');
  const reason = input.overrideReason?.trim() || null;
  if (report.legalBasis !== null && other.legalBasis !== null && report.legalBasis !== other.legalBasis && reason === null) throw new Problem('REASON_REQUIRED', 'problem.legal_basis_needs_reason');
  const mine = touched(takenUp(report, actor), actor, now);
  requireRow(mine, 'split');
  const told = { messageIds, reason, legalBasisBefore: report.legalBasis, legalBasis: other.legalBasis };
  return {
    report: change(mine, { command: 'split', to: mine.status, set: { unansweredSince: matter.remainingUnansweredSince }, event: 'report.messages_moved', data: { ...told, toReportId: other.id } }, now, policy),
    other: arrived(other, matter.movedUnansweredSince, { ...told, fromReportId: report.id }, isOnDuty, now, policy),
  };
}

/** A question nobody answered arrives like a message; anything else is only history that moves. */
function arrived(other: ReportFacts, since: Date | null, data: Record<string, string | null | readonly string[]>, isOnDuty: IsOnDuty, now: Date, policy: DeskPolicy): Decision {
  if (since === null) return change(other, { command: 'split', to: other.status, set: {}, event: 'report.messages_moved', data }, now, policy);
  const { to, set } = arrival(other, isOnDuty, since, policy);
  return change(other, { command: 'citizenWrites', to, set: { ...set, unansweredSince: waitingSince(other, since) }, event: 'report.messages_moved', data }, now, policy);
}
