import { unwrapResolverError } from '@apollo/server/errors';
import { Problem } from '@balie/domain/problem.js';
import type { GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../database/database-away.js';
import { newId } from '../database/ids.js';
import type { Log } from '../observe/log.js';
import { currentTraceId } from '../observe/request-context.js';
import { Refused } from '../refused.js';

const OURS = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'REFETCH'];
/** Over HTTP a refusal may say more precisely why; GraphQL has five words. */
const byStatus: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };
/** Apollo's own names for a question that is wrong, not an answer that failed. */
const APOLLO_INPUT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED'];

function codeOf(formatted: GraphQLFormattedError, cause: unknown): string | null {
  if (cause instanceof Refused) return OURS.includes(cause.code) ? cause.code : (byStatus[cause.status] ?? (cause.status < 500 ? 'BAD_USER_INPUT' : null));
  if (cause instanceof Problem) return cause.code === 'FORBIDDEN' ? 'FORBIDDEN' : 'BAD_USER_INPUT';
  const code = String(formatted.extensions?.['code'] ?? '');
  return OURS.includes(code) ? code : APOLLO_INPUT.includes(code) ? 'BAD_USER_INPUT' : null;
}

/**
 * The last thing that happens to a GraphQL error: expected ones keep their sentence and one of the contract's codes, everything else
 * says only that it failed, with a reference that finds the whole error in the log. No stack, no SQL, no name of a table leaves.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const { locations, path } = formatted;
  const code = codeOf(formatted, cause);
  if (code !== null) return { message: formatted.message, locations, path, extensions: { code } };
  const reference = currentTraceId() ?? newId();
  log[isDatabaseAway(cause) ? 'warn' : 'error']('a GraphQL operation failed', { error: cause, path: path?.join('.'), reference });
  return { message: 'Something went wrong on our side.', locations, path, extensions: { code: 'INTERNAL', reference } };
}
