import { settings } from './settings.js';

/** Puts theme, density and language on the document and keeps them there; also when the system turns dark. */
export function applySettings(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme, density, locale } = settings.get();
    const root = document.documentElement;
    root.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.dataset['density'] = density;
    root.lang = locale;
  };
  apply();
  settings.subscribe(apply);
  dark.addEventListener('change', apply);
}
