import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en.js';
import { type Key, nl } from './nl.js';

export type Language = 'nl' | 'en';

export const catalogues: Record<Language, Record<Key, string>> = { nl, en };

/** Fills `{name}` in a sentence; a name without a value stays visible, so that it is noticed. */
export const fill = (sentence: string, values: Record<string, string | number> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Says a sentence of the catalogue in the language of the page. */
export type Say = (key: Key, values?: Record<string, string | number>) => string;

export const speaker =
  (language: Language): Say =>
  (key, values) =>
    fill(catalogues[language][key], values);

export const LanguageContext = createContext<Language>('nl');

/** The words and the language of the page. */
export function useWords(): { say: Say; language: Language } {
  const language = useContext(LanguageContext);
  return { say: speaker(language), language };
}

const KEPT = 'balie.language';

/** The language chosen on this device, else Dutch. */
export function keptLanguage(storage: Pick<Storage, 'getItem'>): Language {
  return storage.getItem(KEPT) === 'en' ? 'en' : 'nl';
}

export const keepLanguage = (storage: Pick<Storage, 'setItem'>, language: Language): void => storage.setItem(KEPT, language);
