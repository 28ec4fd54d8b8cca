import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './auth/access.guard.js';
import { CheckAccess } from './auth/check-access.js';
import { Identify } from './auth/identify.js';
import { RateLimit } from './auth/rate-limit.js';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config/config.js';
import { connectionOptions } from './database/data-source.js';
import { Database } from './database/database.js';
import { graphqlOptions } from './graphql/graphql-options.js';
import { OpenSockets } from './graphql/open-sockets.js';
import { SubscriptionServer } from './graphql/subscription-server.js';
import { ErrorFilter } from './http/error.filter.js';
import { Lifecycle } from './lifecycle.js';
import { LiveFeed } from './live/live-feed.js';
import { Loops } from './live/loops.js';
import { Wakeups } from './live/wakeups.js';
import { Health } from './observe/health.js';
import { HealthController } from './observe/health.controller.js';
import { Log } from './observe/log.js';
import { Metrics } from './observe/metrics.js';
import { PlatformMetrics } from './observe/platform-metrics.js';
import { FetchFile } from './outgoing/fetch-file.js';
import { OutgoingHttp } from './outgoing/outgoing-http.js';
import { SealedBox } from './secrets/sealed-box.js';

const shared = [Clock, Database, FetchFile, Health, Identify, Lifecycle, LiveFeed, Loops, Metrics, OutgoingHttp, RateLimit, SealedBox, Wakeups];

/** What every feature stands on. Knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  /** A worker serves no GraphQL, so it does not build the schema. */
  static with(config: Config): DynamicModule {
    const http = config.BALIE_ROLE !== 'worker';
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...connectionOptions(config.DATABASE_URL, config.DATABASE_POOL), autoLoadEntities: true, retryAttempts: 60, retryDelay: 1000, verboseRetryLog: false }),
        ...(http ? [GraphQLModule.forRootAsync(graphqlOptions)] : []),
      ],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Log, useFactory: () => Log.create(config.LOG_LEVEL, config.BALIE_ROLE) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useExisting: ErrorFilter },
        ...shared,
        CheckAccess,
        ErrorFilter,
        PlatformMetrics,
        ...(http ? [OpenSockets, SubscriptionServer] : []),
      ],
      exports: [CONFIG, Log, ...shared],
    };
  }
}
