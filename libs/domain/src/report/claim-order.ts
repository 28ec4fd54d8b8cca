import { DANGERS, URGENCIES } from '../words/enums.js';
import type { ReportFacts } from './report.js';

/** What the order of `claimNext` looks at. */
export type Claimable = Pick<ReportFacts, 'id' | 'status' | 'claimUserId' | 'danger' | 'urgency' | 'nextDueAt' | 'createdAt' | 'assignedById'>;

/** In the queue for anybody: new or reopened, and with nobody. */
export function isClaimable(report: Claimable): boolean {
  return (report.status === 'NEW' || report.status === 'REOPENED') && report.claimUserId === null;
}

/** Declined by a team: first offered to who assigned it, within the same danger and urgency. */
export function isOfferedTo(report: Claimable, userId: string): boolean {
  return report.status === 'NEW' && report.assignedById === userId;
}

/** Red before amber before the rest, then urgency, what is offered to this person, the first to be due, the oldest; ids break ties. */
export function claimOrder(userId: string): (a: Claimable, b: Claimable) => number {
  return (a, b) =>
    DANGERS.indexOf(b.danger) - DANGERS.indexOf(a.danger)
    || URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency)
    || Number(isOfferedTo(b, userId)) - Number(isOfferedTo(a, userId))
    || instant(a.nextDueAt) - instant(b.nextDueAt)
    || a.createdAt.getTime() - b.createdAt.getTime()
    || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** What is never due comes last; a finite number, because the difference of two infinities is not one. */
function instant(at: Date | null): number {
  return at === null ? Number.MAX_SAFE_INTEGER : at.getTime();
}

/** The next report for this person, or null when the queue is empty. */
export function nextToClaim<T extends Claimable>(reports: readonly T[], userId: string): T | null {
  return reports.filter(isClaimable).sort(claimOrder(userId))[0] ?? null;
}
