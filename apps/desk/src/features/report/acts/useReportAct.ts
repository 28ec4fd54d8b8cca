import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback, useState } from 'react';
import type { ProblemPartsFragment, ReportFactsFragment } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { problemText } from '../../../shared/api/problem.js';
import { useAct } from '../../../shared/api/useAct.js';
import { useLive } from '../../../shared/live/useLive.js';
import { announceNow } from '../../../shared/notify/announcer.js';

type Payload = { report?: ReportFactsFragment | null; problem?: ProblemPartsFragment | null };

/** An act from a dialog: what went wrong is said in the dialog, which stays open with what was filled in. */
export function useReportAct<TData, TVariables extends OperationVariables>(mutation: TypedDocumentNode<TData, TVariables>, payloadOf: (data: TData) => Payload) {
  const live = useLive();
  const { run, busy } = useAct(mutation);
  const [trouble, setTrouble] = useState<{ text: string; code: string | null } | null>(null);
  const refused = (text: string, code: string | null) => {
    setTrouble({ text, code });
    announceNow(text);
  };
  const act = useCallback(async (variables: TVariables): Promise<boolean> => {
    setTrouble(null);
    try {
      const data = await run(variables);
      if (!data) return false;
      const { report, problem } = payloadOf(data);
      if (problem) refused(problemText(problem), problem.code);
      if (!report) return false;
      live.publish(report);
      return true;
    } catch (error) {
      refused(explainError(error).text, null);
      return false;
    }
  }, [run, payloadOf, live]);
  return { act, busy, trouble };
}
