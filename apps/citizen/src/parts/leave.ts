import type { Storage } from '../conversation/store.js';

const COVERED = 'balie.covered';
const NEUTRAL_URL = 'https://www.buienradar.nl/';

/** Empties the page and goes to a neutral site, without leaving this page behind the Back button; the conversation stays covered until asked for. */
export function leaveFast(storage: Storage, url: string = NEUTRAL_URL): void {
  try {
    storage.setItem(COVERED, '1');
  } finally {
    document.title = '';
    document.body.replaceChildren();
    window.location.replace(/^https:\/\//.test(url) ? url : NEUTRAL_URL);
  }
}

export const isCovered = (storage: Storage): boolean => storage.getItem(COVERED) === '1';

export const uncover = (storage: Storage): void => storage.removeItem(COVERED);
