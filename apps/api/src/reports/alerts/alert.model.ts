import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/problem.model.js';
import { Json } from '../../platform/graphql/scalars.js';

@ObjectType('Alert', { description: 'What the viewer\'s bell says: told once, gone when it is no longer so.' })
export class AlertModel {
  @Field(() => ID, { description: 'For markAlertSeen.' })
  id!: string;

  @Field(() => String, {
    description: 'ASSIGNMENT_NOT_ACCEPTED ESCALATION_UNANSWERED ESCALATION_DECLINED CLOCK_WARNING CLOCK_BREACH PROMISE_DUE CLAIM_NUDGE CLAIM_ENDED CITIZEN_SILENT MENTION ASSIGNED_TO_TEAM DANGER_UNCLAIMED CONTROL_ROOM_LATE.',
  })
  kind!: string;

  @Field(() => ID, { description: 'The report it is about.' })
  reportId!: string;

  @Field(() => Date, { description: 'When it was told.' })
  raisedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Since when it is no longer so.' })
  resolvedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When this viewer saw it.' })
  seenAt!: Date | null;

  @Field(() => String, { description: 'Why, as a code.' })
  why!: string;

  @Field(() => Json, { description: 'Ids, codes and moments that go with it.' })
  data!: Record<string, unknown>;
}

@InputType({ description: 'The viewer saw it.' })
export class MarkAlertSeenInput {
  @Field(() => ID, { description: 'Which.' })
  alertId!: string;
}

@ObjectType({ description: 'Answer of markAlertSeen.' })
export class AlertPayload extends Payload {
  @Field(() => AlertModel, { nullable: true, description: 'As it is now.' })
  alert!: AlertModel | null;
}

@InputType({ description: 'Everything back with a note.' })
export class SignOffDeskInput {
  @Field(() => String, { description: 'Left on each report.' })
  note!: string;
}

@ObjectType({ description: 'Answer of signOffDesk.' })
export class SignOffPayload extends Payload {
  @Field(() => Int, { description: 'How many went back to the queue.' })
  count!: number;
}
