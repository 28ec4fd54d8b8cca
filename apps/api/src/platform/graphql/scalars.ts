import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { isDeeperThan } from './json-depth.js';

const MAX_DEPTH = 64;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function toDate(value: unknown): Date {
  const date = typeof value === 'string' && ISO.test(value) ? new Date(value) : null;
  if (date === null || Number.isNaN(date.getTime())) throw new GraphQLError('A DateTime is ISO 8601 with a zone, like 2026-11-22T08:30:00Z.', { extensions: { code: 'BAD_USER_INPUT' } });
  return date;
}

/** A moment: a Date in our code, ISO 8601 in UTC on the wire. Fields of type Date use it by themselves. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: toDate,
  parseLiteral: (node) => toDate(node.kind === Kind.STRING ? node.value : null),
});

function shallow(value: unknown): unknown {
  if (isDeeperThan(value, MAX_DEPTH)) throw new GraphQLError(`JSON may be ${MAX_DEPTH} levels deep.`, { extensions: { code: 'BAD_USER_INPUT' } });
  return value;
}

/** Any JSON value, at most 64 levels deep. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value, at most 64 levels deep.',
  serialize: (value) => value,
  parseValue: shallow,
  parseLiteral: (node, variables) => shallow(valueFromASTUntyped(node, variables)),
});
