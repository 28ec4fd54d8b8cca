/** SQLSTATEs of a server that is going, coming, read-only or out of connections. */
const CODES = new Set(['25006', '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN']);
const WORDS = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|not queryable|not currently accepting connections|Driver not Connected|Cannot use a pool after calling end|already released/i;

/** True when it is the database that is away, not the statement that is wrong: repeating later, with the same ids, is safe and useful. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError, cause, errors } = error as Error & { code?: unknown; driverError?: unknown; errors?: unknown };
  if (typeof code === 'string' && CODES.has(code)) return true;
  if (WORDS.test(error.message)) return true;
  return [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some((inner) => inner !== error && isDatabaseAway(inner));
}
