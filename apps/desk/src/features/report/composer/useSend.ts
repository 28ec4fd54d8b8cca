import { useCallback, useRef, useState } from 'react';
import { AddNoteDocument, SendReplyDocument, type AfterReply, type ProblemPartsFragment } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { problemText } from '../../../shared/api/problem.js';
import { useAct } from '../../../shared/api/useAct.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useLive } from '../../../shared/live/useLive.js';
import { announce, announceNow } from '../../../shared/notify/announcer.js';
import { whoOf } from '../../../shared/report-row/describe.js';
import { settings } from '../../../shared/settings/settings.js';
import type { OpenedReport } from '../useOpenReport.js';
import { createAttempts } from './client-key.js';
import { useUndoSend } from './useUndoSend.js';

/** Why the last attempt did not go: trouble the server names, or none reached it. */
export type Trouble = StaleTrouble | { error: string };
export type StaleTrouble = { problem: ProblemPartsFragment; base: OpenedReport };

/** Sending and noting. One key an attempt: a double click, a retry and a reconnect send once. */
export function useSend(report: OpenedReport) {
  const t = useT();
  const live = useLive();
  const { offer } = useUndoSend();
  const sending = useAct(SendReplyDocument);
  const noting = useAct(AddNoteDocument);
  const attempts = useRef(createAttempts());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const runSend = sending.run;
  const runNote = noting.run;

  const failed = useCallback((next: Trouble) => {
    setTrouble(next);
    announceNow(`${t('problem.title')}. ${'error' in next ? next.error : problemText(next.problem)}`);
  }, [t]);

  const send = useCallback(async (text: string, after: AfterReply): Promise<boolean> => {
    setTrouble(null);
    const urgent = report.urgency === 'U1' || report.urgency === 'U2';
    const clientKey = attempts.current.keyFor(`${report.id} ${after} ${text}`);
    const holdSeconds = urgent ? 0 : settings.get().holdSeconds;
    try {
      const payload = (await runSend({ input: { reportId: report.id, expectedVersion: report.version, clientKey, text, after, holdSeconds } }))?.sendReply;
      if (!payload) return false;
      if (payload.problem) {
        // Another text or version is another attempt; the key belongs to this one.
        attempts.current.done();
        failed({ problem: payload.problem, base: report });
        return false;
      }
      attempts.current.done();
      const name = whoOf(report.contact, t);
      if (payload.report) live.publish(payload.report);
      if (payload.message) offer(payload.message, report.id, name);
      announce(t('sent.done', { name }));
      return true;
    } catch (error) {
      failed({ error: explainError(error).text });
      return false;
    }
  }, [report, runSend, live, offer, failed, t]);

  const note = useCallback(async (text: string, mentionedUserIds: readonly string[]): Promise<boolean> => {
    setTrouble(null);
    try {
      const payload = (await runNote({ input: { reportId: report.id, clientKey: attempts.current.keyFor(`${report.id} note ${text}`), text, mentionedUserIds } }))?.addNote;
      if (payload?.problem) failed({ problem: payload.problem, base: report });
      if (!payload?.report) return false;
      attempts.current.done();
      announce(t('note.done'));
      return true;
    } catch (error) {
      failed({ error: explainError(error).text });
      return false;
    }
  }, [report, runNote, failed, t]);

  return { send, note, trouble, clearTrouble: useCallback(() => setTrouble(null), []), sending: sending.busy, noting: noting.busy };
}
