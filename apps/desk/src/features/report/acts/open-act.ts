import { createStore, useStore } from '../../../shared/store.js';

/** The acts that ask something before they are done. */
export type ActName = 'assign' | 'decline' | 'escalate' | 'answered' | 'card' | 'danger' | 'falseAlarm' | 'safeContact' | 'refer' | 'reject' | 'promise' | 'promiseEnd' | 'snooze' | 'split' | 'close' | 'reopen' | 'takeOver';

/** `about`: what in the report it is about (an escalation, a promise, a target), where there can be several. `opener` gets the focus back. */
export type OpenAct = { act: ActName; reportId: string; about: string | null; opener: Element | null };

const openAct = createStore<OpenAct | null>(null);

/** Opens the dialog of an act: by its button, its key, the palette or a link in the facts. */
export function askAct(act: ActName, reportId: string, about: string | null = null): void {
  openAct.set({ act, reportId, about, opener: document.activeElement });
}

export const closeAct = () => openAct.set(null);

/** The act that is being asked about for this report, or null. */
export const useOpenAct = (reportId: string): OpenAct | null => useStore(openAct, (now) => (now?.reportId === reportId ? now : null));

/** Where the focus goes after the dialog: to what opened it, or to the report's heading when that went with the act. */
export function focusAfter(opener: Element | null): HTMLElement | null {
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) return opener;
  return document.querySelector<HTMLElement>('[data-report-heading]');
}
