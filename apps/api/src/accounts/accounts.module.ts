import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountActsResolver } from './account-acts.resolver.js';
import { AccountDirectory } from './account-directory.js';
import { AccountTemplates } from './account-templates.js';
import { AccountTester } from './account-tester.js';
import { AccountTraffic } from './account-traffic.js';
import { ChannelAccountEntity } from './channel-account.entity.js';
import { ChannelAccountResolver } from './channel-account.resolver.js';
import { ChannelKindResolver } from './channel-kind.resolver.js';
import { ConnectAccount } from './connect-account.js';
import { SwitchAccount } from './switch-account.js';
import { UpdateAccount } from './update-account.js';
import { WatchAccounts } from './watch-accounts.js';

/** Channel accounts: their settings, secrets, tests and health. */
@Module({
  imports: [TypeOrmModule.forFeature([ChannelAccountEntity])],
  providers: [
    AccountActsResolver, AccountDirectory, AccountTemplates, AccountTester, AccountTraffic, ChannelAccountResolver, ChannelKindResolver, ConnectAccount, SwitchAccount, UpdateAccount,
    WatchAccounts,
  ],
  exports: [AccountDirectory, AccountTemplates, AccountTraffic],
})
export class AccountsModule {}
