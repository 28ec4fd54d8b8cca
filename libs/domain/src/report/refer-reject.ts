import type { Actor } from '../access/actor.js';
import type { DeskPolicy } from '../sla/policy.js';
import type { LegalBasis } from '../words/enums.js';
import { authorise } from './access.js';
import { change, requireReason, requireVersion } from './change.js';
import { closed } from './close.js';
import { closingFacts } from './closing.js';
import { takenUp } from './owner.js';
import type { Decision, ReportFacts } from './report.js';
import { requireWritable } from './writable.js';

/** `to`: where the citizen is sent, or who gets the data; recorded with the reason (hand-over register). */
export interface ReferInput {
  readonly expectedVersion: number;
  readonly to: string;
  /** Entry of the directory it came from, if it did. */
  readonly referralCode?: string | null;
  readonly reason: string;
  readonly closingMessage?: string | null;
  readonly noMessageReason?: string | null;
  readonly legalBasis?: LegalBasis | null;
  readonly overrideReason?: string | null;
}

/**
 * Not ours: refers the citizen elsewhere and closes.
 * @throws Problem as `close`, and REASON_REQUIRED without recipient or reason
 */
export function refer(report: ReportFacts, actor: Actor, input: ReferInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'referReport', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const where = { recipient: requireReason(input.to), reason: requireReason(input.reason), referralCode: input.referralCode ?? null };
  const hasClosingMessage = (input.closingMessage?.trim() ?? '') !== '';
  const facts = closingFacts(report, { ...input, outcome: 'referred', hasClosingMessage });
  if (hasClosingMessage) requireWritable(report, now, false);
  const told = hasClosingMessage ? { firstAnswerAt: report.firstAnswerAt ?? now, lastAnswerAt: now } : {};
  const set = { ...closed(report, facts, actor, now), ...told };
  const data = { from: report.status, outcome: 'referred', ...where, noMessageReason: facts.noMessageReason, withMessage: hasClosingMessage, overrideReason: input.overrideReason?.trim() || null };
  return change(takenUp(report, actor), { command: 'refer', to: 'CLOSED', set, event: 'report.closed', data }, now, policy);
}

/** Why something is no report for us; one key each. */
export type RejectReason = 'SPAM' | 'ABUSE' | 'NOT_POLICE';

/**
 * Spam, abuse or not for the police: one key, nothing to fill in.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED, ESCALATION_OPEN
 */
export function reject(report: ReportFacts, actor: Actor, input: { expectedVersion: number; as: RejectReason; overrideReason?: string | null }, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'rejectReport', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const facts = closingFacts(report, { outcome: 'rejected', hasClosingMessage: false });
  const type = input.as === 'NOT_POLICE' ? report.type : 'SPAM_ABUSE';
  const data = { from: report.status, outcome: 'rejected', reason: input.as, typeBefore: report.type, type, overrideReason: input.overrideReason?.trim() || null };
  return change(takenUp(report, actor), { command: 'reject', to: 'CLOSED', set: { ...closed(report, facts, actor, now), type }, event: 'report.closed', data }, now, policy);
}
