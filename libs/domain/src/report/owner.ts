import type { Actor } from '../access/actor.js';
import type { ReportFacts } from './report.js';

/** A member of the team accepted the assignment (and is the assignee). ASSIGNED = not yet. */
export function isAccepted(report: ReportFacts): boolean {
  const status = report.status === 'SNOOZED' ? report.snoozedFrom : report.status;
  const withTeam = status === 'IN_PROGRESS' || status === 'ANSWERED' || status === 'WAITING_FOR_CITIZEN';
  return withTeam && report.assigneeId !== null && report.assignedById !== null;
}

/** Who may act on it as its owner: who holds the claim, else who accepted it. Exactly one person, or nobody. */
export function actingOwner(report: ReportFacts): string | null {
  return report.claimUserId ?? (isAccepted(report) ? report.assigneeId : null);
}

/** Who is shown as owner: who holds the claim, else the assignee, else the last to answer. */
export function shownOwner(report: ReportFacts): string | null {
  return report.claimUserId ?? report.assigneeId ?? report.lastOwnerId;
}

/** True when this person owns it now. */
export function owns(actor: Actor, report: ReportFacts): boolean {
  return actingOwner(report) === actor.userId;
}

/** Without a claim; who had it stays known by other fields. */
export const UNCLAIMED = { claimUserId: null, claimedAt: null, claimedFrom: null, claimLastActAt: null } as const;

/** The desk has it (again): no assignment; the team stays as a proposal. */
export const UNASSIGNED = { assigneeId: null, assignedById: null } as const;

/** The owner's own act counts as activity; anybody else's does not. */
export function touched(report: ReportFacts, actor: Actor, now: Date): ReportFacts {
  return report.claimUserId === actor.userId ? { ...report, claimLastActAt: now } : report;
}

/**
 * A reopened report lies in its owner's hands without their having looked; the first thing they do to it takes it up,
 * as claiming a reopened one would.
 */
export function takenUp(report: ReportFacts, actor: Actor): ReportFacts {
  if (report.status !== 'REOPENED' || report.claimUserId !== actor.userId) return report;
  return { ...report, status: 'IN_TRIAGE', claimedFrom: 'REOPENED' };
}
