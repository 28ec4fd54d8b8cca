import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DeliveryStatus } from '@balie/domain/words/enums.js';
import { PageInfo } from '../platform/graphql/page-info.model.js';
import { Json } from '../platform/graphql/scalars.js';
import { DeliveryStatuses, Directions, MessageVisibilities } from './report.enums.js';

@ObjectType('Attachment', { description: 'A photo, film, sound, file or place that came with a message.' })
export class AttachmentModel {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field(() => String, { description: 'image, audio, video, file, location, contact, sticker.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The copy people see, without place and other hidden data; null until it is ready.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'A small picture of it; null where there is none.' })
  thumbnailUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'As the sender called it.' })
  fileName!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, by its bytes and not by its name.' })
  mimeType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes of the original.' })
  size!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the sealed original, hexadecimal.' })
  sha256!: string | null;

  @Field(() => String, { description: 'PROCESSING (being fetched), STORED (being made ready), READY or FAILED.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why there is nothing to show (yet), as a code: TYPE_NOT_ALLOWED, TOO_LARGE, HTTP_404 …' })
  failure!: string | null;

  @Field(() => Boolean, { description: 'Marked as distressing: shown after a click.' })
  blurred!: boolean;

  @Field(() => Float, { nullable: true, description: 'Of a shared place, degrees north (WGS84).' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a shared place, degrees east (WGS84).' })
  longitude!: number | null;
}

@ObjectType('Message', { description: 'One message of a conversation, either way.' })
export class MessageModel {
  @Field(() => ID, { description: 'The same everywhere, also at the citizen\'s.' })
  id!: string;

  @Field(() => Directions, { description: 'From the citizen, or from us.' })
  direction!: 'INBOUND' | 'OUTBOUND';

  @Field(() => MessageVisibilities, { description: 'Who can read it.' })
  visibility!: 'PRIVATE' | 'PUBLIC';

  @Field(() => String, { nullable: true, description: 'The provider\'s id.' })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'The key its sender gave it.' })
  clientKey!: string | null;

  @Field(() => Boolean, { description: 'Written by the desk itself, not by a person.' })
  automatic!: boolean;

  @Field(() => Boolean, { description: 'Ours, but sent with another tool of the organisation (an inbox of the platform, a telephone).' })
  sentElsewhere!: boolean;

  @Field(() => String, { nullable: true, description: 'Null without words, and when the citizen withdrew it. In lists the first 280 characters; all of it after opening the report.' })
  text!: string | null;

  @Field(() => Date, { description: 'The provider\'s time: the order of a conversation.' })
  sentAt!: Date;

  @Field(() => Date, { description: 'Our time.' })
  receivedAt!: Date;

  @Field(() => String, { description: 'Order of arrival; breaks ties, and says what has been read.' })
  sequence!: string;

  @Field(() => Boolean, { description: 'It came in after newer ones had been shown.' })
  late!: boolean;

  @Field(() => DeliveryStatuses, { nullable: true, description: 'How far it came; null for what the citizen sent.' })
  deliveryStatus!: DeliveryStatus | null;

  @Field(() => Json, { nullable: true, description: 'Why it failed: code and reason.' })
  failure!: unknown;

  @Field(() => Date, { nullable: true, description: 'The citizen changed it; what it said before is sealed.' })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Taken back by who sent it.' })
  withdrawnAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until then the sender can take it back (withdrawMessage).' })
  holdUntil!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The citizen\'s device has it.' })
  deliveredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The citizen looked at it.' })
  readAt!: Date | null;
}

@ObjectType('MessageEdge', { description: 'A message and its place in the conversation.' })
export class MessageEdge {
  @Field(() => String, { description: 'Pass it as `after` or `before`.' })
  cursor!: string;

  @Field(() => MessageModel, { description: 'The message.' })
  node!: MessageModel;
}

@ObjectType('MessageConnection', { description: 'Messages in order of the conversation, oldest first, whichever way one pages.' })
export class MessageConnection {
  @Field(() => [MessageEdge], { description: 'Oldest first.' })
  edges!: MessageEdge[];

  @Field(() => PageInfo, { description: 'With `last`: are there older ones, and the `before` to get them; else newer ones and their `after`.' })
  pageInfo!: PageInfo;
}
