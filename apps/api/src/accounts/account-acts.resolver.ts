import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { Allow } from '../platform/auth/allow.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { answer } from '../platform/graphql/answer.js';
import { shownAccount, type ShownAccount } from './account.loaders.js';
import { readAccounts } from './account.queries.js';
import {
  ChannelAccountPayload, ConnectChannelAccountInput, ConnectChannelAccountPayload, PauseChannelAccountInput, TestChannelAccountInput, UpdateChannelAccountInput,
} from './channel-account.model.js';
import { ConnectAccount } from './connect-account.js';
import { SwitchAccount } from './switch-account.js';
import { UpdateAccount } from './update-account.js';

@Resolver()
export class AccountActsResolver {
  constructor(
    private readonly db: Database,
    private readonly connect: ConnectAccount,
    private readonly update: UpdateAccount,
    private readonly change: SwitchAccount,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('connectChannelAccount')
  @Mutation(() => ConnectChannelAccountPayload, { description: 'Stores a new account and tests it in the background.' })
  connectChannelAccount(@CurrentActor() actor: Actor, @Args('input') input: ConnectChannelAccountInput) {
    return this.shown(() => this.connect.run(actor, input));
  }

  @Allow('updateChannelAccount')
  @Mutation(() => ChannelAccountPayload, { description: 'Changes name, team or settings; new settings are tested in the background.' })
  updateChannelAccount(@CurrentActor() actor: Actor, @Args('input') input: UpdateChannelAccountInput) {
    return this.shown(() => this.update.run(actor, input));
  }

  @Allow('testChannelAccount')
  @Mutation(() => ChannelAccountPayload, { description: 'Tests an account again in the background; its state says what came of it.' })
  testChannelAccount(@CurrentActor() actor: Actor, @Args('input') input: TestChannelAccountInput) {
    return this.shown(() => this.change.test(actor, input.accountId));
  }

  @Allow('pauseChannelAccount')
  @Mutation(() => ChannelAccountPayload, { description: 'Stops or starts the sending of an account; answers wait meanwhile.' })
  pauseChannelAccount(@CurrentActor() actor: Actor, @Args('input') input: PauseChannelAccountInput) {
    return this.shown(() => this.change.pause(actor, input.accountId, input.paused));
  }

  private shown(act: () => Promise<string>) {
    return answer<ShownAccount | null, { account: ShownAccount | null }>(async () => {
      const [row] = await readAccounts(this.db, [await act()]);
      return row ? shownAccount(row, this.config.PUBLIC_URL) : null;
    }, (account) => ({ account }));
  }
}
