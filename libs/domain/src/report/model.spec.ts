import fc from 'fast-check';
import type { Actor } from '../access/actor.js';
import { Problem } from '../problem.js';
import { SEED_POLICY as policy } from '../sla/policy.js';
import { AFTER_REPLY, DANGERS, LEGAL_BASES, OUTCOMES, REPORT_STATUSES, REPORT_TYPES, URGENCIES } from '../words/enums.js';
import { viewerCan } from './access.js';
import { acceptAssignment, assign, declineAssignment } from './assign.js';
import { claimIsOver } from './claim-end.js';
import { claim } from './claim.js';
import { close } from './close.js';
import { acknowledgeEscalation, declineEscalation, escalate } from './escalate.js';
import { messageChanged } from './message-changed.js';
import { note } from './note.js';
import { actingOwner } from './owner.js';
import { raise } from './raise.js';
import { receiveCitizenMessage } from './receive.js';
import { refer, reject } from './refer-reject.js';
import { endClaim, release } from './release.js';
import { reopen } from './reopen.js';
import { reply } from './reply.js';
import type { Decision, ReportFacts } from './report.js';
import { closeBySilence } from './silence.js';
import { snooze, wakeUp } from './snooze.js';
import { split } from './split.js';
import { STATE_TABLE } from './states.js';
import { takeBackReply } from './take-back.js';
import { takeOver } from './take-over.js';
import { anna, aReport, bram, lea, T0, tess, tom } from './testing.js';
import { triage } from './triage.js';

type Step = (report: ReportFacts, now: Date) => Decision | null;
type Script = { readonly name: string; readonly minutes: number; readonly run: Step };

const actor = fc.constantFrom<Actor>(anna, bram, lea, tom, tess);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const word = fc.constantFrom('omdat', ' ');

const commands: string[] = [];

function step<T>(name: string, input: fc.Arbitrary<T>, run: (report: ReportFacts, given: T, now: Date) => Decision | null): fc.Arbitrary<Script> {
  // Now and then much time passes, so that silence, idleness and snoozing come to their end.
  const minutes = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }) }, { weight: 2, arbitrary: fc.integer({ min: 60, max: 9_000 }) });
  commands.push(name);
  return fc.tuple(input, minutes).map(([given, wait]) => ({ name, minutes: wait, toString: () => `${wait} min, ${name} ${JSON.stringify(given)}`, run: (report: ReportFacts, now: Date) => run(report, given, now) }));
}

const expectedVersion = (report: ReportFacts) => ({ expectedVersion: report.version });
const facts = fc.record({ type: maybe(fc.constantFrom(...REPORT_TYPES)), categorySlug: maybe(fc.constant('overlast')), urgency: maybe(fc.constantFrom(...URGENCIES)), danger: maybe(fc.constantFrom(...DANGERS)), legalBasis: maybe(fc.constantFrom(...LEGAL_BASES)), reason: maybe(word) });

const script: fc.Arbitrary<Script> = fc.oneof(
  step('claim', actor, (r, a, now) => claim(r, a, now, policy)),
  step('release', actor, (r, a, now) => release(r, a, now, policy)),
  step('takeOver', fc.record({ a: actor, reason: word }), (r, { a, reason }, now) => takeOver(r, a, { reason }, now, policy)),
  step('triage', fc.record({ a: actor, facts }), (r, { a, facts: given }, now) => triage(r, a, { ...given, ...expectedVersion(r) }, now, policy)),
  step('raise', fc.record({ urgency: fc.constantFrom(...URGENCIES), danger: fc.constantFrom(...DANGERS) }), (r, to, now) => raise(r, { ...to, why: 'woord' }, now, policy)),
  step('reply', fc.record({ a: actor, after: fc.constantFrom(...AFTER_REPLY), outcome: maybe(fc.constantFrom(...OUTCOMES)), overrideReason: maybe(word) }), (r, { a, ...input }, now) => reply(r, a, { ...input, ...expectedVersion(r) }, now, policy)),
  step('takeBack', fc.record({ a: actor, waits: fc.boolean(), answered: fc.boolean(), after: fc.constantFrom(...AFTER_REPLY) }), (r, { a, waits, answered, after }, now) => takeBackReply(r, a, {
    messageId: 'm9', unansweredSince: waits ? T0 : null, firstAnswerAt: answered ? T0 : null, lastAnswerAt: answered ? T0 : null, after,
  }, now, policy)),
  step('citizen', fc.record({ duty: fc.subarray(['anna', 'bram', 'tom']), silent: fc.boolean() }), (r, { duty, silent }, now) => receiveCitizenMessage(r, { id: 'm', receivedAt: now, silent }, (id) => duty.includes(id), now, policy)),
  step('changed', fc.constantFrom('edited' as const, 'withdrawn' as const), (r, how, now) => messageChanged(r, { id: 'm', how }, now, policy)),
  step('note', actor, (r, a, now) => note(r, a, { text: 'gezien' }, now)),
  step('assign', fc.record({ a: actor, teamId: fc.constantFrom('team-a', 'team-b'), userId: maybe(fc.constantFrom('tom')), overrideReason: maybe(word) }), (r, { a, ...input }, now) => assign(r, a, { ...input, ...expectedVersion(r) }, now, policy)),
  step('accept', actor, (r, a, now) => acceptAssignment(r, a, now, policy)),
  step('decline', fc.record({ a: actor, reason: word }), (r, { a, reason }, now) => declineAssignment(r, a, { reason }, now, policy)),
  step('snooze', fc.record({ a: actor, minutes: fc.integer({ min: -1, max: 600 }) }), (r, { a, minutes }, now) => snooze(r, a, { until: new Date(now.getTime() + minutes * 60_000), ...expectedVersion(r) }, now, policy)),
  step('wakeUp', fc.constant(null), (r, _, now) => wakeUp(r, now, policy)),
  step('close', fc.record({ a: actor, outcome: fc.constantFrom(...OUTCOMES, 'weg'), closingMessage: maybe(word), noMessageReason: maybe(word), legalBasis: maybe(fc.constantFrom(...LEGAL_BASES)), overrideReason: maybe(word) }), (r, { a, ...input }, now) => close(r, a, { ...input, ...expectedVersion(r) }, now, policy)),
  step('refer', fc.record({ a: actor, to: fc.constant('gemeente'), reason: word, closingMessage: maybe(word) }), (r, { a, ...input }, now) => refer(r, a, { ...input, ...expectedVersion(r) }, now, policy)),
  step('reject', fc.record({ a: actor, as: fc.constantFrom('SPAM' as const, 'ABUSE' as const, 'NOT_POLICE' as const) }), (r, { a, as }, now) => reject(r, a, { as, ...expectedVersion(r) }, now, policy)),
  step('reopen', fc.record({ a: actor, reason: word }), (r, { a, reason }, now) => reopen(r, a, { reason }, now, policy)),
  step('escalate', fc.record({ a: actor, mustAcknowledge: fc.boolean(), overrideReason: maybe(word) }), (r, { a, ...input }, now) => escalate(r, a, { ...input, escalationId: 'e', targetCode: 'meldkamer', reason: 'nu', ...expectedVersion(r) }, now, policy)),
  step('acknowledge', fc.record({ a: actor, mustAcknowledge: fc.boolean() }), (r, { a, mustAcknowledge }, now) => acknowledgeEscalation(r, a, { id: 'e', status: 'SENT', mustAcknowledge, othersOpen: false }, {}, now, policy)),
  step('decline escalation', actor, (r, a, now) => declineEscalation(r, a, { id: 'e', status: 'SENT', mustAcknowledge: true, othersOpen: false }, { reason: 'niet voor ons' }, now, policy)),
  step('split', actor, (r, a, now) => split(r, a, { messageIds: ['m1'], ...expectedVersion(r) }, { fresh: { id: 'r2', number: 'M-26-118343', title: 'Ander', unansweredSince: now }, remainingInbound: 1, remainingUnansweredSince: null }, now, policy).report),
  step('idle', fc.constant(null), (r, _, now) => (claimIsOver(r, null, now, policy) ? endClaim(r, 'IDLE', now, policy) : null)),
  step('silence', fc.boolean(), (r, safe, now) => closeBySilence(r, safe, now, policy)),
);

/** `expect` is too slow for a hundred thousand checks. */
function must(label: string, fact: boolean): void {
  if (!fact) throw new Error(`broken: ${label}`);
}

const has = (value: unknown): boolean => value !== null;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What must be true of every report, however it came to be so. */
function holds(report: ReportFacts): void {
  const { status } = report;
  const claimed = has(report.claimUserId);
  must('a claim has its times', has(report.claimedAt) === claimed && has(report.claimLastActAt) === claimed);
  must('only a claim came from somewhere', claimed || !has(report.claimedFrom));
  must('NEW is nobody\'s', status !== 'NEW' || (!claimed && !has(report.assigneeId) && !has(actingOwner(report))));
  must('IN_TRIAGE is somebody\'s', status !== 'IN_TRIAGE' || claimed);
  must('ASSIGNED has a team', status !== 'ASSIGNED' || (has(report.teamId) && has(report.assignedById)));
  must('IN_PROGRESS has a team and a person', status !== 'IN_PROGRESS' || (has(report.teamId) && has(report.assigneeId)));
  const closed = status === 'CLOSED';
  must('closed has a time and an outcome, open has not', has(report.closedAt) === closed && has(report.outcome) === closed);
  must('closed has a legal basis', !closed || has(report.legalBasis));
  must('closed is nobody\'s and nothing is due', !closed || [report.claimUserId, report.nextDueAt, report.warnAt, report.claimDueAt, report.answerDueAt, report.unansweredSince].every((value) => !has(value)));
  must('snoozed knows until and from', has(report.snoozedUntil) === (status === 'SNOOZED') && has(report.snoozedFrom) === (status === 'SNOOZED'));
  must('paused only while waiting for the citizen, never U1', has(report.pausedSince) === (status === 'WAITING_FOR_CITIZEN' && report.urgency !== 'U1'));
  must('pauses add up', report.pausedSeconds >= 0);
  must('a deadline has its warning', has(report.warnAt) === has(report.nextDueAt));
  must('who waits has a deadline', closed || !has(report.unansweredSince) || has(report.answerDueAt));
  const queued = (status === 'NEW' || status === 'REOPENED') && !claimed;
  must('the queue has a claim deadline', !queued || (has(report.nextDueAt) && same(report.nextDueAt, report.claimDueAt)));
  must('elsewhere the answer deadline counts', queued || same(report.nextDueAt, report.answerDueAt));
  must('U1 always has a deadline until somebody has it', closed || report.urgency !== 'U1' || report.handedOver === true || has(report.nextDueAt));
}

/** What must be true of every decision. */
function follows(before: ReportFacts, { report, events }: Decision): void {
  if (events.length === 0) return must('no event, no change', same(report, before));
  const quiet = events.every((event) => event.type === 'report.noted');
  must('version', report.version === before.version + (quiet ? 0 : 1));
  must('events are JSON', same(JSON.parse(JSON.stringify(events)), events));
  const told = events.filter(({ data }) => 'to' in data);
  must('from, to, based on', told.every(({ data }) => data.from === before.status && data.to === report.status && data.basedOn === before.version));
  const row = STATE_TABLE.some(({ from, to }) => from.includes(before.status) && (to.includes(report.status) || (to.includes('SAME') && report.status === before.status)));
  // A reopened report in its owner's hands is taken up and acted on in one go.
  must('a row of the state table', row || before.status === 'REOPENED');
  must('an open escalation blocks closing', report.status !== 'CLOSED' || before.status === 'CLOSED' || before.openEscalation !== true);
  must('only a person lowers urgency', report.urgency <= before.urgency || events.some(({ type }) => type === 'report.triaged'));
}

/** Plays random scripts from `seed`; returns the statuses reached and the commands that changed something. */
function play(numRuns: number, seed?: number): { reached: Set<string>; done: Set<string> } {
  const reached = new Set<string>();
  const done = new Set<string>();
  fc.assert(fc.property(fc.constantFrom(...URGENCIES), fc.constantFrom(null, ...REPORT_TYPES), fc.array(script, { minLength: 5, maxLength: 60, size: 'max' }), (urgency, type, scripts) => {
    let report = aReport({ urgency, type });
    let now = T0;
    for (const { name, run, minutes } of scripts) {
      now = new Date(now.getTime() + minutes * 60_000);
      const before = Object.freeze({ ...report });
      const decision = tried(() => run(before, now));
      if (decision === null) continue;
      follows(before, decision);
      report = decision.report;
      holds(report);
      must('viewerCan', viewerCan(lea, report).length > 0);
      reached.add(report.status);
      if (decision.events.length > 0) done.add(name);
    }
  }), { numRuns, seed });
  return { reached, done };
}

/** A Problem refuses and changes nothing; any other error is a fault. */
function tried(run: () => Decision | null): Decision | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

describe('any sequence of commands', () => {
  it('never reaches an impossible state', () => {
    play(1_500);
  });

  it('and the play is a real one: every status is reached, every command changes something', () => {
    const { reached, done } = play(2_000, 2026);
    expect([...reached].sort()).toEqual([...REPORT_STATUSES].sort());
    expect([...done].sort()).toEqual([...commands].sort());
  });
});
