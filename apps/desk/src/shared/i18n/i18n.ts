import { createStore, useStore } from '../store.js';
import { settings } from '../settings/settings.js';
import { nl } from './nl.js';

export type MessageKey = keyof typeof nl;
export type Catalogue = Record<MessageKey, string>;
export type Params = Record<string, string | number>;

type Language = { locale: 'nl' | 'en'; messages: Catalogue };

const language = createStore<Language>({ locale: 'nl', messages: nl });

/** Follows the language setting; the English catalogue is fetched the first time it is asked for. */
export function followLanguage(): void {
  const follow = () => {
    const { locale } = settings.get();
    if (locale === language.get().locale) return;
    if (locale === 'nl') language.set({ locale, messages: nl });
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
export const translate = (key: MessageKey, params?: Params) => fill(language.get().messages[key], params);

/** True when a computed key (`status.NEW`) is in the catalogue: values the server may add later are not. */
export const hasMessage = (key: string): key is MessageKey => key in nl;

/** A message for a value of an open list; `fallback` where the catalogue does not know it yet. */
export const wordFor = (prefix: string, value: string, fallback = value) => {
  const key = `${prefix}.${value}`;
  return hasMessage(key) ? language.get().messages[key] : fallback;
};

export type Translate = typeof translate;

/** The translate function; the component renders again when the language changes. */
export function useT(): Translate {
  useStore(language, (value) => value.locale);
  return translate;
}

export const useLocale = () => useStore(language, (value) => value.locale);
export const currentLocale = () => language.get().locale;
