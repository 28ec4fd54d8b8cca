import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelAccountEntity } from './channel-account.entity.js';

/** Channel accounts: their settings, secrets and health. */
@Module({
  imports: [TypeOrmModule.forFeature([ChannelAccountEntity])],
  providers: [],
  exports: [],
})
export class AccountsModule {}
