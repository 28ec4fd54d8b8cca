import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { buildSchema, graphql, parse, subscribe, validate, type ExecutionResult } from 'graphql';
import { makeServer } from 'graphql-ws';
import type { ViteDevServer } from 'vite';
import { WebSocketServer } from 'ws';
import { framesOf } from '../src/testing/frames.js';
import { createResolvers } from '../src/testing/resolvers.js';
import { createWorld } from '../src/testing/world.js';

const schema = buildSchema(readFileSync(new URL('../../../libs/schema/src/schema.graphql', import.meta.url), 'utf8'));
const pulseEvery = 5_000;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

const answer = (response: ServerResponse, status: number, body: unknown, cookie?: string) => {
  response.writeHead(status, { 'content-type': 'application/json', ...(cookie === undefined ? {} : { 'set-cookie': cookie }) });
  response.end(JSON.stringify(body));
};

const viewerOf = (request: IncomingMessage) => /balie_mock=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;

/** Puts the mock API on the development server: POST /graphql, the socket, and POST /mock/<what> to make things happen. */
export function mountMock(server: ViteDevServer): void {
  const world = createWorld(Date.now);
  const resolvers = createResolvers(world);
  let silent = false;
  setInterval(() => !silent && world.pulse(), pulseEvery).unref();

  server.middlewares.use('/graphql', (request, response, next) => {
    if (request.method !== 'POST') return next();
    void (async () => {
      const { query, variables } = await bodyOf(request);
      const context = { viewerId: viewerOf(request) };
      const open = /^\s*(query (Viewer|SignInOptions)|mutation SignIn)/.test(String(query));
      if (silent) return response.destroy();
      if (!context.viewerId && !open) return answer(response, 200, { errors: [{ message: 'Not signed in', extensions: { code: 'UNAUTHENTICATED' } }] });
      const result = await graphql({ schema, source: String(query), rootValue: resolvers, contextValue: context, variableValues: (variables ?? {}) as Record<string, unknown> });
      return answer(response, 200, result, `balie_mock=${context.viewerId ?? ''}; Path=/; HttpOnly; SameSite=Lax`);
    })();
  });

  const acts: Record<string, (input: Record<string, unknown>) => unknown> = {
    arrive: ({ title, urgency }) => world.arrive(String(title), String(urgency ?? 'U3')).number,
    flood: ({ count }) => Array.from({ length: Number(count) }, (_, at) => world.arrive(`Melding nummer ${at + 1} van velen`, ['U3', 'U4', 'U5'][at % 3])).length,
    write: ({ number, text }) => {
      const report = world.reports.find((one) => one.number === number);
      if (!report) return null;
      report.messages.push(world.message({ text }));
      report['unread'] = Number(report['unread']) + 1;
      return world.changed(report);
    },
    claim: ({ number, by }) => {
      const report = world.reports.find((one) => one.number === number);
      if (!report) return null;
      report.claimBy = String(by);
      return world.changed(report);
    },
    /** Somebody takes it, and nobody is told: the next to try loses. */
    claimQuietly: ({ number, by }) => Object.assign(world.reports.find((one) => one.number === number) ?? {}, { claimBy: by }),
    look: ({ number, by, typing }) => world.presence.push({ userId: String(by), reportId: `r-${String(number)}`, typing: Boolean(typing) }),
    silence: ({ on }) => {
      silent = Boolean(on);
      if (silent) for (const client of sockets.clients) client.terminate();
      return silent;
    },
  };
  server.middlewares.use('/mock/', (request, response) => {
    void bodyOf(request).then((input) => answer(response, 200, { done: acts[(request.url ?? '').slice(1)]?.(input) ?? null }));
  });

  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'graphql-transport-ws' });
  const protocol = makeServer({
    schema,
    onSubscribe: (context, _id, { query, variables, operationName }) => {
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors;
      const viewerId = (context.extra as { viewerId: string | null }).viewerId;
      const frames = (after: string | null | undefined, only?: string) => framesOf(world, after ? world.since(after) : [], (reportId) => (only === undefined || reportId === only || reportId === null ? resolvers.frame(reportId, viewerId) : null));
      return {
        schema, document, operationName, variableValues: variables, contextValue: { viewerId },
        rootValue: {
          queueChanged: ({ afterSequence }: { afterSequence?: string | null }) => frames(afterSequence),
          reportChanged: ({ id, afterSequence }: { id: string; afterSequence?: string | null }) => frames(afterSequence, id),
        },
      };
    },
    subscribe: (args) => subscribe(args) as Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>,
  });
  server.httpServer?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url !== '/graphql') return;
    if (silent) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => {
      const closed = protocol.opened({
        protocol: client.protocol,
        send: (data) => new Promise((resolve, reject) => client.send(data, (error) => (error ? reject(error) : resolve()))),
        close: (code, reason) => client.close(code, reason),
        onMessage: (callback) => client.on('message', (data) => void callback(String(data))),
      }, { viewerId: viewerOf(request) });
      client.once('close', (code, reason) => void closed(code, String(reason)));
    });
  });
}
