import type { Actor } from '../access/actor.js';
import { invalid, Problem } from '../problem.js';
import { after } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { LIMITS } from '../words/limits.js';
import { authorise } from './access.js';
import { change, requireReason, requireVersion } from './change.js';
import { takenUp, touched } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

/** As `PromiseToCitizenInput`; that the owner may see the report is the caller's to know. */
export interface PromiseInput {
  readonly expectedVersion: number;
  readonly promiseId: string;
  readonly text: string;
  readonly phone?: string | null;
  readonly dueAt: Date;
  readonly ownerId: string;
  readonly overrideReason?: string | null;
}

/** A promise that is neither kept nor cancelled. */
export interface OpenPromise {
  readonly dueAt: Date;
  readonly createdAt: Date;
}

const PHONE = /^\+?[\d\s().-]{3,30}$/;

/**
 * "We call you back before 18:00": a clock like the others. Its words and number are the caller's to store.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED, VALIDATION (text, phone, not in the future)
 */
export function promiseToCitizen(report: ReportFacts, actor: Actor, input: PromiseInput, open: readonly OpenPromise[], now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'promiseToCitizen', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  if (input.text.trim() === '' || input.text.length > LIMITS.reasonLength) throw invalid('text');
  if (input.phone && !PHONE.test(input.phone.trim())) throw invalid('phone');
  if (!(input.dueAt.getTime() > now.getTime())) throw invalid('dueAt');
  const mine = touched(takenUp(report, actor), actor, now);
  const set = firstOf([...open, { dueAt: input.dueAt, createdAt: now }], policy);
  const data = { from: report.status, promiseId: input.promiseId, dueAt: input.dueAt.toISOString(), ownerId: input.ownerId, overrideReason: input.overrideReason?.trim() || null };
  return change(mine, { command: 'promise', to: mine.status, set, event: 'report.promised', data }, now, policy);
}

/**
 * Kept, or cancelled with a reason; `left`: the promises that remain open.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, TRANSITION_NOT_ALLOWED, REASON_REQUIRED (cancelled without)
 */
export function settlePromise(report: ReportFacts, actor: Actor, input: { readonly promiseId: string; readonly cancelReason?: string }, left: readonly OpenPromise[], now: Date, policy: DeskPolicy): Decision {
  const cancels = input.cancelReason !== undefined;
  authorise(actor, report, cancels ? 'cancelPromise' : 'keepPromise');
  if (report.promiseDueAt === null) throw new Problem('TRANSITION_NOT_ALLOWED', undefined, { status: report.status, command: 'promise' });
  const reason = cancels ? requireReason(input.cancelReason) : null;
  const mine = touched(report, actor, now);
  const event = cancels ? 'report.promise_cancelled' : 'report.promise_kept';
  return change(mine, { command: 'promise', to: mine.status, set: firstOf(left, policy), event, data: { promiseId: input.promiseId, reason } }, now, policy);
}

/** The deadline of the promise that comes first, and its warning. */
function firstOf(open: readonly OpenPromise[], policy: DeskPolicy): Pick<ReportFacts, 'promiseDueAt' | 'promiseWarnAt'> {
  const [first] = [...open].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (first === undefined) return { promiseDueAt: null, promiseWarnAt: null };
  const seconds = (first.dueAt.getTime() - first.createdAt.getTime()) / 1000;
  return { promiseDueAt: first.dueAt, promiseWarnAt: after(first.dueAt, -Math.max(0, seconds) * (1 - policy.warnAt)) };
}
