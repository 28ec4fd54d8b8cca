import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Colleagues } from './colleagues.js';
import { ColleaguesResolver } from './colleagues.resolver.js';
import { EndSession } from './end-session.js';
import { Housekeeping } from './housekeeping.js';
import { RedeemOneTimeLink } from './redeem-one-time-link.js';
import { SessionResolver } from './session.resolver.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SignIn } from './sign-in.js';
import { StartSession } from './start-session.js';
import { UserEntity } from './user.entity.js';
import { UserLoaders } from './user.loaders.js';
import { Viewers } from './viewers.js';

/** People, API tokens, roles, sign-in and sessions. */
@Module({
  imports: [TypeOrmModule.forFeature([UserEntity])],
  providers: [Colleagues, ColleaguesResolver, EndSession, Housekeeping, RedeemOneTimeLink, SessionResolver, SessionsResolver, SignIn, StartSession, UserLoaders, Viewers],
  exports: [UserLoaders],
})
export class PeopleModule {}
