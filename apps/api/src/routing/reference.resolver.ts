import { Query, Resolver } from '@nestjs/graphql';
import { OUTCOMES } from '@balie/domain/words/enums.js';
import { Allow } from '../platform/auth/allow.js';
import { Clock } from '../platform/clock.js';
import { CategoryModel, EscalationTargetModel, MunicipalityModel, ReferralModel, TeamModel } from './reference.model.js';
import { Reference } from './reference.js';
import { shownCategory, shownReferral, shownTarget } from './shown-reference.js';

@Resolver()
export class ReferenceResolver {
  constructor(private readonly reference: Reference, private readonly clock: Clock) {}

  @Allow('teams')
  @Query(() => [TeamModel], { description: 'All teams, in order.' })
  async teams(): Promise<readonly TeamModel[]> {
    return (await this.reference.data()).teams;
  }

  @Allow('municipalities')
  @Query(() => [MunicipalityModel], { description: 'Every municipality with a team, by name.' })
  async municipalities(): Promise<MunicipalityModel[]> {
    const { municipalityByCode } = await this.reference.data();
    return [...municipalityByCode].map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }

  @Allow('categories')
  @Query(() => [CategoryModel], { description: 'The fifteen groups, each with its sub-categories.' })
  async categories(): Promise<CategoryModel[]> {
    return (await this.reference.data()).categories.map(shownCategory);
  }

  @Allow('escalationTargets')
  @Query(() => [EscalationTargetModel], { description: 'Whom a report can be escalated to.' })
  async escalationTargets(): Promise<EscalationTargetModel[]> {
    return (await this.reference.data()).targets.map((row) => shownTarget(row, this.clock.now()));
  }

  @Allow('referrals')
  @Query(() => [ReferralModel], { description: 'Where people can be referred to, with the words for it.' })
  async referrals(): Promise<ReferralModel[]> {
    return (await this.reference.data()).referrals.map(shownReferral);
  }

  @Allow('outcomes')
  @Query(() => [String], { description: 'What can come of a report.' })
  outcomes(): readonly string[] {
    return OUTCOMES;
  }
}
