import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AfterReply } from '@balie/domain/words/enums.js';
import { Json } from '../platform/graphql/scalars.js';
import { MessageModel } from '../reports/message.model.js';
import { AfterReplies, MessageVisibilities } from '../reports/report.enums.js';
import { ReportPayload } from '../reports/report.model.js';

@InputType({ description: 'An answer to the citizen. The same clientKey again returns the first message; with another text it is CLIENT_KEY_REUSED.' })
export class SendReplyInput {
  @Field(() => ID, { description: 'The report it answers.' })
  reportId!: string;

  @Field(() => Int, { description: 'The version the person saw; STALE_VERSION when there is a newer one.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Made by the writer, at most 100 characters: the same key is the same message.' })
  clientKey!: string;

  @Field(() => String, { description: 'What is said; too long for the channel is REPLY_TOO_LONG, never cut.' })
  text!: string;

  @Field(() => MessageVisibilities, { defaultValue: 'PRIVATE', description: 'Who will be able to read it.' })
  visibility!: 'PRIVATE' | 'PUBLIC';

  @Field(() => ID, { nullable: true, description: 'The message it answers, where the channel has threads.' })
  replyToMessageId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Files to send along, where the channel can.' })
  attachmentIds?: string[] | null;

  @Field(() => Json, { nullable: true, description: 'An approved template, where the channel has them.' })
  template?: unknown;

  @Field(() => Int, { defaultValue: 0, description: 'The person\'s undo time in seconds, at most 60, held on the server.' })
  holdSeconds!: number;

  @Field(() => AfterReplies, { defaultValue: 'KEEP', description: 'What the report does when this is written.' })
  after!: AfterReply;

  @Field(() => String, { nullable: true, description: 'With FINISH: one of `outcomes`.' })
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: 'A lead\'s, when another owns it.' })
  overrideReason?: string | null;
}

@InputType({ description: 'Takes a message of ours back.' })
export class WithdrawMessageInput {
  @Field(() => ID, { description: 'Which.' })
  messageId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'Sends a message again that failed or is in doubt.' })
export class ResendMessageInput {
  @Field(() => ID, { description: 'Which.' })
  messageId!: string;
}

@ObjectType({ description: 'Answer of sendReply, withdrawMessage and resendMessage.' })
export class SendReplyPayload extends ReportPayload {
  @Field(() => MessageModel, { nullable: true, description: 'The message as it is now.' })
  message!: MessageModel | null;
}
