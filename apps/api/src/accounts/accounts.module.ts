import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountDirectory } from './account-directory.js';
import { AccountTester } from './account-tester.js';
import { AccountTraffic } from './account-traffic.js';
import { ChannelAccountEntity } from './channel-account.entity.js';
import { ChannelAccountResolver } from './channel-account.resolver.js';
import { ConnectAccount } from './connect-account.js';

/** Channel accounts: their settings, secrets and health. */
@Module({
  imports: [TypeOrmModule.forFeature([ChannelAccountEntity])],
  providers: [AccountDirectory, AccountTester, AccountTraffic, ChannelAccountResolver, ConnectAccount],
  exports: [AccountDirectory, AccountTraffic],
})
export class AccountsModule {}
