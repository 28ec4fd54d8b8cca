import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback } from 'react';
import { AcknowledgeAlarmDocument, DismissDangerDocument, type FalseAlarm, type ProblemPartsFragment, type RedReportFragment } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../shared/api/explain-error.js';
import { problemText } from '../../shared/api/problem.js';
import { useAct } from '../../shared/api/useAct.js';
import { serverNow } from '../../shared/clock/clock.js';
import { putRed } from '../../shared/danger/red-store.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useLive } from '../../shared/live/useLive.js';
import { announce, announceNow } from '../../shared/notify/announcer.js';
import { showToast } from '../../shared/notify/toasts.js';

type Payload = { readonly report?: RedReportFragment | null; readonly problem?: ProblemPartsFragment | null };

/** One act on a red report: never optimistic, its trouble in a toast because the lane itself has no room for it. */
export function useRedAct<TData, TVariables extends OperationVariables>(mutation: TypedDocumentNode<TData, TVariables>, payloadOf: (data: TData) => Payload) {
  const t = useT();
  const live = useLive();
  const { run, busy } = useAct(mutation);
  const act = useCallback(async (variables: TVariables, said?: string): Promise<boolean> => {
    const refuse = (text: string) => {
      showToast({ kind: 'red', icon: 'warn', bad: true, title: t('problem.title'), text, until: serverNow() + 12_000 });
      announceNow(`${t('problem.title')}. ${text}`);
      return false;
    };
    try {
      const data = await run(variables);
      if (!data) return false;
      const { report, problem } = payloadOf(data);
      if (problem) return refuse(problemText(problem));
      if (!report) return false;
      putRed(report);
      live.publish(report);
      if (said) announce(said);
      return true;
    } catch (error) {
      return refuse(explainError(error).text);
    }
  }, [run, payloadOf, live, t]);
  return { act, busy };
}

const ofAcknowledge = (data: { readonly acknowledgeAlarm: Payload }) => data.acknowledgeAlarm;
const ofDismiss = (data: { readonly dismissDanger: Payload }) => data.dismissDanger;

/** What anybody on duty can do from the lane: say that they see it, or that it is none. */
export function useLaneActs() {
  const t = useT();
  const seeing = useRedAct(AcknowledgeAlarmDocument, ofAcknowledge);
  const dismissing = useRedAct(DismissDangerDocument, ofDismiss);
  const { act: see } = seeing;
  const { act: dismiss } = dismissing;
  return {
    seen: useCallback((report: RedReportFragment) => see({ input: { reportId: report.id } }, t('lane.seen.done')), [see, t]),
    falseAlarm: useCallback((report: RedReportFragment, as: FalseAlarm) => dismiss({ input: { reportId: report.id, expectedVersion: report.version, as } }, t('lane.false.done')), [dismiss, t]),
    seeing: seeing.busy,
    dismissing: dismissing.busy,
  };
}
