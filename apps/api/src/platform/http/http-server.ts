import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { newId } from '../database/ids.js';
import { acceptableTraceId } from '../observe/request-context.js';
import { parseJson, readRaw } from './body-parsers.js';

const MEGABYTE = 1024 * 1024;
/** Larger than anything people send, smaller than anything that hurts. Attachments have their own limit (multipart). */
const BODY_LIMIT = MEGABYTE;
const WEBHOOK_LIMIT = 5 * MEGABYTE;
const REQUEST_TIMEOUT_MS = 60_000;

/** The web server under Nest: limits, trace ids and parsers that keep the raw bytes of webhooks. */
export function httpAdapter(config: Config): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.BALIE_TRUSTED_PROXIES.length === 0 ? false : config.BALIE_TRUSTED_PROXIES,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => acceptableTraceId(request.headers['x-request-id']) ?? newId(),
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read never reaches Nest.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => void reply.status(400).send({ code: 'VALIDATION', message: 'The address is not right.', reference: request.id }),
    logger: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith('/webhooks/')) route.bodyLimit = WEBHOOK_LIMIT;
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, parseJson);
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, readRaw);
  return adapter;
}

