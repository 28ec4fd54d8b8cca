import { Module } from '@nestjs/common';

/** People, API tokens, roles, sign-in and sessions. */
@Module({})
export class PeopleModule {}
