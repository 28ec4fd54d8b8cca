import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Database } from '../../platform/database/database.js';
import { answer } from '../../platform/graphql/answer.js';
import { Json } from '../../platform/graphql/scalars.js';
import { badInput } from '../../platform/refused.js';
import { DryRunRules, type DryRun } from './dry-run.js';
import { RoutingDryRunModel, RoutingRuleSetModel, SaveRoutingRulesInput, SaveRoutingRulesPayload } from './routing-rules.model.js';
import { readNames, readRules, readRuleVersions, type RuleSetRow } from './routing-rules.queries.js';
import { SaveRules } from './save-rules.js';

@Resolver()
export class RoutingRulesResolver {
  constructor(
    private readonly db: Database,
    private readonly dry: DryRunRules,
    private readonly save: SaveRules,
  ) {}

  @Allow('routingRules')
  @Query(() => RoutingRuleSetModel, { description: 'The routing rules that count now.' })
  async routingRules(): Promise<RoutingRuleSetModel> {
    return this.shown(await readRules(this.db));
  }

  @Allow('routingRuleVersions')
  @Query(() => [RoutingRuleSetModel], { description: 'Every list that was saved, newest first, at most 100.' })
  async routingRuleVersions(@Args('first', { type: () => Int, defaultValue: 20 }) first: number): Promise<RoutingRuleSetModel[]> {
    if (first < 1 || first > 100) throw badInput('first is 1 to 100.');
    return Promise.all((await readRuleVersions(this.db, first)).map((set) => this.shown(set)));
  }

  @Allow('dryRunRoutingRules')
  @Query(() => RoutingDryRunModel, { description: 'What these rules would have done with the reports of the past days (1 to 90); changes nothing.' })
  dryRunRoutingRules(@Args('rules', { type: () => Json }) rules: unknown, @Args('days', { type: () => Int, defaultValue: 7 }) days: number): Promise<DryRun> {
    return this.dry.run(rules, days);
  }

  @Allow('saveRoutingRules')
  @Mutation(() => SaveRoutingRulesPayload, { description: 'Saves a list as the next version and switches it on, for what comes in from now.' })
  saveRoutingRules(@CurrentActor() actor: Actor, @Args('input') input: SaveRoutingRulesInput) {
    return answer(async () => this.shown(await this.save.run(actor, input)), (ruleSet) => ({ ruleSet }));
  }

  private async shown({ madeById, ...set }: RuleSetRow): Promise<RoutingRuleSetModel> {
    return { ...set, madeBy: madeById === null ? null : ((await readNames(this.db, [madeById])).get(madeById) ?? null) };
  }
}
