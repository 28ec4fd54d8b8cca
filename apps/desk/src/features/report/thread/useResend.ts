import { useCallback } from 'react';
import { ResendMessageDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { problemText } from '../../../shared/api/problem.js';
import { useAct } from '../../../shared/api/useAct.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { showToast } from '../../../shared/notify/toasts.js';

/** A person decides that a failed or uncertain message goes again; the desk never does by itself. */
export function useResend() {
  const t = useT();
  const { run, isBusy } = useAct(ResendMessageDocument);
  const resend = useCallback(async (messageId: string) => {
    const tell = (text: string) => showToast({ kind: 'resend', icon: 'warn', bad: true, title: t('problem.title'), text, until: serverNow() + 8_000 });
    try {
      const payload = (await run({ input: { messageId } }))?.resendMessage;
      if (payload?.problem) tell(problemText(payload.problem));
    } catch (error) {
      tell(explainError(error).text);
    }
  }, [run, t]);
  return { resend, busy: isBusy };
}
