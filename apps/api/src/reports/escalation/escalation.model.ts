import { Field, ID, ObjectType } from '@nestjs/graphql';
import { User } from '../../people/user.model.js';
import { EscalationTargetModel } from '../../routing/reference.model.js';
import { EscalationStatuses } from '../report.enums.js';

@ObjectType('Escalation', { description: 'A hand-over outside the desk.' })
export class EscalationModel {
  @Field(() => ID, { description: 'For acknowledgeEscalation and declineEscalation.' })
  id!: string;

  @Field(() => EscalationTargetModel, { description: 'To whom.' })
  target!: EscalationTargetModel;

  @Field(() => EscalationStatuses, { description: 'What they made of it.' })
  status!: 'SENT' | 'ACKNOWLEDGED' | 'DECLINED' | 'FAILED';

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Date, { description: 'When it was sent.' })
  sentAt!: Date;

  @Field(() => User, { description: 'Who sent it; of a fallback who sent the first.' })
  sentBy!: User;

  @Field(() => String, { description: 'How: PHONE_CARD (somebody must call), EMAIL, WEBHOOK or INSIDE.' })
  channel!: string;

  @Field(() => Date, { nullable: true, description: 'They must have confirmed by then, or the fallback gets it; null: nobody waits for an answer.' })
  dueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When they had it.' })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Their own number for it.' })
  reference!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they said no.' })
  declinedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why they said no.' })
  declineReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The escalation this one takes over from.' })
  fallbackOf!: string | null;

  @Field(() => EscalationTargetModel, { nullable: true, description: 'Who gets it when this one does not answer.' })
  fallbackTarget!: EscalationTargetModel | null;

  @Field(() => String, { nullable: true, description: 'FAILED: UNANSWERED, OUTSIDE_HOURS, EMAIL_NOT_CONNECTED, WEBHOOK_NOT_CONFIGURED or WEBHOOK_REFUSED.' })
  failure!: string | null;
}

@ObjectType('EscalationCardFact', { description: 'One line of the card.' })
export class EscalationCardFactModel {
  @Field(() => String, { description: 'What it says, in the caller\'s language.' })
  label!: string;

  @Field(() => String, { description: 'What we know; "onbekend" in words where we do not.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'How we know.' })
  source!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when.' })
  at!: Date | null;

  @Field(() => Boolean, { description: 'False: ask for it.' })
  known!: boolean;
}

@ObjectType('EscalationCard', { description: 'What a target must hear, to be read aloud, printed, or copied.' })
export class EscalationCardModel {
  @Field(() => String, { description: 'To whom, about which report.' })
  title!: string;

  @Field(() => String, { description: 'One spoken text, what matters most first.' })
  readAloud!: string;

  @Field(() => [EscalationCardFactModel], { description: 'Where, what, weapons, injured, who, call back: always all of them, in this order.' })
  facts!: EscalationCardFactModel[];

  @Field(() => String, { nullable: true, description: 'The number to call.' })
  phone!: string | null;
}
