import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { buildSchema, graphql, print, subscribe, type DocumentNode, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { App } from '../app/App.js';
import { createClient } from '../shared/api/create-client.js';
import { createLive } from '../shared/live/live.js';
import { LiveContext } from '../shared/live/useLive.js';
import type { StreamSink, Transport } from '../shared/live/transport.js';
import { forgetOpened } from '../shared/opened.js';
import { loadSession, session, sessionEnded } from '../shared/session/session.js';
import { forgetSaid } from '../shared/notify/announcer.js';
import { toasts } from '../shared/notify/toasts.js';
import { framesOf } from './frames.js';
import { createResolvers, type MockContext } from './resolvers.js';
import { createWorld } from './world.js';

let schema: GraphQLSchema | undefined;
const theSchema = () => (schema ??= buildSchema(readFileSync(new URL('../../../../libs/schema/src/schema.graphql', import.meta.url), 'utf8')));

/** What went over the wire: the name of each operation with its variables. */
export type Sent = { name: string; variables: Record<string, unknown> };

/** The whole desk over the invented world, in memory: the pages are real, the server is not. */
export function renderDesk(path = '/wachtrij', options: { as?: string | null } = {}) {
  const world = createWorld(Date.now);
  const resolvers = createResolvers(world);
  const context: MockContext = { viewerId: options.as === undefined ? 'u-lotte' : options.as };
  const sent: Sent[] = [];
  const trouble: { next: ((name: string) => unknown) | null } = { next: null };

  const link = new ApolloLink((operation) => new Observable((observer) => {
    const name = operation.operationName ?? '';
    sent.push({ name, variables: operation.variables });
    const run = async () => {
      const answered = trouble.next?.(name);
      if (answered instanceof Error) throw answered;
      if (answered) return answered as object;
      if (!context.viewerId && !['Viewer', 'SignIn', 'SignInOptions'].includes(name)) return { errors: [{ message: 'signed out', extensions: { code: 'UNAUTHENTICATED' } }] };
      return graphql({ schema: theSchema(), source: print(operation.query), rootValue: resolvers, contextValue: context, variableValues: operation.variables });
    };
    run().then((result) => {
      observer.next(JSON.parse(JSON.stringify(result)) as object);
      observer.complete();
    }, (error: unknown) => observer.error(error));
  }));

  const open = new Set<StreamSink>();
  const transport: Transport = {
    subscribe: (document, variables, sink) => {
      const only = typeof variables['id'] === 'string' ? variables['id'] : undefined;
      const after = typeof variables['afterSequence'] === 'string' ? variables['afterSequence'] : null;
      const frames = framesOf(world, after ? world.since(after) : [], (reportId) => (only === undefined || reportId === only || reportId === null ? resolvers.frame(reportId, context.viewerId) : null));
      open.add(sink);
      void (async () => {
        for await (const frame of frames) {
          if (!open.has(sink)) return;
          sink.next(await shape(document, frame));
        }
      })();
      return () => {
        open.delete(sink);
        void frames.return?.();
      };
    },
    cut: () => {
      for (const sink of [...open]) {
        open.delete(sink);
        sink.end('BROKEN');
      }
    },
  };
  window.history.replaceState(null, '', path);
  session.set({ phase: 'loading' });
  toasts.set([]);
  forgetOpened();
  forgetSaid();
  const client = createClient(sessionEnded, link);
  const viewerId = () => {
    const now = session.get();
    return 'viewer' in now ? now.viewer.id : null;
  };
  const live = createLive({ client, transport, viewerId, onSignedOut: sessionEnded });
  void loadSession(client);
  const screen = render(<ApolloProvider client={client}><LiveContext value={live}><App /></LiveContext></ApolloProvider>);
  return { ...screen, world, resolvers, client, live, sent, trouble, signOutOnServer: () => void (context.viewerId = null), signInOnServer: (id: string) => void (context.viewerId = id) };
}

/** A frame as the schema would send it: the fields that were asked for, with their type names. */
async function shape(document: DocumentNode, frame: Record<string, unknown>): Promise<unknown> {
  const result = await subscribe({ schema: theSchema(), document, rootValue: { queueChanged: () => once(frame), reportChanged: () => once(frame) }, variableValues: { id: '' } });
  if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result));
  const { value } = await result.next();
  return JSON.parse(JSON.stringify((value as { data: unknown }).data)) as unknown;
}

async function* once(frame: unknown) {
  await Promise.resolve();
  yield frame;
}
