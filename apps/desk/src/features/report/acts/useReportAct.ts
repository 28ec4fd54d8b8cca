import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback, useState } from 'react';
import type { ProblemPartsFragment, ReportFactsFragment } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { problemText } from '../../../shared/api/problem.js';
import { useAct } from '../../../shared/api/useAct.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useLive } from '../../../shared/live/useLive.js';
import { announceNow } from '../../../shared/notify/announcer.js';
import type { StaleTrouble } from '../composer/useSend.js';
import type { OpenedReport } from '../useOpenReport.js';

type Payload = { report?: ReportFactsFragment | null; problem?: ProblemPartsFragment | null };

/** Busy or not, what went wrong, and what changed meanwhile: what an act's dialog shows of its attempt. */
export type Attempt = Pick<ReturnType<typeof useReportAct>, 'busy' | 'trouble' | 'stale' | 'read'>;

/**
 * An act from a dialog; gives what the server answered, or null when it was not done. What went wrong is said in the dialog, which stays open with what was filled in. With `base` (the report as the
 * person sees it) a refusal for an old picture is told apart: what changed is shown, and after reading the ordinary act goes with the new version.
 */
export function useReportAct<TData, TVariables extends OperationVariables>(mutation: TypedDocumentNode<TData, TVariables>, payloadOf: (data: TData) => Payload, base?: OpenedReport) {
  const t = useT();
  const live = useLive();
  const { run, busy } = useAct(mutation);
  const [trouble, setTrouble] = useState<{ text: string; code: string | null } | null>(null);
  const [stale, setStale] = useState<StaleTrouble | null>(null);
  const act = useCallback(async (variables: TVariables): Promise<TData | null> => {
    const refused = (text: string, code: string | null) => {
      setTrouble({ text, code });
      announceNow(text);
    };
    setTrouble(null);
    try {
      const data = await run(variables);
      if (!data) return null;
      const { report, problem } = payloadOf(data);
      if (problem?.code === 'STALE_VERSION' && base) {
        setStale({ problem, base });
        announceNow(t('stale.title'));
      } else if (problem) refused(problemText(problem), problem.code);
      if (!report || problem) return null;
      live.publish(report);
      return data;
    } catch (error) {
      refused(explainError(error).text, null);
      return null;
    }
  }, [run, payloadOf, live, base, t]);
  return { act, busy, trouble, stale, read: useCallback(() => setStale(null), []) };
}
