import type { FieldPolicy, Reference } from '@apollo/client';

type Edge = { cursor: string; node: Reference };
type Connection = { __typename?: string; edges: readonly Edge[]; pageInfo?: unknown };
type Read = <T>(name: string, from: Reference) => T | undefined;

/** Sequences are decimal strings of any length. */
const bySequence = (read: Read) => (a: Edge, b: Edge) => {
  const [first, second] = [read<string>('sequence', a.node) ?? '', read<string>('sequence', b.node) ?? ''];
  return first.length - second.length || (first < second ? -1 : first > second ? 1 : 0);
};

/** A conversation is in the order of the provider's time, then of arrival (trust.md 5). */
const bySent = (read: Read) => (a: Edge, b: Edge) =>
  Date.parse(read<string>('sentAt', a.node) ?? '') - Date.parse(read<string>('sentAt', b.node) ?? '') || bySequence(read)(a, b);

/** Pages, reloads and news of a list all end in one list: by id, in its order, nothing twice. */
function joined(order: (read: Read) => (a: Edge, b: Edge) => number): FieldPolicy<Connection> {
  return {
    keyArgs: false,
    merge: (existing, incoming, { readField }) => {
      const edges = new Map<string, Edge>();
      for (const edge of [...(existing?.edges ?? []), ...incoming.edges]) edges.set(edge.node.__ref, edge);
      return { ...existing, ...incoming, edges: [...edges.values()].sort(order(readField as Read)) };
    },
  };
}

export const mergeMessages = joined(bySent);
export const mergeTimeline = joined(bySequence);
