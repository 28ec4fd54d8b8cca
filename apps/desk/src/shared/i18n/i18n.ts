import { createStore, useStore } from '../store.js';
import { settings } from '../settings/settings.js';
import type { nl } from './nl.js';
import { acts } from './nl/acts.js';
import { alerts } from './nl/alerts.js';
import { danger } from './nl/danger.js';
import { queue } from './nl/queue.js';
import { shell } from './nl/shell.js';
import { words } from './nl/words.js';

export type MessageKey = keyof typeof nl;
export type Catalogue = Record<MessageKey, string>;
export type Params = Record<string, string | number>;

type Language = { locale: 'nl' | 'en'; messages: Partial<Catalogue> };

/** Dutch as far as it is loaded: the first screen brings its own words, the open report adds its own. */
let dutch: Partial<Catalogue> = { ...words, ...shell, ...queue, ...acts, ...danger, ...alerts };
const language = createStore<Language>({ locale: 'nl', messages: dutch });

/** Adds the words of a part that was loaded later. */
export function addDutch(part: Partial<Catalogue>): void {
  dutch = { ...dutch, ...part };
  language.set((now) => (now.locale === 'nl' ? { locale: 'nl', messages: dutch } : now));
}

/** Follows the language setting; the English catalogue is fetched the first time it is asked for. */
export function followLanguage(): void {
  const follow = () => {
    const { locale } = settings.get();
    if (locale === language.get().locale) return;
    if (locale === 'nl') language.set({ locale, messages: dutch });
    else void import('./en.js').then(({ en }) => language.set({ locale, messages: en }));
  };
  follow();
  settings.subscribe(follow);
}

/** Puts params into a message: `{name}`. A param that is missing stays visible, so that a test sees it. */
export function fill(message: string, params?: Params): string {
  return params ? message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole)) : message;
}

/** A message in the language of now, outside a component. */
export const translate = (key: MessageKey, params?: Params) => fill(language.get().messages[key] ?? key, params);

/** True when a computed key (`status.NEW`) is in the catalogue: values the server may add later are not. */
export const hasMessage = (key: string): key is MessageKey => key in language.get().messages;

/** A message for a value of an open list; `fallback` where the catalogue does not know it yet. */
export const wordFor = (prefix: string, value: string, fallback = value) => {
  const key = `${prefix}.${value}`;
  return language.get().messages[key as MessageKey] ?? fallback;
};

export type Translate = typeof translate;

/** The translate function; the component renders again when the language changes. */
export function useT(): Translate {
  useStore(language, (value) => value.locale);
  return translate;
}

export const useLocale = () => useStore(language, (value) => value.locale);
export const currentLocale = () => language.get().locale;
