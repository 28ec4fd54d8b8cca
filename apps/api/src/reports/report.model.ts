import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Danger, LegalBasis, ReportStatus, ReportType, Urgency } from '@balie/domain/words/enums.js';
import { User } from '../people/user.model.js';
import { Payload } from '../platform/graphql/problem.model.js';
import { Json } from '../platform/graphql/scalars.js';
import { Dangers, LegalBases, ReportStatuses, ReportTypes, Urgencies } from './report.enums.js';

@ObjectType('Contact', { description: 'The person who wrote.' })
export class ContactModel {
  @Field(() => ID, { description: 'The same over all their conversations that a person joined.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'As they call themselves; null when unknown.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Their handle on this channel, masked for everybody but the owner of the report; null where it says nothing.' })
  handle!: string | null;
}

@ObjectType('Place', { description: 'Where it is about, and how we know.' })
export class PlaceModel {
  @Field(() => String, { nullable: true, description: 'In words, the citizen\'s or ours.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the municipality; null while it is not certain.' })
  municipality!: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS84).' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS84).' })
  longitude!: number | null;

  @Field(() => String, { description: 'shared (the citizen\'s location), text, account or person.' })
  source!: string;

  @Field(() => Boolean, { description: 'The words can mean several places: a person chooses.' })
  ambiguous!: boolean;
}

@ObjectType('Claim', { description: 'Who has taken it, since when.' })
export class ClaimModel {
  @Field(() => User, { description: 'The owner.' })
  by!: User;

  @Field(() => Date, { description: 'Since when.' })
  since!: Date;
}

@ObjectType('Clock', { description: 'Stored deadlines: absolute moments, changed only when what they depend on changes.' })
export class ClockModel {
  @Field(() => Date, { nullable: true, description: 'What the queue sorts by: claim deadline while nobody owns it, else answer deadline.' })
  nextDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '80 % of the time to nextDueAt: orange from here.' })
  warnAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Somebody must have taken it.' })
  claimDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The waiting citizen must have an answer.' })
  answerDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The first answer was given.' })
  firstAnswerAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The clock stands still since then: we wait for the citizen.' })
  pausedSince!: Date | null;
}

@ObjectType('Draft', { description: 'What the viewer typed and did not send.' })
export class DraftModel {
  @Field(() => String, { description: 'The text.' })
  text!: string;

  @Field(() => Date, { description: 'When the server had it.' })
  savedAt!: Date;
}

@ObjectType('Report', { description: 'The unit of work: what a citizen asks of the desk.' })
export class ReportModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What the citizen is told, `M-26-118342`.' })
  number!: string;

  @Field(() => Int, { description: 'Grows when a person should read again: a citizen\'s message, edit or withdrawal, a reply, status, facts, team, owner, escalation.' })
  version!: number;

  @Field(() => ReportStatuses, { description: 'Where it is on its way.' })
  status!: ReportStatus;

  @Field(() => ReportTypes, { nullable: true, description: 'Null until somebody or something knows.' })
  type!: ReportType | null;

  @Field(() => Urgencies, { description: 'U4 until somebody or something knows better.' })
  urgency!: Urgency;

  @Field(() => Dangers, { description: 'Amber or red, or none.' })
  danger!: Danger;

  @Field(() => String, { nullable: true, description: 'What kind of danger: GENERAL, VIOLENCE, SUICIDE, DOMESTIC, FIRE, MEDICAL, WATER, TRAFFIC, MISSING, MINOR, SEXUAL; null without danger.' })
  dangerKind!: string | null;

  @Field(() => Boolean, { description: 'Do not write first: no reminder, status news or survey goes out by itself.' })
  safeContact!: boolean;

  @Field(() => LegalBases, { nullable: true, description: 'Null until it is decided; closing needs it.' })
  legalBasis!: LegalBasis | null;

  @Field(() => String, { nullable: true, description: 'Language of the citizen, as a code; null when unknown.' })
  language!: string | null;

  @Field(() => Date, { nullable: true, description: 'Answering is free until then; null where the channel has no window.' })
  replyWindowClosesAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of it, when closed.' })
  outcome!: string | null;

  @Field(() => Json, { description: 'What the desk proposes (place and teams today), each with score (0 to 1) and reason: by (shared, text, account), words, municipality.' })
  suggestions!: Record<string, unknown>;

  @Field(() => Int, { description: 'Messages of the citizen that no person of the desk has read.' })
  unread!: number;

  @Field(() => String, { description: 'Sequence up to which a person of the desk has read.' })
  readUpTo!: string;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When anything about it changed last.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'Answer of everything that changes a report.' })
export class ReportPayload extends Payload {
  @Field(() => ReportModel, { nullable: true, description: 'The report as it is now.' })
  report!: ReportModel | null;
}
