import { createStore } from '../store.js';

/** What a person typed and did not send yet: in this browser, per author and report, for answer and note apart. */
export type LocalDraft = { reply: string; note: string; mode: 'reply' | 'note'; savedAt: string };

const keyOf = (authorId: string, reportId: string) => `balie.draft.${authorId}.${reportId}`;

/** The draft kept in this browser, or null. */
export function readDraft(authorId: string, reportId: string): LocalDraft | null {
  try {
    const stored = localStorage.getItem(keyOf(authorId, reportId));
    return stored === null ? null : (JSON.parse(stored) as LocalDraft);
  } catch {
    return null;
  }
}

/** Keeps a draft; an empty one is taken away. False when the browser refuses (storage full or forbidden). */
export function writeDraft(authorId: string, reportId: string, draft: LocalDraft): boolean {
  try {
    if (draft.reply === '' && draft.note === '') localStorage.removeItem(keyOf(authorId, reportId));
    else localStorage.setItem(keyOf(authorId, reportId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** A text that was taken back from sending: the composer of its report puts it in the field again. */
export const restoredDraft = createStore<{ reportId: string; text: string } | null>(null);
