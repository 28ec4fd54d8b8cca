import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { explainError } from '../../shared/api/explain-error.js';
import { useAct } from '../../shared/api/useAct.js';

type Payload = { problem?: { message: string } | null };

/** Runs an act on an account and keeps what is against it, in words. `run` says whether it was done. */
export function useAccountAct<TData, TVariables extends OperationVariables>(mutation: TypedDocumentNode<TData, TVariables>, payloadOf: (data: TData) => Payload) {
  const { run, busy } = useAct(mutation);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (variables: TVariables): Promise<boolean> => {
    setProblem(null);
    try {
      const data = await run(variables);
      const against = data === null ? null : payloadOf(data).problem;
      setProblem(against?.message ?? null);
      return data !== null && !against;
    } catch (error) {
      setProblem(explainError(error).text);
      return false;
    }
  };
  return { run: act, busy, problem };
}
