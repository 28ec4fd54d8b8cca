import { useEffect, useRef } from 'react';
import { settings } from '../settings/settings.js';
import type { IconName } from '@balie/ui/Icon.js';
import { createStore } from '../store.js';
import type { MessageKey } from '../i18n/i18n.js';
import { isLetter, isPress, parsePress } from './parse-keys.js';

export type KeyGroup = 'list' | 'report' | 'composer' | 'go' | 'always';

/** One row of the keyboard map. Without `run` it is only listed: a field handles it itself, or `off` says why it cannot be done now. */
export type KeyBinding = {
  /** Empty for an act that has no key: the palette finds it by its words. */
  keys: readonly string[];
  label: MessageKey;
  group: KeyGroup;
  run?: (event: KeyboardEvent) => void;
  /** Also while the focus is in a text field. Never for letters. */
  whileTyping?: boolean;
  /** With a picture it is an act that the palette lists. */
  icon?: IconName;
  /** Why it cannot be done now. */
  off?: string;
};

/** What can be pressed on the screen of now; the help dialog lists it. */
export const bindings = createStore<readonly KeyBinding[]>([]);

const sequenceTime = 1_200;
let pending: { first: string; until: number } | null = null;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

const dialogOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

function find(event: KeyboardEvent, typing: boolean): KeyBinding | undefined {
  const letters = settings.get().letters;
  const now = Date.now();
  const first = pending && pending.until > now ? pending.first : null;
  pending = null;
  const candidates = [...bindings.get()].reverse().filter((one) => one.run && (!typing || one.whileTyping));
  for (const binding of candidates) {
    for (const keys of binding.keys) {
      if (isLetter(keys) && (typing || !letters)) continue;
      const [one = '', two] = keys.split(' ');
      if (two === undefined ? !first && isPress(parsePress(one), event) : first === one && isPress(parsePress(two), event)) return binding;
    }
  }
  const starts = !first && !typing && letters && candidates.some((one) => one.keys.some((keys) => keys.includes(' ') && isPress(parsePress(keys.split(' ')[0] ?? ''), event)));
  if (starts) pending = { first: event.key.toLowerCase(), until: now + sequenceTime };
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || dialogOpen()) return;
  const found = find(event, isTyping(event.target));
  if (!found?.run) return;
  event.preventDefault();
  found.run(event);
}

let listening = false;

/** The keys of a component, for as long as it is there. Pass a stable array or let it change: the newest functions are called. */
export function useKeys(rows: readonly KeyBinding[]): void {
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const signature = rows.map((row) => `${row.label}:${row.keys.join()}:${row.run ? 1 : 0}:${row.off ?? ''}`).join('|');
  useEffect(() => {
    if (!listening) {
      listening = true;
      window.addEventListener('keydown', onKeyDown);
    }
    const own: KeyBinding[] = latest.current.map((row, at) => ({
      ...row,
      ...(row.run ? { run: (event: KeyboardEvent) => latest.current[at]?.run?.(event) } : {}),
    }));
    bindings.set((now) => [...now, ...own]);
    return () => bindings.set((now) => now.filter((one) => !own.includes(one)));
  }, [signature]);
}
