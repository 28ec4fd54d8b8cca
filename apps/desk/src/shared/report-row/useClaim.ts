import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { ClaimNextDocument, ClaimReportDocument, ReleaseReportDocument, type ProblemPartsFragment, type ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { explainError } from '../api/explain-error.js';
import { problemText } from '../api/problem.js';
import { useAct } from '../api/useAct.js';
import { useT } from '../i18n/i18n.js';
import { useLive } from '../live/useLive.js';
import { announce } from '../notify/announcer.js';
import { showToast } from '../notify/toasts.js';
import { serverNow } from '../clock/clock.js';
import { useGoToReport } from '../navigation.js';
import { markOpened } from '../opened.js';

const shortWhile = 6_000;
const longWhile = 12_000;

/** Taking, letting go and taking the next: the acts that the list and the pane share. Never optimistic: the server decides who owns it. */
export function useClaim() {
  const t = useT();
  const client = useApolloClient();
  const live = useLive();
  const goTo = useGoToReport();
  const claiming = useAct(ClaimReportDocument);
  const releasing = useAct(ReleaseReportDocument);
  const nexting = useAct(ClaimNextDocument);
  const runNext = nexting.run;
  const runClaim = claiming.run;
  const runRelease = releasing.run;

  const failed = useCallback((error: unknown) => {
    showToast({ kind: 'claim', icon: 'warn', bad: true, title: t('problem.title'), text: explainError(error).text, until: serverNow() + shortWhile });
  }, [t]);

  const claimNext = useCallback(async () => {
    try {
      const payload = (await runNext({}))?.claimNext;
      if (!payload) return;
      if (payload.report) {
        markOpened(payload.report.id);
        live.publish(payload.report);
        goTo(payload.report.number);
        announce(`${t('report.yours')}: ${payload.report.title}`);
      } else showToast({ kind: 'claim', icon: 'check', title: payload.problem && payload.problem.code !== 'NOT_FOUND' ? problemText(payload.problem) : t('claimed.next.none'), until: serverNow() + shortWhile });
    } catch (error) {
      failed(error);
    }
  }, [runNext, live, goTo, t, failed]);

  const refused = useCallback((problem: ProblemPartsFragment, reportId: string) => {
    // The loser sees at once whose it is, before the change itself arrives.
    if ('by' in problem) client.cache.modify({ id: `Report:${reportId}`, fields: { claim: () => ({ __typename: 'Claim', by: { __ref: `User:${problem.by.id}` }, since: problem.since }) } });
    const winner = 'by' in problem ? problem.by.name : null;
    showToast({
      kind: 'claim',
      icon: winner ? 'user' : 'warn',
      bad: !winner,
      title: winner ? t('taken.title', { name: winner.split(' ')[0] ?? winner }) : t('problem.title'),
      text: winner ? t('taken.text') : problemText(problem),
      action: { label: t('taken.next'), keys: 'Alt N', run: () => void claimNext() },
      until: serverNow() + longWhile,
    });
    announce(winner ? t('taken.title', { name: winner }) : problemText(problem));
  }, [client, t, claimNext]);

  const claim = useCallback(async (report: Pick<ReportRowFragment, 'id'>): Promise<boolean> => {
    try {
      const payload = (await runClaim({ input: { reportId: report.id } }))?.claimReport;
      if (payload?.problem) refused(payload.problem, report.id);
      if (!payload?.report) return false;
      markOpened(report.id);
      live.publish(payload.report);
      announce(`${t('report.yours')}: ${payload.report.title}`);
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }, [runClaim, live, refused, failed, t]);

  const release = useCallback(async (report: Pick<ReportRowFragment, 'id'>): Promise<boolean> => {
    try {
      const payload = (await runRelease({ input: { reportId: report.id } }))?.releaseReport;
      if (payload?.problem) refused(payload.problem, report.id);
      if (!payload?.report) return false;
      live.publish(payload.report);
      showToast({ kind: 'claim', icon: 'release', title: t('released.done'), text: payload.report.title, until: serverNow() + shortWhile });
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }, [runRelease, live, refused, failed, t]);

  return { claim, release, claimNext, claiming: claiming.busy, releasing: releasing.busy, nexting: nexting.busy };
}
