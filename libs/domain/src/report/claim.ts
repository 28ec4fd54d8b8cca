import type { Actor } from '../access/actor.js';
import { alreadyClaimed } from '../problem.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, unchanged } from './change.js';
import type { Decision, ReportFacts } from './report.js';

/**
 * Takes a report: from NEW and REOPENED it is then IN_TRIAGE, elsewhere only the owner changes. Claiming one's own changes nothing,
 * except that a reopened one lying in one's hands is taken up.
 * @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (closed), ALREADY_CLAIMED (who, since when)
 */
export function claim(report: ReportFacts, actor: Actor, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'claimReport');
  const mine = report.claimUserId === actor.userId;
  if (mine && report.status !== 'REOPENED') return unchanged(report);
  if (report.claimUserId !== null && !mine) throw alreadyClaimed(report.claimUserId, report.claimedAt ?? now);
  return change(report, { command: 'claim', ...taken(report, actor, now), event: 'report.claimed' }, now, policy);
}

/** Status and fields of a report that this person takes now; a claim of one that was with nobody remembers where it came from. */
export function taken(report: ReportFacts, actor: Actor, now: Date): { to: ReportFacts['status']; set: Partial<ReportFacts> } {
  const fromQueue = report.status === 'NEW' || report.status === 'REOPENED' ? report.status : null;
  const set: Partial<ReportFacts> = {
    claimUserId: actor.userId,
    claimedAt: now,
    claimLastActAt: now,
    claimedFrom: fromQueue ?? report.claimedFrom,
    // What was declined and offered back to who assigned it is now simply somebody's.
    ...(report.status === 'NEW' ? { assignedById: null } : {}),
  };
  return { to: fromQueue ? 'IN_TRIAGE' : report.status, set };
}
