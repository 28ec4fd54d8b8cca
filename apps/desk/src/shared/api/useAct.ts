import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Busy } from '@balie/ui/Button.js';
import { useT } from '../i18n/i18n.js';

/** idle → busy → (4 s) slow → (10 s) tried again with the same variables, and so with the same idempotency key. */
type Phase = 'idle' | 'busy' | 'slow';

const slowAfter = 4_000;
const retryAfter = 10_000;
const attempts = 3;

/**
 * Runs one mutation as an act of a person: never twice at once, says how long it takes, and repeats it with the same
 * variables when the server stays silent. Only for mutations that are safe to repeat (a client key or an expected version).
 * Rejects with what Apollo throws; expected trouble is in the payload.
 */
export function useAct<TData, TVariables extends OperationVariables>(mutation: TypedDocumentNode<TData, TVariables>) {
  const client = useApolloClient();
  const t = useT();
  const [phase, setPhase] = useState<Phase>('idle');
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);

  const run = useCallback(async (variables: TVariables): Promise<TData | null> => {
    if (running.current) return null;
    running.current = true;
    const show = (next: Phase) => mounted.current && setPhase(next);
    show('busy');
    const slow = setTimeout(() => show('slow'), slowAfter);
    try {
      for (let attempt = 1; ; attempt += 1) {
        const abort = new AbortController();
        const silent = setTimeout(() => abort.abort(), retryAfter);
        try {
          const result = await client.mutate({ mutation, variables: variables as never, context: { fetchOptions: { signal: abort.signal } } });
          return (result.data as TData | undefined) ?? null;
        } catch (error) {
          if (!abort.signal.aborted || attempt >= attempts) throw error;
        } finally {
          clearTimeout(silent);
        }
      }
    } finally {
      clearTimeout(slow);
      running.current = false;
      show('idle');
    }
  }, [client, mutation]);

  const busy: Busy = { busy: phase !== 'idle', label: phase === 'slow' ? t('app.slow') : t('app.busy') };
  return { run, busy, isBusy: phase !== 'idle' };
}
