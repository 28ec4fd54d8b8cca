import { startClaimClock, waitingSince } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { change } from './change.js';
import { isAccepted, UNASSIGNED, UNCLAIMED } from './owner.js';
import { reopened } from './reopen.js';
import type { Decision, ReportFacts } from './report.js';

/** A citizen's message as the report sees it. */
export interface CitizenMessage {
  readonly id: string;
  /** Our time: the citizen waits from the moment we could know. */
  readonly receivedAt: Date;
  /** Thanks, an emoji or a sticker on a closed report (threading decided it): attaches without reopening. */
  readonly silent?: boolean;
}

/** Who is on duty now: the holder of the claim, who accepted it, the last owner. */
export type IsOnDuty = (userId: string) => boolean;

/**
 * A citizen writes on this report: it comes back to whoever owns it and is on duty, else into the queue, and an answer clock runs
 * from the oldest message without an answer. A closed report opens again, in its last owner's hands when they are on duty.
 */
export function receiveCitizenMessage(report: ReportFacts, message: CitizenMessage, isOnDuty: IsOnDuty, now: Date, policy: DeskPolicy): Decision {
  const data = { messageId: message.id };
  const at = message.receivedAt;
  if (report.status === 'CLOSED') {
    return message.silent
      ? change(report, { command: 'attach', to: 'CLOSED', set: {}, event: 'message.received', data: { ...data, silent: true } }, now, policy)
      : reopenedBy(report, message, isOnDuty, now, policy);
  }
  const { to, set } = arrival(report, isOnDuty, at, policy);
  return change(report, { command: 'citizenWrites', to, set: { ...set, unansweredSince: waitingSince(report, at) }, event: 'message.received', data }, now, policy);
}

function reopenedBy(report: ReportFacts, message: CitizenMessage, isOnDuty: IsOnDuty, now: Date, policy: DeskPolicy): Decision {
  const back = report.lastOwnerId !== null && isOnDuty(report.lastOwnerId) ? report.lastOwnerId : null;
  const hands = back === null ? {} : { claimUserId: back, claimedAt: now, claimedFrom: 'REOPENED' as const, claimLastActAt: now };
  const set = { ...reopened(report, message.receivedAt, policy), ...hands };
  const decision = change(report, { command: 'citizenWrites', to: 'REOPENED', set, event: 'message.received', data: { messageId: message.id } }, now, policy);
  const opened = { type: 'report.reopened' as const, data: { from: 'CLOSED', to: 'REOPENED', basedOn: report.version, messageId: message.id, ownerId: back } };
  return { report: decision.report, events: [...decision.events, opened] };
}

/** Where a report goes when its citizen writes: to who owns it and is on duty, else into the queue; with a team it stays. */
export function arrival(report: ReportFacts, isOnDuty: IsOnDuty, at: Date, policy: DeskPolicy): { to: ReportFacts['status']; set: Partial<ReportFacts> } {
  const fresh = { claimDueAt: startClaimClock(report, at, policy).claimDueAt };
  switch (report.status) {
    case 'ANSWERED': case 'WAITING_FOR_CITIZEN': {
      if (report.claimUserId !== null && isOnDuty(report.claimUserId)) return { to: 'IN_TRIAGE', set: { ...UNASSIGNED, ...fresh } };
      const withTeam = report.claimUserId === null && isAccepted(report) && report.assigneeId !== null && isOnDuty(report.assigneeId);
      return withTeam ? { to: 'IN_PROGRESS', set: {} } : { to: 'NEW', set: { ...UNCLAIMED, ...UNASSIGNED, ...fresh } };
    }
    case 'SNOOZED':
      return wokenUp(report, at, policy);
    default:
      return { to: report.status, set: {} };
  }
}

/** Where a snoozed report goes: to the team member who was working on it, else into the queue with a new claim clock. */
export function wokenUp(report: ReportFacts, at: Date, policy: DeskPolicy): { to: ReportFacts['status']; set: Partial<ReportFacts> } {
  const awake = { snoozedUntil: null, snoozedFrom: null };
  if (report.snoozedFrom === 'IN_PROGRESS') return { to: 'IN_PROGRESS', set: awake };
  const queued = { ...UNCLAIMED, ...UNASSIGNED, claimDueAt: startClaimClock(report, at, policy).claimDueAt };
  return { to: 'NEW', set: { ...awake, ...queued } };
}
