import { useCallback } from 'react';
import { AcceptAssignmentDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { problemText } from '../../../shared/api/problem.js';
import { useAct } from '../../../shared/api/useAct.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useLive } from '../../../shared/live/useLive.js';
import { announceNow } from '../../../shared/notify/announcer.js';
import { showToast } from '../../../shared/notify/toasts.js';
import type { OpenedReport } from '../useOpenReport.js';
import { sayDone } from './ActDialog.js';

/** A member of the team takes it on: one touch, nothing to fill in. */
export function useAccept(report: OpenedReport, onNews: () => Promise<void>) {
  const t = useT();
  const live = useLive();
  const { run, busy } = useAct(AcceptAssignmentDocument);
  const { id, title } = report;
  const accept = useCallback(async () => {
    const tell = (text: string) => {
      showToast({ kind: 'act', icon: 'warn', bad: true, title: t('problem.title'), text, until: serverNow() + 8_000 });
      announceNow(text);
    };
    try {
      const payload = (await run({ input: { reportId: id } }))?.acceptAssignment;
      if (payload?.problem) tell(problemText(payload.problem));
      if (!payload?.report) return;
      live.publish(payload.report);
      sayDone(t('accept.done'), title);
      onNews().catch(() => undefined);
    } catch (error) {
      tell(explainError(error).text);
    }
  }, [run, id, title, live, onNews, t]);
  return { accept, accepting: busy };
}
