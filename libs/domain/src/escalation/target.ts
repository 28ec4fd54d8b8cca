import { isWithin, nextOpening, type ServiceHours } from './service-hours.js';

export type TargetChannel = 'PHONE_CARD' | 'EMAIL' | 'WEBHOOK' | 'INSIDE';

/** A target as data, as far as the rules look at it. */
export interface Target {
  readonly code: string;
  readonly channel: TargetChannel;
  readonly mustAcknowledge: boolean;
  /** Null: nobody waits for an answer. */
  readonly ackSeconds: number | null;
  readonly fallbackCode: string | null;
  readonly fallbackOnDecline: boolean;
  readonly phone: string | null;
  /** Null: day and night. */
  readonly serviceHours: ServiceHours | null;
}

/** Why a target did not take it: nobody answered in time, not at this hour, or it could not be reached at all. */
export type EscalationFailure = 'UNANSWERED' | 'OUTSIDE_HOURS' | 'EMAIL_NOT_CONNECTED' | 'WEBHOOK_NOT_CONFIGURED' | 'WEBHOOK_REFUSED';

/** One step of an escalation: to whom, by what, until when; `failure` for one that is passed over at once, with the reason that is kept. */
export interface EscalationStep {
  readonly code: string;
  readonly channel: TargetChannel;
  readonly mustConfirm: boolean;
  readonly dueAt: Date | null;
  readonly failure: EscalationFailure | null;
}

/** What is true of the channels now; a channel that is not there is never pretended. */
export interface Channels {
  readonly emailConnected: boolean;
  readonly webhookConfigured: (code: string) => boolean;
}

/**
 * From this target along its fallbacks to the first that can take it now; those passed over come before it with their reason.
 * Where nobody can, the last one gets it with a later deadline (it opens again), or ends the list with its failure. `mustConfirm`:
 * inherited from the one it stands in for. A loop in the data ends where it would begin again.
 */
export function stepsTo(code: string, targets: ReadonlyMap<string, Target>, now: Date, channels: Channels, mustConfirm = false): EscalationStep[] {
  const steps: EscalationStep[] = [];
  const seen = new Set<string>();
  let must = mustConfirm;
  for (let target = targets.get(code); target !== undefined && !seen.has(target.code); target = nextOf(target, targets)) {
    seen.add(target.code);
    must ||= target.mustAcknowledge;
    const step = stepFor(target, must, now, channels);
    steps.push(step);
    if (step.failure === null) return steps;
  }
  return lateRatherThanNever(steps, targets, now);
}

function nextOf(target: Target, targets: ReadonlyMap<string, Target>): Target | undefined {
  return target.fallbackCode === null ? undefined : targets.get(target.fallbackCode);
}

function stepFor(target: Target, mustConfirm: boolean, now: Date, channels: Channels): EscalationStep {
  const { code } = target;
  const dueAt = target.ackSeconds === null ? null : new Date(now.getTime() + target.ackSeconds * 1000);
  const by = reachable(target, channels);
  const closed = !isOpen(target, now);
  const failure = closed && target.fallbackCode !== null ? 'OUTSIDE_HOURS' : by.failure;
  if (failure !== null) return { code, channel: by.channel, mustConfirm, dueAt: null, failure };
  return { code, channel: by.channel, mustConfirm, dueAt: closed && dueAt !== null ? opensPlus(target, now) : dueAt, failure: null };
}

/** By what channel it can be reached now: its own, else a person picks up the phone. */
function reachable(target: Target, channels: Channels): { channel: TargetChannel; failure: EscalationFailure | null } {
  const wanted = target.channel;
  const why = wanted === 'EMAIL' && !channels.emailConnected ? 'EMAIL_NOT_CONNECTED' : wanted === 'WEBHOOK' && !channels.webhookConfigured(target.code) ? 'WEBHOOK_NOT_CONFIGURED' : null;
  if (why === null) return { channel: wanted, failure: null };
  return target.phone === null ? { channel: wanted, failure: why } : { channel: 'PHONE_CARD', failure: null };
}

/** Everybody was passed over for the hour alone: who was asked gets it when they open. */
function lateRatherThanNever(steps: readonly EscalationStep[], targets: ReadonlyMap<string, Target>, now: Date): EscalationStep[] {
  const last = steps.at(-1);
  const target = last && targets.get(last.code);
  if (!last || !target || last.failure !== 'OUTSIDE_HOURS') return [...steps];
  return [...steps.slice(0, -1), { ...last, failure: null, dueAt: opensPlus(target, now) }];
}

function opensPlus(target: Target, now: Date): Date | null {
  if (target.ackSeconds === null || target.serviceHours === null) return null;
  return new Date(nextOpening(target.serviceHours, now).getTime() + target.ackSeconds * 1000);
}

/** Open at this moment. */
export const isOpen = (target: Pick<Target, 'serviceHours'>, now: Date): boolean => target.serviceHours === null || isWithin(target.serviceHours, now);

/** What is wrong with a list of targets: a fallback nobody knows, or a chain that comes back to itself. Empty = good. */
export function troubleIn(targets: ReadonlyMap<string, Target>): string[] {
  return [...targets.values()].flatMap((start) => {
    const seen = new Set([start.code]);
    for (let next = start.fallbackCode; next !== null; next = targets.get(next)?.fallbackCode ?? null) {
      if (!targets.has(next)) return [`${start.code}: fallback ${next} does not exist`];
      if (seen.has(next)) return [`${start.code}: its fallbacks come back to ${next}`];
      seen.add(next);
    }
    return [];
  });
}
