import { Inject } from '@nestjs/common';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/auth/allow.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Loaders, type LoaderRegistry } from '../platform/graphql/loaders.js';
import { Json } from '../platform/graphql/scalars.js';
import { healthLoader, type AccountHealth } from './account-health.js';
import { shownAccount, type ShownAccount } from './account.loaders.js';
import { listAccounts } from './account.queries.js';
import { ChannelAccountModel } from './channel-account.model.js';

@Resolver(() => ChannelAccountModel)
export class ChannelAccountResolver {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('channelAccounts')
  @Query(() => [ChannelAccountModel], { description: 'All accounts, without content: for administrators and shift leads.' })
  async channelAccounts(): Promise<ShownAccount[]> {
    return (await listAccounts(this.db)).map((row) => shownAccount(row, this.config.PUBLIC_URL));
  }

  @ResolveField(() => Json, { description: 'Last in and out, what waits and since when, what failed in 24 hours and why, the last error, whether it is more silent than usual.' })
  health(@Parent() account: ShownAccount, @Loaders() loaders: LoaderRegistry): Promise<AccountHealth | null> {
    return healthLoader(loaders, this.db, this.clock.now()).load(account.id);
  }
}
