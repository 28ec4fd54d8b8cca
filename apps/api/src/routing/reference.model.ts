import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Team', { description: 'A basic team: who acts on what happens in its area.' })
export class TeamModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What programs and routing rules call it.' })
  code!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The district it belongs to.' })
  district!: string | null;

  @Field(() => [String], { description: 'Municipalities it covers, also those it shares.' })
  municipalities!: readonly string[];
}

@ObjectType('Municipality', { description: 'A municipality with a team.' })
export class MunicipalityModel {
  @Field(() => String, { description: 'Its code at the statistics office: GM0243.' })
  code!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

@ObjectType('Category', { description: 'What a report is about.' })
export class CategoryModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What programs call it.' })
  slug!: string;

  @Field(() => String, { description: 'What people call it, in the caller\'s language.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'The group it belongs to; null for the fifteen groups themselves.' })
  parentSlug!: string | null;
}

@ObjectType('EscalationTarget', { description: 'Whom a report can be escalated to.' })
export class EscalationTargetModel {
  @Field(() => String, { description: 'What programs call it.' })
  code!: string;

  @Field(() => String, { description: 'What people call it, in the caller\'s language.' })
  label!: string;

  @Field(() => Boolean, { description: 'Closing waits until it has confirmed.' })
  mustAcknowledge!: boolean;

  @Field(() => String, { description: 'PHONE_CARD (a person calls and reads the card), EMAIL, WEBHOOK (signed) or INSIDE (their bell here). What is not connected becomes a phone card or goes to the fallback.' })
  channel!: string;

  @Field(() => String, { nullable: true, description: 'To call; null where there is none.' })
  phone!: string | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to confirm before the fallback gets it; null: nobody waits for an answer.' })
  ackSeconds!: number | null;

  @Field(() => String, { nullable: true, description: 'Who gets it when they do not answer, decline, or are closed; null: nobody.' })
  fallbackCode!: string | null;

  @Field(() => Boolean, { description: 'Within its service hours at this moment.' })
  openNow!: boolean;

  @Field(() => String, { nullable: true, description: 'What to know before you choose it, in the caller\'s language.' })
  note!: string | null;
}

@ObjectType('Referral', { description: 'Where people are referred to when it is not for us.' })
export class ReferralModel {
  @Field(() => String, { description: 'What programs call it.' })
  code!: string;

  @Field(() => String, { description: 'What people call it, in the caller\'s language.' })
  label!: string;

  @Field(() => String, { description: 'What the citizen is told, in the caller\'s language; may hold `{gemeente}` and other variables of saved replies.' })
  citizenText!: string;

  @Field(() => String, { nullable: true, description: 'Their number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Their page.' })
  url!: string | null;
}

@ObjectType('SavedReply', { description: 'A text to answer with.' })
export class SavedReplyModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What to find it by.' })
  title!: string;

  @Field(() => String, { description: 'With a report: variables filled in; what found nothing stands as `{naam}` and must be filled before sending.' })
  text!: string;

  @Field(() => String, { description: 'Its language, as a code.' })
  language!: string;

  @Field(() => Float, { nullable: true, description: 'How well it suits the report, 0 to 1; null without a report.' })
  score!: number | null;
}
