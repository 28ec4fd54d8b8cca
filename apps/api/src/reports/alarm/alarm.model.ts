import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FALSE_ALARMS, type FalseAlarm } from '@balie/domain/danger/kinds.js';
import type { Danger } from '@balie/domain/words/enums.js';
import { User } from '../../people/user.model.js';
import { ReportInput } from '../mutation.models.js';
import { Dangers } from '../report.enums.js';

const FalseAlarms = Object.fromEntries(FALSE_ALARMS.map((word) => [word, word])) as { [Word in FalseAlarm]: Word };
registerEnumType(FalseAlarms, { name: 'FalseAlarm', description: 'Why it was no danger: a joke, long past, a game or film, or already known.' });

@ObjectType('FirstWords', { description: 'What the desk said at once, by itself.' })
export class FirstWordsModel {
  @Field(() => String, { description: 'SENT, SKIPPED (see why) or NONE.' })
  state!: 'SENT' | 'SKIPPED' | 'NONE';

  @Field(() => String, { nullable: true, description: 'SKIPPED: PUBLIC, AUTOMATIC_SENDER, RECENT, NOT_WRITABLE, WINDOW_CLOSED, ACCOUNT_BROKEN, SWITCHED_OFF, NO_TEXT or TOO_LONG.' })
  why!: string | null;

  @Field(() => ID, { nullable: true, description: 'SENT: the message.' })
  messageId!: string | null;
}

@ObjectType('DangerAlarm', { description: 'Red: it sounds until somebody claims or acknowledges it; the bar stays until the control room has it.' })
export class DangerAlarmModel {
  @Field(() => Date, { description: 'When it began to sound; a later moment than the danger when it rose again.' })
  startedAt!: Date;

  @Field(() => String, { description: 'DANGER, or CONTROL_ROOM_LATE: it rises again because nobody outside has it yet.' })
  cause!: string;

  @Field(() => Date, { nullable: true, description: 'Somebody said "I see it".' })
  acknowledgedAt!: Date | null;

  @Field(() => User, { nullable: true, description: 'Who.' })
  acknowledgedBy!: User | null;

  @Field(() => Date, { nullable: true, description: 'When the viewer\'s desk is to sound; null: never, or no longer.' })
  soundsForMeAt!: Date | null;

  @Field(() => Date, { description: 'When the duty phone is to ring.' })
  dutyPhoneAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its turn came; null before. No phone can be connected yet, so nobody was called: say so.' })
  dutyPhoneCalledAt!: Date | null;

  @Field(() => Date, { description: 'The control room must have it by then.' })
  handedOverBy!: Date;

  @Field(() => FirstWordsModel, { description: 'What the desk said at once.' })
  firstWords!: FirstWordsModel;
}

@InputType({ description: 'A person sees danger.' })
export class RaiseDangerInput extends ReportInput {
  @Field(() => Int, { description: 'The version the person saw; STALE_VERSION when there is a newer one.' })
  expectedVersion!: number;

  @Field(() => Dangers, { description: 'POSSIBLE or NOW; higher than it is.' })
  danger!: Danger;

  @Field(() => String, { nullable: true, description: 'GENERAL, VIOLENCE, SUICIDE, DOMESTIC, FIRE, MEDICAL, WATER, TRAFFIC, MISSING, MINOR or SEXUAL; GENERAL when absent.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'What makes you think so.' })
  reason?: string | null;
}

@InputType({ description: 'There is no danger. The urgency stays until somebody lowers it.' })
export class DismissDangerInput extends ReportInput {
  @Field(() => Int, { description: 'The version the person saw; STALE_VERSION when there is a newer one.' })
  expectedVersion!: number;

  @Field(() => FalseAlarms, { description: 'Why not; the rules learn from it.' })
  as!: FalseAlarm;
}

@InputType({ description: 'Do not write first.' })
export class SetSafeContactInput extends ReportInput {
  @Field(() => Int, { description: 'The version the person saw; STALE_VERSION when there is a newer one.' })
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'True stops reminders, status news and surveys.' })
  safeContact!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to take it off; a lead\'s where another owns the report.' })
  reason?: string | null;
}
