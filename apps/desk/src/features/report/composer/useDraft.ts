import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SaveDraftDocument } from '@balie/schema/generated/graphql.js';
import { readDraft, restoredDraft, writeDraft, type LocalDraft } from '../../../shared/drafts/drafts.js';
import { useStore } from '../../../shared/store.js';
import type { OpenedReport } from '../useOpenReport.js';

const localAfter = 800;
const serverAfter = 5_000;

export type DraftState = { reply: string; note: string; mode: 'reply' | 'note' };
type Saved = { at: string; where: 'server' | 'here' } | null;

/** The newer of what this browser kept and what the server has. */
function firstDraft(authorId: string, report: OpenedReport): LocalDraft | null {
  const local = readDraft(authorId, report.id);
  const server = report.draft;
  if (!server || (local && local.savedAt >= server.savedAt)) return local;
  return { reply: server.text, note: local?.note ?? '', mode: local?.mode ?? 'reply', savedAt: server.savedAt };
}

/** Nothing typed is lost: kept in this browser after 0.8 s, on the server after 5 s, on blur and when the page is hidden. */
export function useDraft(report: OpenedReport, authorId: string) {
  const client = useApolloClient();
  const [first] = useState(() => firstDraft(authorId, report));
  const [draft, setDraft] = useState<DraftState>({ reply: first?.reply ?? '', note: first?.note ?? '', mode: first?.mode ?? 'reply' });
  const [saved, setSaved] = useState<Saved>(first ? { at: first.savedAt, where: report.draft?.savedAt === first.savedAt ? 'server' : 'here' } : null);
  const latest = useRef({ draft, onServer: report.draft?.text ?? '', dirty: false });
  const timers = useRef<{ local?: ReturnType<typeof setTimeout>; server?: ReturnType<typeof setTimeout> }>({});
  const canSave = report.viewerCan.includes('saveDraft');
  const { id } = report;

  const saveHere = useCallback(() => {
    clearTimeout(timers.current.local);
    if (!latest.current.dirty) return;
    latest.current.dirty = false;
    const at = new Date().toISOString();
    if (writeDraft(authorId, id, { ...latest.current.draft, savedAt: at })) setSaved({ at, where: 'here' });
  }, [authorId, id]);

  const saveThere = useCallback(async () => {
    clearTimeout(timers.current.server);
    const { reply } = latest.current.draft;
    if (!canSave || reply === latest.current.onServer) return;
    try {
      const { data } = await client.mutate({ mutation: SaveDraftDocument, variables: { input: { reportId: id, text: reply } } });
      const at = data?.saveDraft.savedAt;
      if (data?.saveDraft.problem) return;
      latest.current.onServer = reply;
      if (at && reply !== '') setSaved({ at, where: 'server' });
    } catch {
      // No connection: the browser has it, and the next save tries again.
    }
  }, [client, id, canSave]);

  const save = useCallback(() => {
    saveHere();
    void saveThere();
  }, [saveHere, saveThere]);

  const change = useCallback((next: Partial<DraftState>) => {
    const draftNow = { ...latest.current.draft, ...next };
    latest.current.draft = draftNow;
    latest.current.dirty = true;
    setDraft(draftNow);
    clearTimeout(timers.current.local);
    clearTimeout(timers.current.server);
    timers.current.local = setTimeout(saveHere, localAfter);
    timers.current.server = setTimeout(() => void saveThere(), serverAfter);
  }, [saveHere, saveThere]);

  /** Sent: the text goes from the field, the browser and the server. */
  const clear = useCallback((mode: 'reply' | 'note') => {
    change({ [mode]: '' });
    saveHere();
    setSaved(null);
    if (mode === 'reply') {
      latest.current.onServer = latest.current.onServer || ' ';
      void saveThere();
    }
  }, [change, saveHere, saveThere]);

  useEffect(() => {
    const hidden = () => {
      if (document.hidden) save();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  const restored = useStore(restoredDraft, (value) => value);
  useEffect(() => {
    if (restored?.reportId !== id) return;
    restoredDraft.set(null);
    const { reply } = latest.current.draft;
    change({ mode: 'reply', reply: reply.trim() === '' ? restored.text : `${restored.text}\n\n${reply}` });
  }, [restored, id, change]);

  return { draft, saved, change, save, clear };
}
