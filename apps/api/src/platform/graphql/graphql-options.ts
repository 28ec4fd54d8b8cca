import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GqlModuleAsyncOptions } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { Identify } from '../auth/identify.js';
import type { Identity } from '../auth/identity.js';
import { CONFIG, type Config } from '../config/config.js';
import { isDatabaseAway } from '../database/database-away.js';
import { askedOf } from '../http/asked.js';
import { Log } from '../observe/log.js';
import { Metrics } from '../observe/metrics.js';
import type { GraphqlContext } from './graphql-context.js';
import { limitsPlugin } from './limits.plugin.js';
import { LIMITS } from './limits.js';
import { LoaderRegistry } from './loaders.js';
import { maskError } from './mask-errors.js';
import { operationMetricsPlugin } from './metrics.plugin.js';
import { schemaOptions } from './schema-options.js';

/** GraphQL over HTTP: POST only, code-first, closed. Sockets are ours (subscription-server.ts): the rights of a socket change while it is open. */
export const graphqlOptions: GqlModuleAsyncOptions<ApolloDriverConfig> & { driver: typeof ApolloDriver } = {
  driver: ApolloDriver,
  inject: [CONFIG, Identify, Log, Metrics],
  useFactory: (config: Config, identify: Identify, log: Log, metrics: Metrics): ApolloDriverConfig => {
    const open = config.NODE_ENV !== 'production';
    return {
      driver: ApolloDriver,
      path: '/graphql',
      autoSchemaFile: true,
      buildSchemaOptions: schemaOptions,
      inheritResolversFromInterfaces: true,
      introspection: open,
      playground: false,
      graphiql: false,
      autoTransformHttpErrors: false,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: !open,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      stopOnApplicationShutdown: true,
      context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
        const asked = askedOf(request);
        return { asked, identity: await identityOr503(() => identify.from(asked), log), loaders: new LoaderRegistry(), reply };
      },
      formatError: (formatted, error) => maskError(formatted, error, log),
      plugins: [limitsPlugin(), operationMetricsPlugin(metrics)],
    };
  },
};

/** A database that is away is said with a status machines understand; the rest of the answer is masked like any error. */
async function identityOr503(find: () => Promise<Identity | null>, log: Log): Promise<Identity | null> {
  try {
    return await find();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    log.warn('cannot find out who asks: the database is away', { error });
    throw new GraphQLError('The database is away.', { originalError: error as Error, extensions: { code: 'INTERNAL', http: { status: 503, headers: new Map([['retry-after', '2']]) } } });
  }
}
