import type { Key } from '../words/nl.js';

/** Why somebody comes from a status page to write. */
export type About = 'more' | 'wrong' | 'complaint';

const words: Record<About, { start: Key; note?: Key }> = {
  more: { start: 'about.more' },
  wrong: { start: 'about.wrong', note: 'about.wrong.note' },
  complaint: { start: 'about.complaint', note: 'about.complaint.note' },
};

/** The address of the messenger with a first sentence to start from. In the fragment, which no server log sees. */
export const chatAbout = (chatUrl: string, about: About, number: string): string => `${chatUrl}#${about}=${number}`;

/** Reads such a fragment; undefined for anything that is not one of ours. */
export function readAbout(fragment: string): { number: string; start: Key; note?: Key } | undefined {
  const match = /^#(more|wrong|complaint)=(M-\d{2}-\d{4,9})$/.exec(fragment);
  return match ? { number: match[2]!, ...words[match[1] as About] } : undefined;
}

/** Accepts a number that a person could dial: 8 to 15 digits, however spaced; undefined otherwise. */
export function phoneNumber(text: string): string | undefined {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const digits = tidy.replace(/\D/g, '');
  return /^\+?[\d\s().-]+$/.test(tidy) && digits.length >= 8 && digits.length <= 15 ? tidy : undefined;
}
