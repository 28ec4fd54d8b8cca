import { createStore, useStore } from '../store.js';

/** What a person chose for this browser. Not for what the desk must know: that is on the server. */
export type Settings = {
  theme: 'system' | 'light' | 'dark';
  density: 'compact' | 'standard' | 'spacious';
  locale: 'nl' | 'en';
  /** Single letters as keys (WCAG 2.1.4: can be switched off). */
  letters: boolean;
  /** Seconds to take a sent answer back. */
  holdSeconds: 0 | 5 | 10 | 20;
  /** How much is read out. */
  verbosity: 'all' | 'normal' | 'urgent' | 'off';
  /** How loud the alarm is; off is not a choice for who is on duty. */
  volume: 'low' | 'normal' | 'high';
  navNarrow: boolean;
  factsHidden: boolean;
  /** Sections of the facts panel that are closed. */
  closedSections: string[];
  listWidth: number;
  factsWidth: number;
};

const defaults: Settings = {
  theme: 'system', density: 'standard', locale: 'nl', letters: true, holdSeconds: 10, verbosity: 'normal', volume: 'normal',
  navNarrow: false, factsHidden: false, closedSections: [], listWidth: 404, factsWidth: 300,
};

const storageKey = 'balie.settings';

function stored(): Partial<Settings> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return value !== null && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}

/** The settings of this browser. */
export const settings = createStore<Settings>({ ...defaults, ...stored() });

/** Changes some settings and keeps them for the next visit. */
export function changeSettings(change: Partial<Settings>): void {
  settings.set((now) => ({ ...now, ...change }));
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings.get()));
  } catch {
    // A full or forbidden storage: the choice lasts until the page closes.
  }
}

/** One setting, watched. */
export function useSetting<K extends keyof Settings>(name: K): Settings[K] {
  return useStore(settings, (value) => value[name]);
}
