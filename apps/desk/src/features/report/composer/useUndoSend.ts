import { useCallback } from 'react';
import { WithdrawMessageDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { useAct } from '../../../shared/api/useAct.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { restoredDraft } from '../../../shared/drafts/drafts.js';
import { age } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useLive } from '../../../shared/live/useLive.js';
import { announce } from '../../../shared/notify/announcer.js';
import { dismissToast, showToast } from '../../../shared/notify/toasts.js';

/** The log wants a reason for every withdrawal; this one is the undo button. */
const undoReason = 'undo';

/** Takes a sent answer back while the server still holds it; the text returns to the draft. */
export function useUndoSend() {
  const t = useT();
  const live = useLive();
  const { run, isBusy } = useAct(WithdrawMessageDocument);
  const undo = useCallback(async (messageId: string, reportId: string, text: string) => {
    dismissToast('undo');
    try {
      const payload = (await run({ input: { messageId, reason: undoReason } }))?.withdrawMessage;
      if (!payload || payload.problem) {
        showToast({ kind: 'undo', icon: 'warn', bad: true, title: t('undo.late'), until: serverNow() + 6_000 });
        return;
      }
      if (payload.report) live.publish(payload.report);
      restoredDraft.set({ reportId, text });
      announce(t('undo.done'));
      showToast({ kind: 'undone', icon: 'undo', title: t('undo.done'), until: serverNow() + 5_000 });
    } catch (error) {
      showToast({ kind: 'undo', icon: 'warn', bad: true, title: t('problem.title'), text: explainError(error).text, until: serverNow() + 8_000 });
    }
  }, [run, live, t]);

  /** The message that says how long it can still be taken back, on every screen (Z). */
  const offer = useCallback((message: { id: string; text?: string | null; holdUntil?: string | null }, reportId: string, name: string) => {
    const until = message.holdUntil ? Date.parse(message.holdUntil) : 0;
    if (until - serverNow() < 500) {
      showToast({ kind: 'undone', icon: 'send', title: t('sent.done', { name }), until: serverNow() + 4_000 });
      return;
    }
    showToast({
      kind: 'undo',
      icon: 'send',
      title: (left) => t('undo.title', { time: age(Math.ceil(left / 1_000) * 1_000) }),
      text: t('undo.to', { name }),
      action: { label: t('undo.act'), keys: 'Z', run: () => void undo(message.id, reportId, message.text ?? '') },
      until,
    });
  }, [undo, t]);
  return { undo, offer, busy: isBusy };
}
