import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentTraceId } from './request-context.js';

/** Never in a log line, at any of the depths we log at: who proves what, and what people wrote. */
const secret = [
  'authorization', 'cookie', 'set-cookie', 'password', 'passwordHash', 'token', 'secret', 'settings', 'text', 'body', 'raw', 'headers', 'parameters', 'variables',
];
const redact = { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`].map((path) => path.replace('set-cookie', '["set-cookie"]').replace('.[', '['))), censor: '[redacted]' };

/** What is safe to say about an error: PostgreSQL puts row values in `detail`, so only its code and place travel. */
function serialiseError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error', type: typeof error };
  const { code, table, constraint, routine } = error as Error & Record<string, unknown>;
  const of = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : undefined);
  return { type: error.name, message: error.message, stack: error.stack, code: of(code), table: of(table), constraint: of(constraint), routine: of(routine) };
}

/** Structured, redacting logs: one JSON object a line on stdout, each with the trace id of the work it belongs to. */
@Injectable()
export class Log implements LoggerService {
  private constructor(private readonly pino: Logger) {}

  /** `level` as LOG_LEVEL; `role` is in every line; `to` is stdout unless a test listens. */
  static create(level: string, role: string, to?: DestinationStream): Log {
    const options = {
      level,
      base: { role },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: () => ({ traceId: currentTraceId() ?? undefined }),
      serializers: { err: serialiseError },
      redact,
    };
    return new Log(to === undefined ? pino(options) : pino(options, to));
  }

  info(message: string, facts: Record<string, unknown> = {}): void {
    this.pino.info(asFacts(facts), message);
  }

  warn(message: unknown, facts?: unknown): void {
    this.pino.warn(asFacts(facts), String(message));
  }

  error(message: unknown, facts?: unknown): void {
    this.pino.error(asFacts(facts), String(message));
  }

  debug(message: unknown, facts?: unknown): void {
    this.pino.debug(asFacts(facts), String(message));
  }

  /** The framework's own lines are only interesting when something is wrong. */
  log(message: unknown, facts?: unknown): void {
    this.pino.debug(asFacts(facts), String(message));
  }

  fatal(message: unknown, facts?: unknown): void {
    this.pino.fatal(asFacts(facts), String(message));
  }
}

/** Ours is an object, its `error` under pino's own name; Nest passes a context name or a stack. */
function asFacts(facts: unknown): Record<string, unknown> {
  if (facts instanceof Error) return { err: facts };
  if (typeof facts === 'object' && facts !== null) {
    const { error, ...rest } = facts as Record<string, unknown>;
    return error === undefined ? rest : { ...rest, err: error };
  }
  return facts === undefined ? {} : { context: String(facts).slice(0, 2000) };
}
