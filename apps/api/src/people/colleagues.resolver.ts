import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/auth/allow.js';
import { Colleagues, type Colleague } from './colleagues.js';
import { User } from './user.model.js';

@Resolver()
export class ColleaguesResolver {
  constructor(private readonly people: Colleagues) {}

  @Allow('colleagues')
  @Query(() => [User], { description: 'Everybody who works with reports: to mention in a note, to give a promise to.' })
  colleagues(): Promise<Colleague[]> {
    return this.people.all();
  }

  @Allow('teamMembers')
  @Query(() => [User], { description: 'Members of a team, to assign to one of them.' })
  teamMembers(@Args('teamId', { type: () => ID, description: 'The team.' }) teamId: string): Promise<Colleague[]> {
    return this.people.ofTeam(teamId);
  }
}
