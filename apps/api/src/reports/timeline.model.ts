import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../platform/graphql/page-info.model.js';
import { Json } from '../platform/graphql/scalars.js';

@ObjectType('TimelineEvent', { description: 'One thing that happened to a report; never changed afterwards.' })
export class TimelineEventModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Order of the history.' })
  sequence!: string;

  @Field(() => String, { description: 'In the past tense: report.claimed, message.received …' })
  type!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @Field(() => Json, { description: 'From, to, reason and ids, by type; a note\'s text is in `text`.' })
  data!: Record<string, unknown>;

  /** Who did it; null = the citizen or the desk itself. */
  actorId!: string | null;
}

@ObjectType('TimelineEdge', { description: 'An event and its place in the history.' })
export class TimelineEdge {
  @Field(() => String, { description: 'Pass it as `after`.' })
  cursor!: string;

  @Field(() => TimelineEventModel, { description: 'The event.' })
  node!: TimelineEventModel;
}

@ObjectType('TimelineConnection', { description: 'History, oldest first.' })
export class TimelineConnection {
  @Field(() => [TimelineEdge], { description: 'Oldest first.' })
  edges!: TimelineEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
