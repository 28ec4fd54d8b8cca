import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { type Language, LanguageContext } from '../src/words/words.js';

/** Draws a part of the page in a document of its own, in Dutch unless told otherwise; draw again to change it. */
export async function show(part: ComponentChild, language: Language = 'nl'): Promise<void> {
  let root = document.getElementById('app');
  if (!root) {
    root = document.createElement('div');
    root.id = 'app';
    document.body.append(root);
  }
  const into = root;
  await act(() => render(<LanguageContext.Provider value={language}>{part}</LanguageContext.Provider>, into));
}

/** Takes the part away, so that the next test starts with nothing. */
export function clear(): void {
  const root = document.getElementById('app');
  if (root) render(null, root);
  document.body.replaceChildren();
}
