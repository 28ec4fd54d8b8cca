import type { Urgency } from '../words/enums.js';

/** How long the desk allows itself, per urgency; 24/7. */
export interface UrgencyPolicy {
  readonly claimSeconds: number;
  /** U1: until the control room has it; else until the citizen has an answer. */
  readonly answerSeconds: number;
  /** Waits silently until morning: no sound, no alarm; the deadline itself does not move. */
  readonly nightWaits: boolean;
}

/** Idle time of an owner, per urgency, before the nudge and before the claim ends. */
export interface IdlePolicy {
  readonly nudgeSeconds: number;
  readonly endSeconds: number;
}

/** Everything the unit can set about the rules of a report; data, passed in. */
export interface DeskPolicy {
  readonly urgency: Readonly<Record<Urgency, UrgencyPolicy>>;
  readonly idle: Readonly<Record<Urgency, IdlePolicy>>;
  /** After the last socket went; only unanswered U1 and U2. */
  readonly lostConnectionSeconds: number;
  /** Part of the time to a deadline after which it is orange, between 0 and 1. */
  readonly warnAt: number;
  /** A follow-up within this time reopens a closed report without quoting its number. */
  readonly followUpDays: number;
  readonly answeredSilenceHours: number;
  readonly waitingReminderHours: number;
  readonly waitingSilenceHours: number;
  /** How long a team may take to accept, in its own service time. */
  readonly acceptSeconds: Readonly<Record<Urgency, number>>;
  /** Where the wall clock hangs: service hours and the night are local. */
  readonly timeZone: string;
  /** Minutes since local midnight, where no night profile says otherwise. */
  readonly night: { readonly startsMinute: number; readonly endsMinute: number };
}

const minutes = (count: number): number => count * 60;
const hours = (count: number): number => count * 3600;
const quick: IdlePolicy = { nudgeSeconds: minutes(8), endSeconds: minutes(10) };
const usual: IdlePolicy = { nudgeSeconds: minutes(25), endSeconds: minutes(30) };

/** The seeds of the domain; an installation stores its own. */
export const SEED_POLICY: DeskPolicy = {
  urgency: {
    U1: { claimSeconds: 60, answerSeconds: minutes(3), nightWaits: false },
    U2: { claimSeconds: minutes(5), answerSeconds: minutes(15), nightWaits: false },
    U3: { claimSeconds: minutes(30), answerSeconds: minutes(60), nightWaits: false },
    U4: { claimSeconds: hours(4), answerSeconds: hours(8), nightWaits: true },
    U5: { claimSeconds: hours(12), answerSeconds: hours(24), nightWaits: true },
  },
  idle: { U1: quick, U2: quick, U3: usual, U4: usual, U5: usual },
  lostConnectionSeconds: 90,
  warnAt: 0.8,
  followUpDays: 14,
  answeredSilenceHours: 48,
  waitingReminderHours: 24,
  waitingSilenceHours: 72,
  acceptSeconds: { U1: minutes(3), U2: minutes(10), U3: minutes(30), U4: hours(4), U5: hours(12) },
  timeZone: 'Europe/Amsterdam',
  night: { startsMinute: 23 * 60, endsMinute: 7 * 60 },
};
