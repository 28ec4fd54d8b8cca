import { Field, ID, InputType } from '@nestjs/graphql';
import type { RejectReason } from '@balie/domain/report/refer-reject.js';
import type { LegalBasis } from '@balie/domain/words/enums.js';
import { VersionedInput } from '../mutation.models.js';
import { LegalBases, RejectReasons } from '../report.enums.js';

@InputType({ description: 'Not ours: where the citizen is sent.' })
export class ReferReportInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'One of `referrals`.' })
  referralCode?: string | null;

  @Field(() => String, { description: 'To whom, in words; recorded.' })
  to!: string;

  @Field(() => String, { description: 'Why; recorded.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What the citizen is told.' })
  closingMessage?: string | null;

  @Field(() => String, { nullable: true, description: 'Why they are told nothing.' })
  noMessageReason?: string | null;

  @Field(() => LegalBases, { nullable: true, description: 'Where it was not decided yet.' })
  legalBasis?: LegalBasis | null;

  @Field(() => String, { nullable: true, description: 'A lead\'s, when another owns it.' })
  overrideReason?: string | null;
}

@InputType({ description: 'One key: spam, abuse, or not for the police.' })
export class RejectReportInput extends VersionedInput {
  @Field(() => RejectReasons, { description: 'As what.' })
  as!: RejectReason;

  @Field(() => String, { nullable: true, description: 'A lead\'s, when another owns it.' })
  overrideReason?: string | null;
}

@InputType({ description: 'Messages that belong to another report of the same conversation.' })
export class MoveMessagesInput extends VersionedInput {
  @Field(() => [ID], { description: 'Which.' })
  messageIds!: string[];

  @Field(() => ID, { description: 'An open report of the same conversation.' })
  toReportId!: string;

  @Field(() => String, { nullable: true, description: 'A lead\'s, when another owns it; needed by everybody when the legal bases differ.' })
  overrideReason?: string | null;
}
