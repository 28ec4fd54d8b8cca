import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/problem.model.js';
import { Json } from '../../platform/graphql/scalars.js';

@ObjectType('RoutingRuleSet', { description: 'A saved list of routing rules; the newest version counts. Version 0: none was ever saved.' })
export class RoutingRuleSetModel {
  @Field(() => Int, { description: 'One more with every save.' })
  version!: number;

  @Field(() => Json, { description: 'In order, the first that matches wins: [{id, name, enabled, when: [condition], then, tests}].' })
  rules!: unknown;

  @Field(() => String, { description: 'Why it was changed.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Name of who saved it.' })
  madeBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When.' })
  madeAt!: Date | null;
}

@ObjectType('RoutingProblem', { description: 'What keeps a rule from being switched on.' })
export class RoutingProblemModel {
  @Field(() => String, { description: 'Name of the rule.' })
  rule!: string;

  @Field(() => String, { description: 'NAME_MISSING, NAME_TWICE, ID_TWICE, NO_CONDITION, NO_VALUES, UNKNOWN_VALUE, UNKNOWN_TEAM or NEVER_REACHED.' })
  problem!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  value!: string | null;
}

@ObjectType('RoutingTestFailure', { description: 'A stored test of a rule that does not come out.' })
export class RoutingTestFailureModel {
  @Field(() => String, { description: 'Name of the rule.' })
  rule!: string;

  @Field(() => String, { description: 'Name of the test.' })
  test!: string;

  @Field(() => Json, { nullable: true, description: 'What came out instead; null: no rule applied.' })
  got!: unknown;
}

@ObjectType('RoutingRuleCount', { description: 'How many reports a rule would have taken.' })
export class RoutingRuleCountModel {
  @Field(() => String, { description: 'Name of the rule.' })
  rule!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('RoutingMove', { description: 'A past report that these rules would have led elsewhere.' })
export class RoutingMoveModel {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'The team it goes to by the rules of now; null: nobody.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The team it would go to; null: nobody.' })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'By which rule; null: by its place.' })
  rule!: string | null;
}

@ObjectType('RoutingDryRun', { description: 'What a list of rules would have done with past reports, against the rules of now.' })
export class RoutingDryRunModel {
  @Field(() => [RoutingProblemModel], { description: 'Empty: the rules can be switched on.' })
  problems!: readonly RoutingProblemModel[];

  @Field(() => [RoutingTestFailureModel], { description: 'Empty: every stored test comes out.' })
  failed!: readonly RoutingTestFailureModel[];

  @Field(() => Int, { description: 'Reports looked at.' })
  considered!: number;

  @Field(() => Int, { description: 'How many of them would go elsewhere.' })
  moved!: number;

  @Field(() => [RoutingRuleCountModel], { description: 'Per rule, in order.' })
  taken!: readonly RoutingRuleCountModel[];

  @Field(() => [RoutingMoveModel], { description: 'At most 20, newest first; without content.' })
  examples!: readonly RoutingMoveModel[];
}

@InputType({ description: 'The next version of the routing rules.' })
export class SaveRoutingRulesInput {
  @Field(() => Json, { description: 'The whole list, in order.' })
  rules!: unknown;

  @Field(() => String, { description: 'Why, at most 1,000 characters.' })
  reason!: string;

  @Field(() => Int, { description: 'The version these were made from; STALE_VERSION when there is a newer one.' })
  basedOnVersion!: number;
}

@ObjectType({ description: 'Answer of saveRoutingRules.' })
export class SaveRoutingRulesPayload extends Payload {
  @Field(() => RoutingRuleSetModel, { nullable: true, description: 'The list that counts now.' })
  ruleSet!: RoutingRuleSetModel | null;
}
