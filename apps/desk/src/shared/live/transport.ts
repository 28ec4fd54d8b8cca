import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';

/** Why a stream ended: the server cannot continue from there (REFETCH), nobody is signed in, the role may not, or it just broke. */
export type StreamEnd = 'REFETCH' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BROKEN';

export type StreamSink = { next: (data: unknown) => void; end: (why: StreamEnd) => void };

/** Where live data comes from. The desk knows this shape; the socket is one of it, tests have another. */
export type Transport = {
  subscribe: (document: DocumentNode, variables: Record<string, unknown>, sink: StreamSink) => () => void;
  /** Cuts the connection: a socket that looks open and says nothing. All streams end with BROKEN. */
  cut: () => void;
};

type WithCode = { extensions?: { code?: unknown } };

function endOf(problem: unknown): StreamEnd {
  const errors: WithCode[] = Array.isArray(problem) ? problem : [];
  const named = (['REFETCH', 'UNAUTHENTICATED', 'FORBIDDEN'] as const).find((code) => errors.some((one) => one.extensions?.code === code));
  if (named) return named;
  const closed = problem as { code?: unknown } | null;
  return closed?.code === 4401 || closed?.code === 4403 ? 'UNAUTHENTICATED' : 'BROKEN';
}

/** graphql-transport-ws with the session cookie. It does not retry by itself: only the desk knows from which sequence to go on. */
export function createSocketTransport(url: string): Transport {
  const client = createClient({ url, lazy: true, lazyCloseTimeout: 1_000, retryAttempts: 0, keepAlive: 12_000, onNonLazyError: () => undefined });
  return {
    subscribe: (document, variables, sink) => {
      let over = false;
      const end = (why: StreamEnd) => {
        if (over) return;
        over = true;
        sink.end(why);
      };
      const dispose = client.subscribe<unknown>({ query: print(document), variables }, {
        next: (result) => {
          if (result.errors) end(endOf(result.errors));
          else if (!over) sink.next(result.data);
        },
        error: (problem) => end(endOf(problem)),
        complete: () => end('BROKEN'),
      });
      return () => {
        over = true;
        dispose();
      };
    },
    cut: () => client.terminate(),
  };
}

/** The socket beside the page: ws for http, wss for https. */
export const socketUrl = () => `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`;
