import type { FastifyRequest } from 'fastify';
import { isTextDeeperThan } from '../graphql/json-depth.js';
import { Refused } from '../refused.js';

const MAX_DEPTH = 64;

/** Whose bytes are signed. */
const isSigned = (url: string): boolean => url.startsWith('/webhooks/') || url.startsWith('/hooks/');

type Done = (error: Error | null, body?: unknown) => void;

/**
 * JSON for our own routes, at most 64 levels deep and without `__proto__`. A webhook gets its bytes as they came (`request.body` is a Buffer):
 * the signature is over them, and bytes nobody can parse are kept too.
 */
export function parseJson(request: FastifyRequest, bytes: Buffer | string, done: Done): void {
  const body = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
  if (isSigned(request.url)) return done(null, body);
  if (body.length === 0) return done(null, undefined);
  if (isTextDeeperThan(body, MAX_DEPTH)) return done(new Refused('TOO_DEEP', 400, `JSON may be ${MAX_DEPTH} levels deep.`));
  try {
    done(null, JSON.parse(body.toString('utf8'), (key, value: unknown) => (key === '__proto__' ? undefined : value)));
  } catch {
    done(new Refused('MALFORMED_JSON', 400, 'The body is not JSON.'));
  }
}

/** Any other content: only webhooks take it. */
export function readRaw(request: FastifyRequest, bytes: Buffer | string, done: Done): void {
  if (isSigned(request.url)) return done(null, Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes));
  done(new Refused('UNSUPPORTED_MEDIA_TYPE', 415, 'Send application/json.'));
}
