import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSameOrigin } from '../auth/forgery.js';
import type { Config } from '../config/config.js';
import { Refused } from '../refused.js';

const TIMEOUT_MS = 20_000;
const passedOn = ['content-type', 'cache-control', 'etag'] as const;

/**
 * The demo's town at /simulator: passes on to the simulator's own process on this machine. Anywhere else the address is nothing.
 * It holds invented people only and reaches the desk through its public doors; what changes something there must come from our own page.
 */
export function serveSimulator(fastify: FastifyInstance, { BALIE_DEMO, BALIE_SIMULATOR_PORT: port, PUBLIC_URL }: Config): void {
  if (!BALIE_DEMO || port === undefined) return;
  const pass = async (request: FastifyRequest, reply: FastifyReply): Promise<Buffer> => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    const foreign = request.headers.origin !== undefined && !isSameOrigin(request, PUBLIC_URL);
    if (changes && (request.headers['x-balie-client'] === undefined || foreign)) throw new Refused('FORBIDDEN', 403, 'Only the simulator’s own page may change anything here.');
    const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, {
      method: request.method,
      headers: { accept: request.headers.accept ?? '*/*', ...(changes ? { 'content-type': 'application/json' } : {}) },
      ...(changes ? { body: JSON.stringify(request.body ?? {}) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => {
      throw new Refused('UNAVAILABLE', 503, 'The simulator does not run.');
    });
    void reply.status(answer.status);
    for (const name of passedOn) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    return Buffer.from(await answer.arrayBuffer());
  };
  for (const url of ['/simulator', '/simulator/*']) fastify.route({ method: ['GET', 'HEAD', 'POST'], url, handler: pass });
}
