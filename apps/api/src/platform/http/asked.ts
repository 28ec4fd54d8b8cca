import type { FastifyRequest } from 'fastify';
import type { Asked } from '../auth/identity.js';

/** Who asks and from where; `request.id` is the trace id (http-server.ts). */
export const askedOf = (request: FastifyRequest): Asked => ({ headers: request.headers, address: request.ip, traceId: request.id });
