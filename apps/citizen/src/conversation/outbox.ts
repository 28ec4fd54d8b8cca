import type { Attachment, Place } from '../wire/shapes.js';
import type { Trouble } from '../wire/trouble.js';

/** A message that has left the citizen's hands and has not been acknowledged by the desk. */
export interface Outgoing {
  clientKey: string;
  text: string;
  location?: Place;
  attachments: Attachment[];
  /** ms since 1970, like all times of an entry. */
  writtenAt: number;
  tries: number;
  nextTryAt: number;
  /** The desk asked to wait until then; impatience does not shorten it. */
  heldUntil?: number;
  /** `waiting` is tried again by itself; the others wait for the citizen. */
  fate: 'waiting' | 'refused' | 'outdated';
  /** Why it was refused. */
  code?: string;
}

/** Words about "now" may mislead when they arrive hours later: after this the citizen is asked first. */
export const OUTDATED_AFTER_MS = 4 * 3600_000;
const LONGEST_PAUSE_MS = 30_000;

/** Pause before the next try, in ms: 1 s doubling to 30 s, spread so that not all citizens come back at once. `random` in [0, 1). */
export const pauseAfter = (tries: number, random: number): number =>
  Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** Math.min(tries - 1, 10)) * (0.75 + random / 2);

/** The entry after a try that failed. Never changes its key, except when the desk says the key belongs to other words. */
export function afterTrouble(entry: Outgoing, trouble: Trouble, now: number, random: number): Outgoing {
  const tries = entry.tries + 1;
  switch (trouble.kind) {
    case 'refused':
      return { ...entry, tries, fate: 'refused', code: trouble.code };
    case 'limited':
      return held(entry, tries, now + trouble.retryAfterMs);
    case 'away':
      if (trouble.retryAfterMs !== undefined) return held(entry, tries, now + trouble.retryAfterMs);
      return { ...entry, tries, nextTryAt: now + pauseAfter(tries, random) };
    case 'stranger':
      return { ...entry, tries, nextTryAt: now + pauseAfter(tries, random) };
  }
}

const held = (entry: Outgoing, tries: number, until: number): Outgoing => ({ ...entry, tries, nextTryAt: until, heldUntil: until });

/** The entry when the network came back or the citizen is impatient. */
export const hurried = (entry: Outgoing, now: number): Outgoing => ({ ...entry, nextTryAt: Math.max(entry.heldUntil ?? 0, Math.min(entry.nextTryAt, now)) });

export const isOutdated = (entry: Outgoing, now: number): boolean => now - entry.writtenAt > OUTDATED_AFTER_MS;

/** Sets aside what has become too old to be sent without asking. */
export const withOutdated = (entries: Outgoing[], now: number): Outgoing[] =>
  entries.map((entry) => (entry.fate === 'waiting' && isOutdated(entry, now) ? { ...entry, fate: 'outdated' } : entry));

/** The one to send next: strictly in order, so a waiting entry holds up those behind it; a refused one does not. */
export const head = (entries: Outgoing[]): Outgoing | undefined => entries.find((entry) => entry.fate === 'waiting');

/** What the citizen asked for with *Probeer opnieuw*: the same key, at once; another key only if the old one is taken. */
export const again = (entry: Outgoing, now: number, newKey: string): Outgoing => ({
  ...entry,
  clientKey: entry.code === 'CLIENT_KEY_REUSED' ? newKey : entry.clientKey,
  code: undefined,
  fate: 'waiting',
  tries: 0,
  nextTryAt: now,
  writtenAt: now,
});
