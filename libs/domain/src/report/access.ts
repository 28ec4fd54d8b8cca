import { hasRole, type Actor } from '../access/actor.js';
import { mayCall, REPORT_MUTATIONS, type MutationName } from '../access/permissions.js';
import { Problem } from '../problem.js';
import { actingOwner, owns, takenUp } from './owner.js';
import type { ReportFacts } from './report.js';
import { isAllowed, type Command } from './states.js';

/** The desk sees everything, a team what is assigned to it, the privacy officer one report at a time; others nothing. */
export function mayRead(actor: Actor, report: ReportFacts): boolean {
  if (hasRole(actor, 'OPERATOR', 'SHIFT_LEAD', 'PRIVACY_OFFICER')) return true;
  return hasRole(actor, 'TEAM_MEMBER') && isOfOwnTeam(actor, report);
}

/** A proposal of the routing is not an assignment: a team sees what somebody assigned to it. */
function isOfOwnTeam(actor: Actor, report: ReportFacts): boolean {
  return report.teamId !== null && report.assignedById !== null && actor.teamIds.includes(report.teamId);
}

/** True when only a stub may be shown (no title, no message): sealed, and not by name for this person. */
export function isSealedFor(actor: Actor, report: ReportFacts): boolean {
  return report.restricted && !(report.namedUserIds ?? []).includes(actor.userId);
}

/** Opening its messages needs a reason: closed, sealed, another team's, or for the privacy officer any. */
export function reasonRequired(actor: Actor, report: ReportFacts): boolean {
  if (report.status === 'CLOSED' || isSealedFor(actor, report)) return true;
  if (owns(actor, report) || hasRole(actor, 'SHIFT_LEAD') || isOfOwnTeam(actor, report)) return false;
  if (!hasRole(actor, 'OPERATOR')) return true;
  const withTeam = report.status === 'ASSIGNED' || report.status === 'IN_PROGRESS';
  return withTeam && report.assignedById !== actor.userId;
}

/** YES · WITH_REASON: a lead who says why · NOT_YOURS: somebody must own it first · NO: never, by role, team or state of the claim. */
export type Verdict = 'YES' | 'WITH_REASON' | 'NOT_YOURS' | 'NO';

/** The rights table for one report, whatever its status: who may, not when. */
export function verdict(actor: Actor, report: ReportFacts, mutation: MutationName): Verdict {
  if (!mayRead(actor, report) || !mayCall(actor.roles, mutation)) return 'NO';
  const lead = hasRole(actor, 'SHIFT_LEAD');
  if (isSealedFor(actor, report)) return 'NO';
  switch (mutation) {
    case 'addNote': case 'saveDraft': case 'markReportRead': case 'raiseDanger': case 'acknowledgeAlarm':
      return 'YES';
    case 'claimReport':
      return 'YES';
    case 'releaseReport': case 'keepClaim':
      return report.claimUserId === actor.userId ? 'YES' : 'NOT_YOURS';
    case 'takeOverReport':
      return lead ? 'YES' : 'NO';
    case 'acceptAssignment': case 'declineAssignment':
      return isOfOwnTeam(actor, report) ? 'YES' : 'NO';
    case 'reopenReport':
      return lead || report.lastOwnerId === actor.userId ? 'YES' : 'NO';
    case 'acknowledgeEscalation': case 'declineEscalation':
      return lead || (report.escalationSenderIds ?? []).includes(actor.userId) ? 'YES' : 'NO';
    case 'withdrawMessage': case 'resendMessage':
      return lead || owns(actor, report) || report.lastOwnerId === actor.userId ? 'YES' : 'NOT_YOURS';
    // Silence is needed at once: anybody of the desk while nobody owns it.
    case 'dismissDanger':
      return lead || owns(actor, report) || actingOwner(report) === null ? 'YES' : 'NOT_YOURS';
    case 'assignReport': case 'escalateReport':
      if (owns(actor, report)) return 'YES';
      if (!lead) return 'NOT_YOURS';
      return actingOwner(report) === null ? 'YES' : 'WITH_REASON';
    case 'keepPromise': case 'cancelPromise':
      return lead || owns(actor, report) || (report.promiseOwnerIds ?? []).includes(actor.userId) ? 'YES' : 'NOT_YOURS';
    case 'triageReport': case 'sendReply': case 'snoozeReport': case 'closeReport': case 'splitReport':
    case 'referReport': case 'rejectReport': case 'moveMessages': case 'promiseToCitizen': case 'setSafeContact':
      if (owns(actor, report)) return 'YES';
      return lead ? 'WITH_REASON' : 'NOT_YOURS';
  }
}

/** The row of the state table a mutation needs; null = any status. */
const needsRow: Readonly<Record<MutationName, Command | null>> = {
  claimReport: 'claim', releaseReport: 'release', takeOverReport: 'takeOver', triageReport: 'triage', assignReport: 'assign',
  acceptAssignment: 'accept', declineAssignment: 'decline', escalateReport: 'escalate', acknowledgeEscalation: null, declineEscalation: null,
  sendReply: 'replyKeep', withdrawMessage: null, resendMessage: null, addNote: 'note', snoozeReport: 'snooze', closeReport: 'close',
  reopenReport: 'reopen', splitReport: 'split', saveDraft: null, markReportRead: null,
  referReport: 'refer', rejectReport: 'reject', moveMessages: 'split', promiseToCitizen: 'promise', keepPromise: 'promise', cancelPromise: 'promise', keepClaim: 'release',
  raiseDanger: 'triage', dismissDanger: 'triage', acknowledgeAlarm: null, setSafeContact: 'attach',
};

/**
 * Refuses what the rights table refuses.
 * @throws Problem NOT_FOUND (may not see it) · FORBIDDEN · TRANSITION_NOT_ALLOWED (closed) · NOT_YOUR_CLAIM (own it first, or a lead's override reason is missing)
 */
export function authorise(actor: Actor, report: ReportFacts, mutation: MutationName, overrideReason?: string | null): void {
  if (!mayRead(actor, report)) throw new Problem('NOT_FOUND');
  const answer = verdict(actor, report, mutation);
  if (answer === 'NO') throw new Problem('FORBIDDEN');
  const command = needsRow[mutation];
  // "It is closed" helps more than "it is not yours": nobody owns a closed report.
  if (report.status === 'CLOSED' && command !== null && !isAllowed('CLOSED', command)) {
    throw new Problem('TRANSITION_NOT_ALLOWED', undefined, { status: report.status, command });
  }
  const overridden = answer === 'WITH_REASON' && (overrideReason?.trim() ?? '') !== '';
  if (answer !== 'YES' && !overridden) throw new Problem('NOT_YOUR_CLAIM');
}

/** Mutations whose input can carry the reason of a lead who does not own the report. */
const takesReason: readonly MutationName[] = [
  'triageReport', 'sendReply', 'assignReport', 'escalateReport', 'referReport', 'rejectReport', 'moveMessages', 'promiseToCitizen', 'setSafeContact',
];

/** May this person do it to this report now (a lead perhaps with an override reason)? One answer for the server and the screen. */
export function can(actor: Actor, report: ReportFacts, mutation: MutationName): boolean {
  const answer = verdict(actor, report, mutation);
  if (answer !== 'YES' && !(answer === 'WITH_REASON' && takesReason.includes(mutation))) return false;
  const command = needsRow[mutation];
  if (command !== null && !isAllowed(takenUp(report, actor).status, command)) return false;
  switch (mutation) {
    case 'claimReport':
      return report.claimUserId === null || (report.claimUserId === actor.userId && report.status === 'REOPENED');
    case 'takeOverReport':
      return report.claimUserId !== null && report.claimUserId !== actor.userId;
    case 'acknowledgeEscalation': case 'declineEscalation':
      return report.openEscalation === true || (report.escalationSenderIds ?? []).length > 0;
    case 'raiseDanger':
      return report.danger !== 'NOW';
    case 'dismissDanger':
      return report.danger !== 'NONE';
    case 'acknowledgeAlarm':
      return report.alarmOpen === true;
    case 'closeReport': case 'referReport': case 'rejectReport':
      return report.openEscalation !== true;
    case 'keepPromise': case 'cancelPromise':
      return report.promiseDueAt !== null;
    case 'sendReply':
      return report.conversationWritable !== false;
    default:
      return true;
  }
}

/** Names of the mutations this person may run on it now: `Report.viewerCan`. */
export function viewerCan(actor: Actor, report: ReportFacts): MutationName[] {
  return REPORT_MUTATIONS.filter((mutation) => can(actor, report, mutation));
}
