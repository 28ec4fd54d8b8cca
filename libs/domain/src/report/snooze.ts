import type { Actor } from '../access/actor.js';
import { invalid } from '../problem.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireRow, requireVersion, unchanged } from './change.js';
import { takenUp, UNCLAIMED } from './owner.js';
import { wokenUp } from './receive.js';
import type { Decision, ReportFacts } from './report.js';

/**
 * Out of the queue until an instant; the owner lets go, but a waiting citizen's answer clock runs on: sleeping is not answering.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED, VALIDATION (not in the future)
 */
export function snooze(report: ReportFacts, actor: Actor, input: { expectedVersion: number; until: Date; overrideReason?: string | null }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'snoozeReport', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  if (!(input.until.getTime() > now.getTime())) throw invalid('until');
  const mine = takenUp(report, actor);
  const snoozedFrom = mine.status === 'SNOOZED' ? mine.snoozedFrom : mine.status;
  const set = { ...UNCLAIMED, snoozedUntil: input.until, snoozedFrom };
  const data = { from: report.status, until: input.until.toISOString(), overrideReason: input.overrideReason ?? null };
  return change(mine, { command: 'snooze', to: 'SNOOZED', set, event: 'report.snoozed', data }, now, policy);
}

/**
 * At its time a snoozed report comes back: to the queue, or to the team member who was working on it. Too early changes nothing.
 * @throws Problem TRANSITION_NOT_ALLOWED (not snoozed)
 */
export function wakeUp(report: ReportFacts, now: Date, policy: DeskPolicy): Decision {
  requireRow(report, 'wakeUp');
  if (report.snoozedUntil !== null && now < report.snoozedUntil) return unchanged(report);
  return change(report, { command: 'wakeUp', ...wokenUp(report, now, policy), event: 'report.woken' }, now, policy);
}
