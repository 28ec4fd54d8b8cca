import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/graphql/problem.model.js';
import { Json } from '../platform/graphql/scalars.js';

/** What is seen of an account; its settings never leave. */
@ObjectType('ChannelAccount', { description: 'One configured account on a channel: a page, a number, a bot.' })
export class ChannelAccountModel {
  @Field(() => ID, { description: 'Part of its webhook address.' })
  id!: string;

  @Field(() => String, { description: 'The channel it is on; `manifest` says what that can do.' })
  kind!: string;

  @Field(() => String, { description: 'What the desk calls it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where the provider sends its webhooks; null for channels without.' })
  webhookUrl!: string | null;

  @Field(() => Json, { description: 'Name, icon and capabilities of its channel: lengths, media, reply window, receipts.' })
  manifest!: unknown;

  @Field(() => String, { description: 'TESTING, CONNECTED, BROKEN or PAUSED.' })
  state!: string;

  @Field(() => ID, { nullable: true, description: 'The team it belongs to; null = the desk.' })
  teamId!: string | null;

  @Field(() => Json, { description: 'Last in and out, what waits and since when, what failed in 24 hours and why, the last error, whether it is more silent than usual.' })
  health!: unknown;
}

@InputType({ description: 'A new account on a channel. It is stored, then tested in the background; this never waits for the provider.' })
export class ConnectChannelAccountInput {
  @Field(() => String, { description: 'The channel: `telegram`, `email` …' })
  kind!: string;

  @Field(() => String, { description: 'What the desk calls it, at most 200 characters.' })
  name!: string;

  @Field(() => Json, { description: 'As the channel asks for; stored encrypted and never returned.' })
  settings!: unknown;

  @Field(() => ID, { nullable: true, description: 'The team it belongs to; the desk when absent.' })
  teamId?: string | null;
}

@ObjectType({ description: 'Answer of connectChannelAccount.' })
export class ConnectChannelAccountPayload extends Payload {
  @Field(() => ChannelAccountModel, { nullable: true, description: 'The new account, still being tested.' })
  account!: ChannelAccountModel | null;
}

@InputType({ description: 'Changes an account; what is absent stays. New settings are tested in the background before anything is sent with them.' })
export class UpdateChannelAccountInput {
  @Field(() => ID, { description: 'Which.' })
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'What the desk calls it, at most 200 characters.' })
  name?: string | null;

  @Field(() => Json, { nullable: true, description: 'Over the stored ones, which never come out: absent keeps a value (a secret), null takes it away.' })
  settings?: unknown;

  @Field(() => ID, { nullable: true, description: 'The team it belongs to; null gives it to the desk.' })
  teamId?: string | null;
}

@InputType({ description: 'Asks the provider again whether it knows this account, in the background.' })
export class TestChannelAccountInput {
  @Field(() => ID, { description: 'Which.' })
  accountId!: string;
}

@InputType({ description: 'Stops or starts the sending of an account; what comes in is received either way.' })
export class PauseChannelAccountInput {
  @Field(() => ID, { description: 'Which.' })
  accountId!: string;

  @Field(() => Boolean, { description: 'True stops it; false tests it and goes on.' })
  paused!: boolean;
}

@ObjectType({ description: 'Answer of updateChannelAccount, testChannelAccount and pauseChannelAccount.' })
export class ChannelAccountPayload extends Payload {
  @Field(() => ChannelAccountModel, { nullable: true, description: 'The account as it is now.' })
  account!: ChannelAccountModel | null;
}
