import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { checkLimits } from './limits.js';

/** Remembered per document and page sizes: the desk asks the same few questions all day, and Apollo keeps their parsed documents. */
export function limitsPlugin(): ApolloServerPlugin {
  const accepted = new WeakMap<DocumentNode, Set<string>>();
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        if (operation === undefined) return Promise.resolve();
        const variables = request.variables ?? {};
        const key = `${operation.name?.value ?? ''} ${numbersIn(variables)}`;
        const known = accepted.get(document) ?? new Set();
        if (!known.has(key)) {
          checkLimits(schema, document, operation, variables);
          if (known.size < 100) accepted.set(document, known.add(key));
        }
        return Promise.resolve();
      },
    }),
  };
}

/** Page sizes are top-level numbers; nothing else in the variables changes what an operation costs, except null against absent. */
function numbersIn(variables: Readonly<Record<string, unknown>>): string {
  return Object.entries(variables).map(([name, value]) => `${name}=${typeof value === 'number' || value === null ? String(value) : '-'}`).sort().join(' ');
}
