import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../platform/graphql/page-info.model.js';
import { Payload } from '../platform/graphql/problem.model.js';

@ObjectType('IntakeBalance', {
  description: 'received = stored + duplicate + ignored + failed + waiting. Counted in items; a delivery not yet split counts one waiting, one that cannot be split one failed.',
})
export class IntakeBalanceModel {
  @Field(() => Int, { description: 'Everything that came in.' })
  received!: number;

  @Field(() => Int, { description: 'Became or changed something at the desk.' })
  stored!: number;

  @Field(() => Int, { description: 'The provider sent it again.' })
  duplicate!: number;

  @Field(() => Int, { description: 'Needs nobody; the reason is with the event.' })
  ignored!: number;

  @Field(() => Int, { description: 'Could not be understood or stored; can be replayed.' })
  failed!: number;

  @Field(() => Int, { description: 'On its way.' })
  waiting!: number;
}

@ObjectType('InboundEvent', { description: 'One thing a provider told us, with its fate and without its content.' })
export class InboundEventModel {
  @Field(() => ID, { description: 'For replayInboundEvents.' })
  id!: string;

  @Field(() => ID, { description: 'The account it came in on.' })
  accountId!: string;

  @Field(() => String, { description: 'What it is: message, reaction, status …; `delivery` when it is not (or cannot be) taken apart.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The provider\'s id.' })
  externalId!: string | null;

  @Field(() => Date, { description: 'When we stored it.' })
  receivedAt!: Date;

  @Field(() => String, { description: 'WAITING, STORED, DUPLICATE, IGNORED or FAILED.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why it was ignored or failed, as a code.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The message it became or is about.' })
  messageId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The report it belongs to.' })
  reportId!: string | null;
}

@ObjectType('InboundEventEdge', { description: 'An inbound event in a page.' })
export class InboundEventEdge {
  @Field(() => String, { description: 'Where it stands; for `after`.' })
  cursor!: string;

  @Field(() => InboundEventModel, { description: 'The event.' })
  node!: InboundEventModel;
}

@ObjectType('InboundEventConnection', { description: 'A page of inbound events, newest first.' })
export class InboundEventConnection {
  @Field(() => [InboundEventEdge], { description: 'The events of this page.' })
  edges!: InboundEventEdge[];

  @Field(() => PageInfo, { description: 'Is there more?' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Failed events to try again.' })
export class ReplayInboundEventsInput {
  @Field(() => [ID], { description: 'At most 500; what did not fail is left alone.' })
  ids!: string[];
}

@ObjectType('ReplayPayload', { description: 'Answer of replayInboundEvents.' })
export class ReplayPayload extends Payload {
  @Field(() => Int, { description: 'How many are tried again.' })
  count!: number;
}
