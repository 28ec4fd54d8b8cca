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

  @Field(() => Json, { description: 'When it last received and sent something, and what went wrong last.' })
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
