import type { Actor } from '../access/actor.js';
import { hasRole } from '../access/actor.js';
import { after } from '../sla/clocks.js';

/** Who hears it, in the order in which they begin to. */
export const ALARM_STAGES = ['FIRST_TWO', 'EVERYONE', 'LEAD', 'DUTY_PHONE'] as const;
export type AlarmStage = (typeof ALARM_STAGES)[number];

/** DANGER: words that were believed. CONTROL_ROOM_LATE: three minutes on, nobody outside has it yet. */
export type AlarmCause = 'DANGER' | 'CONTROL_ROOM_LATE';
export type AlarmEnd = 'CLAIMED' | 'ACKNOWLEDGED' | 'FALSE_ALARM' | 'HANDED_OVER' | 'CLOSED' | 'RISEN';

/** Seconds after the start, the unit's own to set. */
export interface LadderPolicy {
  readonly stageSeconds: Readonly<Record<AlarmStage, number>>;
  /** The control room must have it by then. */
  readonly handOverSeconds: number;
  /** A citizen in contact about danger who says nothing for this long is an alarm of its own. */
  readonly silenceSeconds: number;
  /** How many are asked first. */
  readonly first: number;
}

/** The seeds of the domain. */
export const SEED_LADDER: LadderPolicy = { stageSeconds: { FIRST_TWO: 0, EVERYONE: 20, LEAD: 40, DUTY_PHONE: 60 }, handOverSeconds: 180, silenceSeconds: 240, first: 2 };

/** One alarm as it is stored: absolute moments only, so that any process and any restart agrees. */
export interface Alarm {
  readonly cause: AlarmCause;
  readonly startedAt: Date;
  /** Who was asked first; empty when nobody was free: then everybody hears it at once. */
  readonly chosenIds: readonly string[];
  /** The last stage that was fired. */
  readonly stage: AlarmStage;
  readonly nextStageAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedWhy: AlarmEnd | null;
  /** Looked at once, at that moment; null when that was done or is not needed any more. */
  readonly handOverDueAt: Date | null;
}

/** Begins to sound. With nobody to ask first the whole desk is asked. */
export function startAlarm(cause: AlarmCause, chosenIds: readonly string[], at: Date, policy: LadderPolicy): Alarm {
  const stage: AlarmStage = chosenIds.length > 0 ? 'FIRST_TWO' : 'EVERYONE';
  return {
    cause, startedAt: at, chosenIds, stage, nextStageAt: stageAt(nextOf(stage), at, policy), acknowledgedAt: null, endedAt: null, endedWhy: null,
    handOverDueAt: cause === 'DANGER' ? after(at, policy.handOverSeconds) : null,
  };
}

/** The stages whose moment has come, in order, and the alarm with them fired. None for one that ended. */
export function climb(alarm: Alarm, now: Date, policy: LadderPolicy): { readonly fired: readonly AlarmStage[]; readonly alarm: Alarm } {
  const fired: AlarmStage[] = [];
  let current = alarm;
  while (current.endedAt === null && current.nextStageAt !== null && current.nextStageAt <= now) {
    const stage = nextOf(current.stage);
    if (stage === null) break;
    fired.push(stage);
    current = { ...current, stage, nextStageAt: stageAt(nextOf(stage), current.startedAt, policy) };
  }
  return { fired, alarm: current };
}

/** It sounds no longer. Acknowledged or claimed, the control room must still have it in time; after the rest nothing is waited for. */
export function endAlarm(alarm: Alarm, why: AlarmEnd, at: Date): Alarm {
  const goesOn = why === 'ACKNOWLEDGED' || why === 'CLAIMED';
  const handOverDueAt = goesOn ? alarm.handOverDueAt : null;
  if (alarm.endedAt !== null) return { ...alarm, handOverDueAt };
  return { ...alarm, endedAt: at, endedWhy: why, nextStageAt: null, acknowledgedAt: why === 'ACKNOWLEDGED' ? at : alarm.acknowledgedAt, handOverDueAt };
}

/** When this person's desk begins to sound; null: never, or no longer. */
export function soundsAt(alarm: Alarm, listener: Pick<Actor, 'userId' | 'roles'>, policy: LadderPolicy): Date | null {
  if (alarm.endedAt !== null) return null;
  if (alarm.chosenIds.includes(listener.userId)) return alarm.startedAt;
  const operator = hasRole(listener as Actor, 'OPERATOR');
  if (!operator && !hasRole(listener as Actor, 'SHIFT_LEAD')) return null;
  if (alarm.chosenIds.length === 0) return alarm.startedAt;
  return stageAt(operator ? 'EVERYONE' : 'LEAD', alarm.startedAt, policy);
}

/** When the duty phone would ring. */
export const dutyPhoneAt = (alarm: Alarm, policy: LadderPolicy): Date => after(alarm.startedAt, policy.stageSeconds.DUTY_PHONE);

/** When the control room must have it; of one that rose again that moment has passed. */
export const handedOverBy = (alarm: Alarm, policy: LadderPolicy): Date => (alarm.cause === 'DANGER' ? after(alarm.startedAt, policy.handOverSeconds) : alarm.startedAt);

const nextOf = (stage: AlarmStage): AlarmStage | null => ALARM_STAGES[ALARM_STAGES.indexOf(stage) + 1] ?? null;

function stageAt(stage: AlarmStage, startedAt: Date, policy: LadderPolicy): Date;
function stageAt(stage: AlarmStage | null, startedAt: Date, policy: LadderPolicy): Date | null;
function stageAt(stage: AlarmStage | null, startedAt: Date, policy: LadderPolicy): Date | null {
  return stage === null ? null : after(startedAt, policy.stageSeconds[stage]);
}

/** Somebody who could be asked first. */
export interface FreeOperator {
  readonly userId: string;
  readonly owned: number;
  /** Null: never before. */
  readonly lastAlarmedAt: Date | null;
}

/** Who is asked first, fairly: who owns least, then who was not asked for longest; ids break ties. */
export function chooseFirst(operators: readonly FreeOperator[], count: number): string[] {
  const order = (a: FreeOperator, b: FreeOperator) =>
    a.owned - b.owned || (a.lastAlarmedAt?.getTime() ?? 0) - (b.lastAlarmedAt?.getTime() ?? 0) || (a.userId < b.userId ? -1 : Number(a.userId > b.userId));
  return [...operators].sort(order).slice(0, count).map(({ userId }) => userId);
}
