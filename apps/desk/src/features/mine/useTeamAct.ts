import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback, useState } from 'react';
import type { ProblemPartsFragment, ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../shared/api/explain-error.js';
import { problemText } from '../../shared/api/problem.js';
import { useAct } from '../../shared/api/useAct.js';
import { useLive } from '../../shared/live/useLive.js';
import { announce, announceNow } from '../../shared/notify/announcer.js';

type Payload = { readonly report?: ReportRowFragment | null; readonly problem?: ProblemPartsFragment | null };

/** An act of a team member: counts only when the server said so; what was against it stands where the button is. */
export function useTeamAct<TData, TVariables extends OperationVariables>(mutation: TypedDocumentNode<TData, TVariables>, payloadOf: (data: TData) => Payload) {
  const live = useLive();
  const { run, busy } = useAct(mutation);
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = useCallback(async (variables: TVariables, said: string): Promise<boolean> => {
    setTrouble(null);
    const refuse = (text: string) => {
      setTrouble(text);
      announceNow(text);
      return false;
    };
    try {
      const data = await run(variables);
      if (!data) return false;
      const { report, problem } = payloadOf(data);
      if (problem) return refuse(problemText(problem));
      if (report) live.publish(report);
      announce(said);
      return true;
    } catch (error) {
      return refuse(explainError(error).text);
    }
  }, [run, payloadOf, live]);
  return { act, busy, trouble };
}
