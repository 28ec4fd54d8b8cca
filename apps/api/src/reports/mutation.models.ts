import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LegalBasis, ReportType, Urgency } from '@balie/domain/words/enums.js';
import { User } from '../people/user.model.js';
import { Payload } from '../platform/graphql/problem.model.js';
import { LegalBases, ReportTypes, Urgencies } from './report.enums.js';
import { ReportModel, ReportPayload } from './report.model.js';

/** The report an act is about. */
@InputType({ description: 'The report an act is about.' })
export class ReportInput {
  @Field(() => ID, { description: 'Its id.' })
  reportId!: string;
}

@InputType({ description: 'A lead takes a report from who holds it.' })
export class TakeOverReportInput extends ReportInput {
  @Field(() => String, { description: 'Why; the one who held it reads it.' })
  reason!: string;
}

/** For acts that are refused when the report has changed since it was read. */
@InputType({ isAbstract: true })
export class VersionedInput extends ReportInput {
  @Field(() => Int, { description: 'The version the person saw; STALE_VERSION when there is a newer one.' })
  expectedVersion!: number;
}

@InputType({ description: 'Facts a person sets; what is left out stays as it is.' })
export class TriageReportInput extends VersionedInput {
  @Field(() => ReportTypes, { nullable: true, description: 'What kind of thing it is.' })
  type?: ReportType | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  categorySlug?: string | null;

  @Field(() => Urgencies, { nullable: true, description: 'Lowering it needs a reason.' })
  urgency?: Urgency | null;

  @Field(() => String, { nullable: true, description: 'Why, where a reason is needed.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, in words.' })
  placeText?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a municipality of the region.' })
  municipality?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS84); with longitude.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS84); with latitude.' })
  longitude?: number | null;

  @Field(() => LegalBases, { nullable: true, description: 'Changing it needs a reason.' })
  legalBasis?: LegalBasis | null;

  @Field(() => String, { nullable: true, description: 'What it is about in a few words, at most 80 characters.' })
  title?: string | null;
}

@InputType({ description: 'To a team, or a person in it.' })
export class AssignReportInput extends VersionedInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;

  @Field(() => ID, { nullable: true, description: 'A member of it.' })
  userId?: string | null;

  @Field(() => String, { nullable: true, description: 'What they should know, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'A lead\'s, when another owns it.' })
  overrideReason?: string | null;
}

@InputType({ description: 'The team gives it back.' })
export class DeclineAssignmentInput extends ReportInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'To a target outside the desk.' })
export class EscalateReportInput extends VersionedInput {
  @Field(() => String, { description: 'One of `escalationTargets`.' })
  targetCode!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'A lead\'s, when another owns it.' })
  overrideReason?: string | null;
}

@InputType({ description: 'The target has it.' })
export class AcknowledgeEscalationInput {
  @Field(() => ID, { description: 'Which.' })
  escalationId!: string;

  @Field(() => String, { nullable: true, description: 'Their own number for it, at most 100 characters.' })
  reference?: string | null;
}

@InputType({ description: 'The target does not take it.' })
export class DeclineEscalationInput {
  @Field(() => ID, { description: 'Which.' })
  escalationId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'A note for colleagues; the citizen never sees it.' })
export class AddNoteInput extends ReportInput {
  @Field(() => String, { description: 'Made by the writer: the same key again is the same note.' })
  clientKey!: string;

  @Field(() => String, { description: 'At most 10,000 characters.' })
  text!: string;

  @Field(() => [ID], { nullable: true, description: 'Colleagues who are told of it; each must be able to see the report.' })
  mentionedUserIds?: string[] | null;
}

@InputType({ description: 'Out of the queue until a moment.' })
export class SnoozeReportInput extends VersionedInput {
  @Field(() => Date, { description: 'When it comes back; sooner when the citizen writes.' })
  until!: Date;
}

@InputType({ description: 'What closing needs depends on the type.' })
export class CloseReportInput extends VersionedInput {
  @Field(() => String, { description: 'One of `outcomes`.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'What the citizen is told.' })
  closingMessage?: string | null;

  @Field(() => String, { nullable: true, description: 'Why they are told nothing.' })
  noMessageReason?: string | null;

  @Field(() => LegalBases, { nullable: true, description: 'Where it was not decided yet.' })
  legalBasis?: LegalBasis | null;
}

@InputType({ description: 'Opens a closed report again.' })
export class ReopenReportInput extends ReportInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'One conversation, two matters.' })
export class SplitReportInput extends VersionedInput {
  @Field(() => [ID], { description: 'The messages that go to the new report.' })
  messageIds!: string[];

  @Field(() => String, { nullable: true, description: 'What the new one is about; the citizen\'s first words when absent.' })
  title?: string | null;
}

@InputType({ description: 'What somebody typed and did not send.' })
export class SaveDraftInput extends ReportInput {
  @Field(() => String, { description: 'Empty discards it.' })
  text!: string;
}

@InputType({ description: 'Only after a person looked: the citizen sees "gelezen".' })
export class MarkReportReadInput extends ReportInput {
  @Field(() => String, { description: '`sequence` of the newest message that was on screen.' })
  upToSequence!: string;
}

@InputType({ description: 'One beat per session every 15 s, and when what one looks at changes.' })
export class BeatInput {
  @Field(() => ID, { nullable: true, description: 'What one looks at.' })
  reportId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Typing an answer or note now.' })
  typing!: boolean;
}

@ObjectType({ description: 'Answer of splitReport and moveMessages.' })
export class SplitReportPayload extends ReportPayload {
  @Field(() => ReportModel, { nullable: true, description: 'The new report, unowned; for moveMessages the report they moved to.' })
  newReport!: ReportModel | null;
}

@ObjectType({ description: 'Answer of saveDraft.' })
export class SaveDraftPayload extends Payload {
  @Field(() => Date, { nullable: true, description: 'When it was saved; null when it was discarded.' })
  savedAt!: Date | null;
}

@ObjectType('Presence', { description: 'Who looks at which report, who types: protects nothing, tells colleagues.' })
export class PresenceModel {
  @Field(() => User, { description: 'A colleague.' })
  user!: User;

  @Field(() => ID, { description: 'What they look at.' })
  reportId!: string;

  @Field(() => Boolean, { description: 'They are typing.' })
  typing!: boolean;
}

@ObjectType({ description: 'Answer of beat.' })
export class BeatPayload extends Payload {
  @Field(() => [PresenceModel], { description: 'Colleagues who look at something now.' })
  presence!: PresenceModel[];
}
