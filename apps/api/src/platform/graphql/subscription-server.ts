import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError, OperationTypeNode, type ExecutionArgs, type GraphQLFormattedError } from 'graphql';
import { handleProtocols, type Context, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { isSameOrigin } from '../auth/forgery.js';
import { Identify } from '../auth/identify.js';
import { bearerToken, cookie, type Asked, type Identity } from '../auth/identity.js';
import { SESSION_COOKIE } from '../auth/secret-tokens.js';
import { CONFIG, type Config } from '../config/config.js';
import { newId } from '../database/ids.js';
import { Lifecycle } from '../lifecycle.js';
import { Log } from '../observe/log.js';
import { Metrics } from '../observe/metrics.js';
import { acceptableTraceId } from '../observe/request-context.js';
import { Documents } from './documents.js';
import type { GraphqlContext } from './graphql-context.js';
import { LoaderRegistry } from './loaders.js';
import { maskError } from './mask-errors.js';
import { OpenSockets } from './open-sockets.js';
import { subscribeAfresh } from './subscribe-afresh.js';

const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_SUBSCRIPTIONS = 50;
const KEEP_ALIVE_MS = 15_000;
/** WebSocket close code (IANA). */
const TRY_AGAIN_LATER = 1013;

interface Extra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
  asked?: Asked;
  identity?: Identity;
}

/**
 * graphql-transport-ws on /graphql, for subscriptions only. Signed in by the session cookie with a checked Origin (a browser sends both from
 * any page) or by `connectionParams.authorization`. A socket lives no longer than the rights it was opened with (open-sockets.ts).
 */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly adapter: HttpAdapterHost,
    private readonly schema: GraphQLSchemaHost,
    private readonly identify: Identify,
    private readonly sockets: OpenSockets,
    private readonly lifecycle: Lifecycle,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const http = this.adapter.httpAdapter?.getHttpServer() as Server | undefined;
    if (http === undefined || typeof http.on !== 'function') return;
    const documents = new Documents(this.schema.schema);
    const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
    const running = useServer<Record<string, unknown>, Extra>(
      {
        connectionInitWaitTimeout: 5_000,
        subscribe: (args) => subscribeAfresh(args as ExecutionArgs),
        onConnect: (context) => this.connect(context),
        onSubscribe: (context, _id, payload) => this.prepare(context, payload, documents),
        onNext: (_context, _id, _payload, _args, result) => (result.errors === undefined ? undefined : { ...result, errors: result.errors.map((error) => this.mask(error)) as never }),
        onError: (_context, _id, _payload, errors) => errors.map((error) => this.mask(error)) as readonly GraphQLFormattedError[],
        onClose: (context) => this.sockets.delete(context.extra.socket),
      },
      server,
      KEEP_ALIVE_MS,
    );
    http.on('upgrade', (request, socket, head) => this.upgrade(server, request, socket, head));
    this.lifecycle.closing.addEventListener('abort', () => void running.dispose());
    this.metrics.gauge('balie_sockets', 'Open subscription sockets', () => server.clients.size);
  }

  private upgrade(server: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?')[0];
    if (path !== '/graphql' || this.lifecycle.closing.aborted) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate());
      server.emit('connection', client, request);
    });
  }

  /** False closes with 4403: by the protocol the client should not try again with the same proof. */
  private async connect(context: Context<Record<string, unknown>, Extra>): Promise<boolean> {
    const { extra } = context;
    const { headers, socket } = extra.request;
    const asked = { headers, address: socket.remoteAddress ?? '', traceId: acceptableTraceId(headers['x-request-id']) ?? newId() };
    const authorization = context.connectionParams?.['authorization'] ?? context.connectionParams?.['Authorization'];
    const token = typeof authorization === 'string' ? bearerToken(authorization) : null;
    const session = typeof authorization !== 'string' && isSameOrigin(asked, this.config.PUBLIC_URL) ? cookie(asked, SESSION_COOKIE) : null;
    const identity = await this.whoIs(token, session, extra.socket, asked.traceId);
    if (identity === null) return false;
    extra.asked = asked;
    extra.identity = identity;
    this.sockets.add(extra.socket, identity, token ?? session ?? '');
    return true;
  }

  /** While the database is away nobody is a stranger: the client is asked to try again, not told that it may not. */
  private async whoIs(token: string | null, session: string | null, socket: WebSocket, traceId: string): Promise<Identity | null> {
    try {
      return token !== null ? await this.identify.byToken(token, traceId) : await this.identify.bySession(session, traceId);
    } catch (error) {
      this.log.warn('cannot find out who opens a socket', { error });
      socket.close(TRY_AGAIN_LATER, 'Try again later');
      return null;
    }
  }

  private prepare(context: Context<Record<string, unknown>, Extra>, payload: SubscribePayload, documents: Documents): ExecutionArgs | readonly GraphQLError[] {
    const { asked, identity } = context.extra;
    if (asked === undefined || identity === undefined) return [new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })];
    if (Object.keys(context.subscriptions).length > MAX_SUBSCRIPTIONS) return [new GraphQLError(`A socket carries ${MAX_SUBSCRIPTIONS} subscriptions.`, { extensions: { code: 'BAD_USER_INPUT' } })];
    const prepared = documents.prepare(payload, OperationTypeNode.SUBSCRIPTION);
    if (!('document' in prepared)) return prepared;
    const contextValue: GraphqlContext = { asked, identity, loaders: new LoaderRegistry(), reply: null };
    return { schema: this.schema.schema, document: prepared.document, operationName: payload.operationName, variableValues: payload.variables, contextValue };
  }

  private mask(error: GraphQLError): GraphQLFormattedError {
    return maskError(error.toJSON(), error, this.log);
  }
}

