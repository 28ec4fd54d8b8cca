import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import type { Log } from '../observe/log.js';
import type { Metrics } from '../observe/metrics.js';
import { inTrace, languageOf } from '../observe/request-context.js';
import { Refused } from '../refused.js';
import { securityHeaders } from './security-headers.js';

const SLOW_MS = 1_000;

/** What happens to every request before and after its handler: trace id, security headers, one number and (when slow or wrong) one line. */
export function addHooks(fastify: FastifyInstance, config: Config, metrics: Metrics, log: Log): void {
  const headers = securityHeaders(config.PUBLIC_URL);
  const withTrace = (request: FastifyRequest, _reply: FastifyReply, done: () => void) => inTrace(request.id, done, languageOf(request.headers['accept-language']));
  fastify.addHook('onRequest', withTrace);
  // Reading the body leaves the async context of the first hook.
  fastify.addHook('preValidation', withTrace);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers).header('x-request-id', request.id);
    const path = request.url.split('?')[0];
    if (path === '/graphql' && request.method !== 'POST') return done(new Refused('METHOD_NOT_ALLOWED', 405, 'GraphQL takes POST.', { allow: 'POST' }));
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime);
    const facts = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), traceId: request.id };
    if (reply.statusCode >= 500 || reply.elapsedTime > SLOW_MS) log.warn('request', facts);
    else log.debug('request', facts);
    done();
  });
}
