import type { AfterReply, LegalBasis, ReportStatus, ReportType, Urgency } from '../words/enums.js';

/**
 * The tables of the domain once more, written apart from the rules, as plainly as they can be read: for `plain-desk.spec.ts` to compare the product with.
 * Times are whole minutes; nothing of the product is used.
 */
export interface Plain {
  status: ReportStatus; version: number; urgency: Urgency; type: ReportType | null; category: string | null; basis: LegalBasis | null; outcome: string | null;
  holder: string | null; from: string | null; lastAct: number | null; last: string | null; team: string | null; assignee: string | null; by: string | null;
  waits: number | null; spoke: number | null; claimDue: number | null; answerDue: number | null; nextDue: number | null; paused: number | null;
  until: number | null; wasAt: ReportStatus | null; promise: number | null; confirming: boolean; confirmed: boolean;
}

export interface Command {
  readonly act: 'claim' | 'release' | 'accept' | 'keepClaim' | 'note' | 'takeOver' | 'decline' | 'reopen' | 'triage' | 'reply' | 'assign' | 'snooze' | 'wake' | 'idle' | 'silence' | 'citizen'
    | 'close' | 'refer' | 'reject' | 'escalate' | 'acknowledge' | 'promise' | 'keepPromise' | 'cancelPromise';
  readonly who?: string; readonly stale?: boolean; readonly reason?: string | null; readonly override?: string | null; readonly type?: ReportType | null; readonly category?: string | null;
  readonly urgency?: Urgency | null; readonly basis?: LegalBasis | null; readonly after?: AfterReply; readonly outcome?: string | null; readonly team?: string; readonly to?: string | null;
  readonly minutes?: number; readonly duty?: readonly string[]; readonly silent?: boolean; readonly words?: boolean; readonly as?: 'SPAM' | 'NOT_POLICE'; readonly must?: boolean;
}

const claimMinutes = { U1: 1, U2: 5, U3: 30, U4: 240, U5: 720 };
const answerMinutes = { U1: 3, U2: 15, U3: 60, U4: 480, U5: 1440 };
const teamOf: Readonly<Record<string, string | undefined>> = { tom: 'team-a', tess: 'team-b' };
const forDesk = ['claim', 'release', 'keepClaim', 'triage', 'assign', 'snooze', 'reopen', 'refer', 'reject', 'reply', 'close', 'escalate', 'note', 'promise', 'keepPromise', 'cancelPromise', 'acknowledge'];
const forTeam = ['accept', 'decline', 'reply', 'close', 'escalate', 'note', 'promise', 'keepPromise', 'cancelPromise', 'acknowledge'];
const alsoClosed = ['note', 'reopen', 'acknowledge'];
const byOwnerOnly = ['triage', 'reply', 'snooze', 'close', 'refer', 'reject', 'promise'];
const versioned = ['triage', 'reply', 'assign', 'snooze', 'close', 'refer', 'reject', 'escalate', 'promise'];
const outcomes = ['answered', 'handled', 'duplicate', 'referred', 'rejected', 'no_response'];

class Refused extends Error {}
const no = (code: string): never => {
  throw new Refused(code);
};
const filled = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

/** The one owner: who holds it, else who accepted it for the team. */
function ownerOf(p: Plain): string | null {
  const status = p.status === 'SNOOZED' ? p.wasAt : p.status;
  const accepted = (status === 'IN_PROGRESS' || status === 'ANSWERED' || status === 'WAITING_FOR_CITIZEN') && p.by !== null;
  return p.holder ?? (accepted ? p.assignee : null);
}

/** Seen, role, closed, owner, version: in this order. */
function allow(p: Plain, c: Command): void {
  const who = c.who ?? '';
  const lead = who === 'lea';
  const team = teamOf[who];
  if (team !== undefined && !(p.by !== null && p.team === team)) no('NOT_FOUND');
  const may = team === undefined ? (c.act === 'takeOver' ? lead : forDesk.includes(c.act)) : forTeam.includes(c.act);
  if (!may) no('FORBIDDEN');
  if (c.act === 'reopen' && !lead && p.last !== who) no('FORBIDDEN');
  // The sender of an escalation is not modelled: only the lead answers for the target.
  if (c.act === 'acknowledge' && !lead) no('FORBIDDEN');
  if (p.status === 'CLOSED' && !alsoClosed.includes(c.act)) no('TRANSITION_NOT_ALLOWED');
  const owner = ownerOf(p);
  const why = filled(c.act === 'refer' || c.act === 'escalate' ? c.override : c.act === 'snooze' ? null : c.reason);
  if ((c.act === 'release' || c.act === 'keepClaim') && p.holder !== who) no('NOT_YOUR_CLAIM');
  if (byOwnerOnly.includes(c.act) && owner !== who && !(lead && why)) no('NOT_YOUR_CLAIM');
  if ((c.act === 'assign' || c.act === 'escalate') && owner !== who && !(lead && (owner === null || why))) no('NOT_YOUR_CLAIM');
  if ((c.act === 'keepPromise' || c.act === 'cancelPromise') && owner !== who && !lead && !(who === 'anna' && p.promise !== null)) no('NOT_YOUR_CLAIM');
  if (versioned.includes(c.act) && c.stale) no('STALE_VERSION');
}

const inQueue = (p: Plain): boolean => (p.status === 'NEW' || p.status === 'REOPENED') && p.holder === null;
const unheld = { holder: null, from: null, lastAct: null };
const toDesk = { assignee: null, by: null };

/** A new version with its clocks: what waits is due from its oldest message, U1 until somebody who must confirm has it, a promise when it comes first. */
function changed(p: Plain, set: Partial<Plain>, now: number): Plain {
  const n: Plain = { ...p, ...set, version: p.version + 1 };
  n.paused = n.status === 'WAITING_FOR_CITIZEN' && n.urgency !== 'U1' ? (n.paused ?? now) : null;
  if (n.status === 'CLOSED') n.answerDue = null;
  else if (n.waits !== null) n.answerDue = n.waits + answerMinutes[n.urgency];
  else n.answerDue = n.urgency === 'U1' && !n.confirmed ? (n.answerDue ?? now + answerMinutes.U1) : null;
  const due = n.status === 'CLOSED' ? null : inQueue(n) ? n.claimDue : n.answerDue;
  const promised = n.status === 'CLOSED' ? null : n.promise;
  n.nextDue = promised !== null && (due === null || promised <= due) ? promised : due;
  return n;
}

/** The first act of an owner on what was reopened into their hands takes it up. */
const taken = (p: Plain, who: string): Plain => (p.status === 'REOPENED' && p.holder === who ? { ...p, status: 'IN_TRIAGE', from: 'REOPENED' } : p);
const touched = (p: Plain, who: string, now: number): Plain => (p.holder === who ? { ...p, lastAct: now } : p);

function hold(p: Plain, who: string, now: number): Partial<Plain> {
  const queued = p.status === 'NEW' || p.status === 'REOPENED';
  return { status: queued ? 'IN_TRIAGE' : p.status, holder: who, lastAct: now, from: queued ? p.status : p.from, ...(p.status === 'NEW' ? { by: null } : {}) };
}

function letGo(p: Plain, now: number): Partial<Plain> {
  const status = p.status === 'IN_TRIAGE' ? ((p.from ?? 'NEW') as ReportStatus) : p.status;
  const queued = status === 'NEW' || status === 'REOPENED';
  return { ...unheld, status, claimDue: p.claimDue ?? (queued ? now + claimMinutes[p.urgency] : null) };
}

/** What closing needs, by type. */
function end(p: Plain, given: { outcome: string | null; basis?: LegalBasis | null; told: boolean; closer: string | null }): Partial<Plain> {
  if (p.confirming) no('ESCALATION_OPEN');
  const outcome = given.outcome ?? (p.type === 'SPAM_ABUSE' ? 'rejected' : 'answered');
  if (!outcomes.includes(outcome)) no('VALIDATION');
  const oneKey = given.outcome === 'rejected' || p.type === 'SPAM_ABUSE' || p.type === 'COMPLIMENT' || p.type === 'REACTION';
  const question = !oneKey && p.type === 'QUESTION';
  const missing = oneKey ? false : question ? !given.told && p.spoke === null
    : p.type === null || p.category === null || given.outcome === null || (given.basis ?? p.basis) === null || !given.told;
  if (missing || (outcome !== 'rejected' && p.promise !== null)) no('MISSING_FACTS');
  if (given.basis && p.basis && given.basis !== p.basis) no('REASON_REQUIRED');
  return { ...unheld, status: 'CLOSED', outcome, basis: given.basis ?? p.basis ?? 'AVG', last: given.closer ?? p.last, waits: null, claimDue: null, promise: null, until: null, wasAt: null };
}

/** Where a report goes when its citizen writes, or it wakes up. */
function arrives(p: Plain, duty: readonly string[], now: number): Partial<Plain> {
  const due = { claimDue: now + claimMinutes[p.urgency] };
  if (p.status === 'SNOOZED') return p.wasAt === 'IN_PROGRESS' ? { status: 'IN_PROGRESS', until: null, wasAt: null } : { ...unheld, ...toDesk, ...due, status: 'NEW', until: null, wasAt: null };
  if (p.status !== 'ANSWERED' && p.status !== 'WAITING_FOR_CITIZEN') return {};
  if (p.holder !== null && duty.includes(p.holder)) return { ...toDesk, ...due, status: 'IN_TRIAGE' };
  const member = p.holder === null && p.by !== null ? p.assignee : null;
  return member !== null && duty.includes(member) ? { status: 'IN_PROGRESS' } : { ...unheld, ...toDesk, ...due, status: 'NEW' };
}

const backToLife = (p: Plain, now: number): Partial<Plain> => ({ ...toDesk, status: 'REOPENED', outcome: null, waits: now, claimDue: now + claimMinutes[p.urgency] });

/** What becomes of it, or why not. */
export function plain(p: Plain, c: Command, now: number): { readonly code: string; readonly report: Plain } {
  try {
    if (c.who !== undefined) allow(p, c);
    return { code: 'DONE', report: act(p, c, now, c.who ?? '') };
  } catch (error) {
    if (error instanceof Refused) return { code: error.message, report: p };
    throw error;
  }
}

function act(p: Plain, c: Command, now: number, who: string): Plain {
  const mine = taken(p, who);
  switch (c.act) {
    case 'note': return touched(p, who, now);
    case 'keepClaim': return { ...p, lastAct: now };
    case 'claim':
      if (p.holder !== null && p.holder !== who) no('ALREADY_CLAIMED');
      return p.holder === who && p.status !== 'REOPENED' ? p : changed(p, hold(p, who, now), now);
    case 'takeOver':
      if (!filled(c.reason)) no('REASON_REQUIRED');
      return p.holder === who && p.status !== 'REOPENED' ? p : changed(p, hold(p, who, now), now);
    case 'release': return changed(p, letGo(p, now), now);
    case 'idle': return p.holder === null || p.status === 'CLOSED' ? p : changed(p, letGo(p, now), now);
    case 'accept':
      if (p.status !== 'ASSIGNED') no('TRANSITION_NOT_ALLOWED');
      return changed(p, { ...unheld, status: 'IN_PROGRESS', assignee: who, last: who }, now);
    case 'decline':
      if (p.status !== 'ASSIGNED') no('TRANSITION_NOT_ALLOWED');
      if (!filled(c.reason)) no('REASON_REQUIRED');
      return changed(p, { ...unheld, status: 'NEW', team: null, assignee: null, claimDue: now + claimMinutes[p.urgency] }, now);
    case 'reopen':
      if (p.status !== 'CLOSED') no('TRANSITION_NOT_ALLOWED');
      if (!filled(c.reason)) no('REASON_REQUIRED');
      return changed(p, backToLife(p, now), now);
    case 'triage': return facts(p, mine, c, now, who);
    case 'reply': return answers(p, mine, c, now, who);
    case 'assign':
      if (!['NEW', 'IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN'].includes(mine.status)) no('TRANSITION_NOT_ALLOWED');
      return changed(mine, { ...unheld, status: 'ASSIGNED', team: c.team ?? null, assignee: c.to ?? null, by: who, claimDue: null }, now);
    case 'snooze':
      if ((c.minutes ?? 0) <= 0) no('VALIDATION');
      return changed(mine, { ...unheld, status: 'SNOOZED', until: now + (c.minutes ?? 0), wasAt: mine.status === 'SNOOZED' ? mine.wasAt : mine.status }, now);
    case 'wake': return p.status !== 'SNOOZED' || now < (p.until ?? 0) ? p : changed(p, arrives(p, [], now), now);
    case 'citizen':
      if (p.status !== 'CLOSED') return changed(p, { ...arrives(p, c.duty ?? [], now), waits: p.waits ?? now }, now);
      if (c.silent) return changed(p, {}, now);
      return changed(p, { ...backToLife(p, now), ...(p.last !== null && (c.duty ?? []).includes(p.last) ? { holder: p.last, from: 'REOPENED', lastAct: now } : {}) }, now);
    case 'silence': return silent(p, now);
    case 'close': return changed(mine, { ...end(p, { outcome: c.outcome ?? null, basis: c.basis, told: c.words === true, closer: who }), ...(c.words ? { spoke: now } : {}) }, now);
    case 'refer':
      if (!filled(c.to) || !filled(c.reason)) no('REASON_REQUIRED');
      return changed(mine, { ...end(p, { outcome: 'referred', told: c.words === true, closer: who }), ...(c.words ? { spoke: now } : {}) }, now);
    case 'reject': return changed(mine, { ...end(p, { outcome: 'rejected', told: false, closer: who }), type: c.as === 'SPAM' ? 'SPAM_ABUSE' : p.type }, now);
    case 'escalate':
      if (!filled(c.reason)) no('REASON_REQUIRED');
      return changed(touched(mine, who, now), { confirming: p.confirming || c.must === true }, now);
    case 'acknowledge':
      if (!p.confirming) no('TRANSITION_NOT_ALLOWED');
      return changed(touched(p, who, now), { confirming: false, confirmed: true }, now);
    case 'promise':
      if ((c.minutes ?? 0) <= 0) no('VALIDATION');
      return changed(touched(mine, who, now), { promise: Math.min(p.promise ?? Infinity, now + (c.minutes ?? 0)) }, now);
    case 'cancelPromise':
      if (p.promise === null) no('TRANSITION_NOT_ALLOWED');
      if (!filled(c.reason)) no('REASON_REQUIRED');
      return changed(touched(p, who, now), { promise: null }, now);
    case 'keepPromise':
      if (p.promise === null) no('TRANSITION_NOT_ALLOWED');
      return changed(touched(p, who, now), { promise: null }, now);
  }
}

function facts(p: Plain, mine: Plain, c: Command, now: number, who: string): Plain {
  const urgency = c.urgency ?? p.urgency;
  const set = { type: c.type ?? p.type, category: c.category ?? p.category, basis: c.basis ?? p.basis, urgency };
  if (set.type === p.type && set.category === p.category && set.basis === p.basis && urgency === p.urgency) return p;
  if (!filled(c.reason) && (urgency > p.urgency || (p.basis !== null && set.basis !== p.basis))) no('REASON_REQUIRED');
  const claimDue = mine.claimDue === null ? null : mine.claimDue + claimMinutes[urgency] - claimMinutes[p.urgency];
  return changed(touched(mine, who, now), { ...set, claimDue, answerDue: mine.waits === null ? null : mine.answerDue }, now);
}

function answers(p: Plain, mine: Plain, c: Command, now: number, who: string): Plain {
  if (!['IN_TRIAGE', 'IN_PROGRESS', 'ANSWERED', 'WAITING_FOR_CITIZEN'].includes(mine.status)) no('TRANSITION_NOT_ALLOWED');
  const said = { ...touched(mine, who, now), from: null, last: who, spoke: now, waits: null, claimDue: null, answerDue: null };
  if (c.after === 'FINISH') return changed(said, end(p, { outcome: c.outcome ?? (p.type === 'QUESTION' ? 'answered' : null), told: true, closer: who }), now);
  return changed(said, { status: c.after === 'WAIT' ? 'WAITING_FOR_CITIZEN' : mine.status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'ANSWERED' }, now);
}

/** 48 hours after an answer, 72 after a question; never U1 and U2, nor what a person must still complete. */
function silent(p: Plain, now: number): Plain {
  const hours = p.status === 'ANSWERED' ? 48 : p.status === 'WAITING_FOR_CITIZEN' ? 72 : Infinity;
  if (p.waits !== null || p.spoke === null || now < p.spoke + hours * 60 || p.urgency === 'U1' || p.urgency === 'U2' || p.confirming || p.promise !== null) return p;
  const typed = { ...p, type: p.type ?? 'QUESTION' as const };
  try {
    return changed(p, { ...end(typed, { outcome: p.status === 'ANSWERED' ? 'answered' : 'no_response', told: true, closer: null }), type: typed.type }, now);
  } catch (error) {
    if (error instanceof Refused) return p;
    throw error;
  }
}
