import { createStore } from '../store.js';
import { settings } from '../settings/settings.js';

/** What is read out, and how much: at most one polite message per 5 s and one urgent per 10 s, the latest summary wins (ux.md § 14). */
export const spoken = createStore({ polite: '', assertive: '' });

const gaps = { polite: 5_000, assertive: 10_000 } as const;
type Kind = keyof typeof gaps;
const waiting: Record<Kind, string | null> = { polite: null, assertive: null };
const timers: Record<Kind, ReturnType<typeof setTimeout> | null> = { polite: null, assertive: null };

function wanted(kind: Kind): boolean {
  const { verbosity } = settings.get();
  return kind === 'assertive' ? verbosity !== 'off' : verbosity === 'all' || verbosity === 'normal';
}

function release(kind: Kind): void {
  timers[kind] = null;
  const next = waiting[kind];
  waiting[kind] = null;
  if (next !== null) say(kind, next);
}

function say(kind: Kind, text: string): void {
  if (!wanted(kind)) return;
  if (timers[kind]) {
    waiting[kind] = text;
    return;
  }
  // The same words twice must change the element, or nothing is read.
  spoken.set((now) => ({ ...now, [kind]: now[kind] === text ? `${text}\u00a0` : text }));
  timers[kind] = setTimeout(() => release(kind), gaps[kind]);
}

/** Forgets what was said and what waits to be: another person sits here now. */
export function forgetSaid(): void {
  for (const kind of ['polite', 'assertive'] as const) {
    clearTimeout(timers[kind] ?? undefined);
    timers[kind] = null;
    waiting[kind] = null;
  }
  spoken.set({ polite: '', assertive: '' });
}

/** Something that can wait: new reports, a message in the open conversation, what an act did. */
export const announce = (text: string) => say('polite', text);

/** Only for: ownership lost, an own send that failed, the connection lost or back. */
export const announceNow = (text: string) => say('assertive', text);

/** Danger to life: said at once, whatever was said just before and however little a person wants to hear. */
export function announceRed(text: string): void {
  clearTimeout(timers.assertive ?? undefined);
  waiting.assertive = null;
  spoken.set((now) => ({ ...now, assertive: now.assertive === text ? `${text}\u00a0` : text }));
  timers.assertive = setTimeout(() => release('assertive'), gaps.assertive);
}
