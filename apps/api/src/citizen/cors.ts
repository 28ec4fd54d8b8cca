import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '@balie/domain/words/limits.js';
import { AccountDirectory } from '../accounts/account-directory.js';
import { ownSettings } from './own-settings.js';

/** Multipart on a webhook is bytes like all else there (the signature is over them): the upload parser must not take it. `intake/door-headers` gives the type back. */
function keepWebhooksRaw(request: FastifyRequest): void {
  const type = request.headers['content-type'];
  if (type === undefined || !type.startsWith('multipart/') || !request.url.startsWith('/webhooks/')) return;
  request.headers['x-original-content-type'] = type;
  request.headers['content-type'] = 'application/octet-stream';
}

const PATH = /^\/api\/web\/([0-9a-f-]{36})\//i;
const HEADERS = 'content-type, x-balie-client, x-balie-visitor, last-event-id';

/**
 * Lets pages of the account's allowedOrigins talk to this door, and nobody else's: without these headers a browser gives another site's page nothing.
 * No credentials: there the visitor token travels in a header. Also takes in uploads, which only this door has.
 */
@Injectable()
export class CitizenCors implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly accounts: AccountDirectory,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (fastify === undefined || typeof fastify.addHook !== 'function') return;
    void fastify.register(multipart, { throwFileSizeLimit: true, limits: { fileSize: LIMITS.attachmentBytes, files: 1, fields: 5, fieldSize: 1000, parts: 6 } });
    fastify.addHook('onRequest', (request, reply) => {
      keepWebhooksRaw(request);
      return this.answer(request, reply);
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { origin } = request.headers;
    const accountId = PATH.exec(request.url)?.[1];
    if (origin === undefined || accountId === undefined) return;
    const account = await this.accounts.find(accountId).catch(() => null);
    const allowed = account !== null && (ownSettings(account)?.allowedOrigins.includes(origin) ?? false);
    void reply.header('vary', 'origin');
    if (!allowed) return;
    void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after, x-request-id', 'cross-origin-resource-policy': 'cross-origin' });
    if (request.method !== 'OPTIONS') return;
    await reply.code(204).headers({ 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': HEADERS, 'access-control-max-age': '600' }).send();
  }
}
