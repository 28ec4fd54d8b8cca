import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { Problem, type ProblemCode } from '@balie/domain/problem.js';
import type { FastifyReply } from 'fastify';
import { isDatabaseAway } from '../database/database-away.js';
import { newId } from '../database/ids.js';
import { problemMessage } from '../graphql/problem-messages.js';
import { Log } from '../observe/log.js';
import { Metrics } from '../observe/metrics.js';
import { currentLanguage, currentTraceId } from '../observe/request-context.js';
import { Refused } from '../refused.js';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const problemStatus: Partial<Record<ProblemCode, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, CLIENT_KEY_REUSED: 409, RATE_LIMITED: 429, STALE_VERSION: 409, ALREADY_CLAIMED: 409 };

const statusCodes: Readonly<Record<number, string>> = {
  400: 'VALIDATION', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 405: 'METHOD_NOT_ALLOWED', 406: 'UNSUPPORTED_MEDIA_TYPE', 413: 'TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE', 429: 'RATE_LIMITED',
};
const statusMessages: Readonly<Record<number, string>> = {
  400: 'The request is not right.', 401: 'Sign in first.', 403: 'This is not allowed.', 404: 'There is nothing here.', 405: 'This method is not allowed here.',
  413: 'This is larger than we take.', 415: 'We do not take this kind of content.', 429: 'Too many requests.',
};

/** The 4xx a thrown thing means, whoever made it (us, Nest, Fastify or a plugin); null when it is our fault. */
function answerTo(error: unknown): Answer | null {
  if (error instanceof Refused) return { status: error.status, code: error.code, message: error.message, headers: error.headers };
  if (error instanceof Problem) return { status: problemStatus[error.code] ?? 400, code: error.code, message: problemMessage(error, currentLanguage()) };
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  return { status, code: statusCodes[status] ?? 'VALIDATION', message: statusMessages[status] ?? 'The request is not right.' };
}

/** The one shape of trouble over HTTP: `{code, message, reference}`, never a stack. The reference finds the whole error in the log. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL has its own last word (mask-errors.ts); a returned error is a thrown one there.
    if (host.getType<GqlContextType>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.send(reply, error);
    return undefined;
  }

  send(reply: FastifyReply, error: unknown): void {
    const { status, code, message, headers } = answerTo(error) ?? this.ours(error);
    this.metrics.refused(code);
    // An answer that has begun (a stream, a file) can only be cut.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    // Closing at once would reset the connection under a sender still busy sending, and the answer would be lost with it: the rest is read and dropped.
    if (status === 413) void reply.removeHeader('connection');
    void reply.status(status).headers({ 'cache-control': 'no-store', ...headers }).type('application/json; charset=utf-8').send({ code, message, reference: currentTraceId() ?? newId() });
  }

  private ours(error: unknown): Answer {
    if (isDatabaseAway(error)) {
      this.log.warn('a request failed: the database is away', { error });
      return { status: 503, code: 'UNAVAILABLE', message: 'Not possible right now. Try again in a moment.', headers: { 'retry-after': '2' } };
    }
    this.log.error('a request failed', { error });
    return { status: 500, code: 'INTERNAL', message: 'Something went wrong on our side.' };
  }
}
