import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from '../observe/metrics.js';

/** How often, how long, how wrong: per operation type and its first root field (a closed set; the client's own operation names are not). */
export function operationMetricsPlugin(metrics: Metrics): ApolloServerPlugin {
  return {
    requestDidStart: () => {
      const startedAt = performance.now();
      return Promise.resolve({
        willSendResponse: ({ operation, response }) => {
          const first = operation?.selectionSet.selections[0];
          const field = first?.kind === 'Field' ? first.name.value : 'other';
          const failed = response.body.kind === 'single' && (response.body.singleResult.errors?.length ?? 0) > 0;
          metrics.operation(operation?.operation ?? 'invalid', operation === undefined ? 'invalid' : field, failed, performance.now() - startedAt);
          return Promise.resolve();
        },
      });
    },
  };
}
