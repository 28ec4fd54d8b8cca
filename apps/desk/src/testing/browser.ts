import { jest } from '@jest/globals';
import { configure } from '@testing-library/react';

/** What jsdom has not, and the desk asks of a browser. */
export function prepareBrowser(): void {
  // The first test of a file also loads the parts that come later; a page printed as text helps nobody.
  configure({ asyncUtilTimeout: 8_000, defaultHidden: true, getElementError: (message) => new Error(message?.split('\n')[0] ?? 'not found') });
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia;
  for (const size of ['clientHeight', 'clientWidth']) Object.defineProperty(HTMLElement.prototype, size, { configurable: true, get: () => 1_400 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 1_400 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 400 });
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: () => document.body });
  HTMLElement.prototype.scrollIntoView = () => undefined;
  HTMLElement.prototype.scrollTo = (() => undefined) as typeof HTMLElement.prototype.scrollTo;
  HTMLElement.prototype.hasPointerCapture = () => false;
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
}
