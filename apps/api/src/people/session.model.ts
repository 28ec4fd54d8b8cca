import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/graphql/problem.model.js';
import { DateTime } from '../platform/graphql/scalars.js';

@ObjectType('Viewer', { description: 'Who is signed in, and what they may do at all.' })
export class Viewer {
  @Field(() => ID, { description: 'The same id as their User.' })
  id!: string;

  @Field(() => String, { description: 'What colleagues call them.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Null for an API token.' })
  email!: string | null;

  @Field(() => [String], { description: 'Roles they have now.' })
  roles!: readonly string[];

  @Field(() => [ID], { description: 'Teams they belong to.' })
  teamIds!: readonly string[];

  @Field(() => [String], { description: 'Names of the operations their roles may call; which reports they may do it on is `Report.viewerCan`.' })
  permissions!: readonly string[];

  @Field(() => Int, { description: 'How many reports they can own at once before the screen says it is enough.' })
  capacity!: number;

  @Field(() => String, { description: 'Whose desk this is.' })
  organisation!: string;

  @Field(() => Boolean, { description: 'Is this a demonstration, with invented people?' })
  demo!: boolean;
}

@ObjectType('DemoPerson', { description: 'Somebody invented, to try the desk with.' })
export class DemoPerson {
  @Field(() => String, { description: 'Invented.' })
  name!: string;

  @Field(() => String, { description: 'What to sign in with.' })
  email!: string;

  @Field(() => String, { description: 'What to sign in with.' })
  password!: string;

  @Field(() => String, { description: 'What they do at the desk.' })
  role!: string;
}

@ObjectType('SignInOptions', { description: 'What the sign-in page needs to know before anybody is known.' })
export class SignInOptions {
  @Field(() => String, { description: 'Whose desk this is.' })
  organisation!: string;

  @Field(() => Boolean, { description: 'Is this a demonstration?' })
  demo!: boolean;

  @Field(() => [DemoPerson], { description: 'Only in a demonstration, all invented; else empty.' })
  people!: DemoPerson[];
}

@ObjectType('Session', { description: 'Somewhere the viewer is signed in.' })
export class Session {
  @Field(() => ID, { description: 'For revokeSession.' })
  id!: string;

  @Field(() => DateTime, { description: 'When they signed in.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => DateTime, { description: 'When it ends in any case.' })
  expiresAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the browser says it is.' })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Is this the session that asks?' })
  current!: boolean;
}

@InputType()
export class SignInInput {
  @Field(() => String, { description: 'Compared without case.' })
  email!: string;

  @Field(() => String, { description: 'As it was chosen.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'The second factor, for whom one is set.' })
  code?: string | null;
}

@InputType()
export class RedeemOneTimeLinkInput {
  @Field(() => String, { description: 'What the link holds after `?link=`.' })
  token!: string;

  @Field(() => String, { description: 'The password to have from now on, at least 12 characters.' })
  password!: string;
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID, { description: 'One of `sessions`.' })
  sessionId!: string;
}

@ObjectType({ description: 'Who is signed in now; the session itself is a cookie no script can read.' })
export class SignInPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Null when there is a problem.' })
  viewer!: Viewer | null;
}

@ObjectType({ description: 'Whether it is done.' })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { description: 'True when the session is over, also when there was none.' })
  ok!: boolean;
}
