import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { Allow } from '../platform/auth/allow.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { answer } from '../platform/graphql/answer.js';
import { Loaders, type LoaderRegistry } from '../platform/graphql/loaders.js';
import { accountLoader, shownAccount } from './account.loaders.js';
import { listAccounts } from './account.queries.js';
import { ChannelAccountModel, ConnectChannelAccountInput, ConnectChannelAccountPayload } from './channel-account.model.js';
import { ConnectAccount } from './connect-account.js';

@Resolver(() => ChannelAccountModel)
export class ChannelAccountResolver {
  constructor(
    private readonly db: Database,
    private readonly connect: ConnectAccount,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('channelAccounts')
  @Query(() => [ChannelAccountModel], { description: 'All accounts, without content: for administrators and shift leads.' })
  async channelAccounts(): Promise<ChannelAccountModel[]> {
    return (await listAccounts(this.db)).map((row) => shownAccount(row, this.config.PUBLIC_URL));
  }

  @Allow('connectChannelAccount')
  @Mutation(() => ConnectChannelAccountPayload, { description: 'Stores a new account and tests it in the background.' })
  connectChannelAccount(@CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry, @Args('input') input: ConnectChannelAccountInput) {
    return answer(
      async () => accountLoader(loaders, this.db, this.config.PUBLIC_URL).load(await this.connect.run(actor, input)),
      (account) => ({ account }),
    );
  }
}
