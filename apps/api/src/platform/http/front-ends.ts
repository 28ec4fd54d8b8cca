import type { FastifyInstance } from 'fastify';

/** Desk and citizen's messenger, where they were built. */
export async function serveFrontEnds(_fastify: FastifyInstance): Promise<void> {
  await Promise.resolve();
}
