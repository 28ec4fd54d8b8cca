import { useCallback } from 'react';
import { TriageReportDocument, type ReportFactsFragment, type TriageReportInput } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { problemText } from '../../../shared/api/problem.js';
import { useAct } from '../../../shared/api/useAct.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useLive } from '../../../shared/live/useLive.js';
import { showToast } from '../../../shared/notify/toasts.js';

export type FactsChange = Omit<TriageReportInput, 'reportId' | 'expectedVersion'>;

/** Changes facts of the report as it is seen now; gives the report as the server made it, or null when it refused (which is said). */
export function useTriage(report: ReportFactsFragment) {
  const t = useT();
  const live = useLive();
  const { run, busy } = useAct(TriageReportDocument);
  const { id, version } = report;
  const triage = useCallback(async (change: FactsChange): Promise<ReportFactsFragment | null> => {
    const tell = (text: string) => showToast({ kind: 'facts', icon: 'warn', bad: true, title: t('problem.title'), text, until: serverNow() + 8_000 });
    try {
      const payload = (await run({ input: { reportId: id, expectedVersion: version, ...change } }))?.triageReport;
      if (payload?.problem) tell(problemText(payload.problem));
      if (!payload?.report) return null;
      live.publish(payload.report);
      return payload.report;
    } catch (error) {
      tell(explainError(error).text);
      return null;
    }
  }, [run, id, version, live, t]);
  return { triage, busy };
}
