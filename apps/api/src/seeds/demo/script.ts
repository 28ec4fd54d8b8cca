import type { Danger, Outcome, Urgency } from '@balie/domain/words/enums.js';
import type { Who } from './people.js';
import type { Facts, Location, Stage } from './stage.js';

/** What happens `after` minutes from the first message. */
export interface Step {
  readonly after: number;
  readonly play: (stage: Stage) => Promise<void>;
}

/** One citizen and what happened. Everybody and everything in it is invented; only the towns exist. */
export interface Story {
  /** Minutes before now of the first message. */
  readonly ago: number;
  readonly says: string;
  readonly at?: Location;
  readonly language?: string;
  readonly then?: readonly Step[];
}

const step = (after: number, play: Step['play']): Step => ({ after, play });

/** What a colleague does. `claims` and `accepts` include reading. */
const colleague = (who: Who) => ({
  claims: (after: number) => step(after, (stage) => stage.claim(who)),
  releases: (after: number) => step(after, (stage) => stage.release(who)),
  sorts: (after: number, facts: Facts) => step(after, (stage) => stage.triage(who, facts)),
  notes: (after: number, text: string) => step(after, (stage) => stage.note(who, text)),
  answers: (after: number, text: string) => step(after, (stage) => stage.reply(who, text, 'KEEP')),
  asks: (after: number, text: string) => step(after, (stage) => stage.reply(who, text, 'WAIT')),
  finishes: (after: number, text: string, outcome?: Outcome) => step(after, (stage) => stage.reply(who, text, 'FINISH', outcome)),
  assigns: (after: number, team: string, more: { readonly to?: Who; readonly note?: string } = {}) => step(after, (stage) => stage.assign(who, team, more)),
  accepts: (after: number) => step(after, (stage) => stage.accept(who)),
  declines: (after: number, reason: string) => step(after, (stage) => stage.decline(who, reason)),
  escalates: (after: number, target: string, reason: string) => step(after, (stage) => stage.escalate(who, target, reason)),
  /** The target confirmed, with its own number. */
  hears: (after: number, reference: string) => step(after, (stage) => stage.acknowledge(who, reference)),
  /** Until `hours` from now. */
  snoozes: (after: number, hours: number) => step(after, (stage) => stage.snooze(who, hours)),
  closes: (after: number, outcome: Outcome, told: { readonly message: string } | { readonly without: string }) => step(after, (stage) => stage.close(who, outcome, told)),
  reopens: (after: number, reason: string) => step(after, (stage) => stage.reopen(who, reason)),
});

export const [lotte, bram, milan, sanne, joris, fenna] = [colleague('lotte'), colleague('bram'), colleague('milan'), colleague('sanne'), colleague('joris'), colleague('fenna')];

/** What the citizen of the story does. */
export const citizen = {
  writes: (after: number, text: string) => step(after, (stage) => stage.citizenWrites(text)),
  reads: (after: number) => step(after, (stage) => stage.citizenGets(true)),
  /** On their phone, not looked at. */
  gets: (after: number) => step(after, (stage) => stage.citizenGets(false)),
};

/** What the desk does by itself. */
export const machine = {
  raises: (after: number, to: { readonly urgency: Urgency; readonly danger: Danger; readonly why: string }) => step(after, (stage) => stage.raise(to)),
};
