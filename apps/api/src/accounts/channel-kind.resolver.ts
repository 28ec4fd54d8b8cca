import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Template } from '@balie/channels/contract.js';
import { Allow } from '../platform/auth/allow.js';
import { currentLanguage } from '../platform/observe/request-context.js';
import { AccountTemplates } from './account-templates.js';
import { ChannelKindModel } from './channel-kind.model.js';
import { ChannelTemplateModel } from './channel-template.model.js';
import { describeKinds } from './describe-kinds.js';

@Resolver()
export class ChannelKindResolver {
  constructor(private readonly templates: AccountTemplates) {}

  @Allow('channelKinds')
  @Query(() => [ChannelKindModel], { description: 'The channels an account can be connected on, with their forms: for administrators and shift leads.' })
  channelKinds(): ChannelKindModel[] {
    return describeKinds(currentLanguage());
  }

  @Allow('channelTemplates')
  @Query(() => [ChannelTemplateModel], { description: 'The provider\'s approved texts of an account, a few minutes old at most; empty where the channel has none.' })
  channelTemplates(@Args('accountId', { type: () => ID }) accountId: string): Promise<readonly Template[]> {
    return this.templates.of(accountId);
  }
}
