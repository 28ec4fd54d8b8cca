import { Problem, staleVersion } from '../problem.js';
import { settleClocks } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import type { ReportStatus } from '../words/enums.js';
import type { Decision, DomainEventType, EventData, ReportFacts } from './report.js';
import { isAllowed, targetsOf, type Command } from './states.js';

/** @throws Problem STALE_VERSION when the act was based on another version than the current one. */
export function requireVersion(report: ReportFacts, expectedVersion: number): void {
  if (report.version !== expectedVersion) throw staleVersion(report.version);
}

/** @throws Problem TRANSITION_NOT_ALLOWED when the state table has no row for it. */
export function requireRow(report: ReportFacts, command: Command): void {
  if (!isAllowed(report.status, command)) throw new Problem('TRANSITION_NOT_ALLOWED', undefined, { status: report.status, command });
}

/** Trimmed reason, or REASON_REQUIRED when there is none. */
export function requireReason(reason: string | null | undefined): string {
  const trimmed = reason?.trim() ?? '';
  if (trimmed === '') throw new Problem('REASON_REQUIRED');
  return trimmed;
}

/** What a command makes of a report: the row it uses, the fields it sets, the event it leaves. */
export interface Change {
  readonly command: Command;
  readonly to: ReportStatus;
  readonly set: Partial<ReportFacts>;
  readonly event: DomainEventType;
  readonly data?: EventData;
}

/**
 * Carries a change out: the state table must have it, the version grows by one, the clocks are settled,
 * and the event says from, to and the version it was based on.
 * @throws Problem TRANSITION_NOT_ALLOWED
 */
export function change(before: ReportFacts, what: Change, now: Date, policy: DeskPolicy): Decision {
  if (!targetsOf(before.status, what.command).includes(what.to)) refuse(before, what);
  const acceptDueAt = what.to === 'ASSIGNED' ? before.acceptDueAt : null;
  const next: ReportFacts = { ...before, acceptDueAt, handedOver: isHandedOver(before), ...what.set, status: what.to, version: before.version + 1 };
  const data: EventData = { from: before.status, to: what.to, basedOn: before.version, ...what.data };
  return { report: settleClocks(next, now, policy), events: [{ type: what.event, data }] };
}

/** Where the caller did not look it up: an open U1 for which nothing is due is one that somebody who must confirm has. */
function isHandedOver(report: ReportFacts): boolean {
  return report.handedOver ?? (report.status !== 'CLOSED' && report.urgency === 'U1' && report.unansweredSince === null && report.answerDueAt === null);
}

function refuse(before: ReportFacts, what: Change): never {
  throw new Problem('TRANSITION_NOT_ALLOWED', undefined, { status: before.status, command: what.command });
}

/** The same report, and nothing to tell. */
export function unchanged(report: ReportFacts): Decision {
  return { report, events: [] };
}
