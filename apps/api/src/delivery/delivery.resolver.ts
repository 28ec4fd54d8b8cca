import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { Allow } from '../platform/auth/allow.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Database } from '../platform/database/database.js';
import { answer } from '../platform/graphql/answer.js';
import { readMessage } from '../reports/reading/message.queries.js';
import { findReportOf } from './outbound.queries.js';
import { ResendMessageInput, SendReplyInput, SendReplyPayload, WithdrawMessageInput } from './delivery.model.js';
import { ResendMessage } from './resend-message.js';
import { SendReply, type Replied } from './send-reply.js';
import { WithdrawMessage } from './withdraw-message.js';

@Resolver()
export class DeliveryResolver {
  constructor(
    private readonly db: Database,
    private readonly send: SendReply,
    private readonly withdraw: WithdrawMessage,
    private readonly resend: ResendMessage,
  ) {}

  @Allow('sendReply')
  @Mutation(() => SendReplyPayload, { description: 'Answers the citizen: written into the outbox together with what it does to the report.' })
  sendReply(@CurrentActor() actor: Actor, @Args('input') input: SendReplyInput) {
    return answer(() => this.shown(this.send.run(actor, input)), (sent) => sent, { reportId: input.reportId });
  }

  @Allow('withdrawMessage')
  @Mutation(() => SendReplyPayload, { description: 'Within its undo time the answer was never given; after that only where the channel can withdraw.' })
  async withdrawMessage(@CurrentActor() actor: Actor, @Args('input') input: WithdrawMessageInput) {
    const reportId = await findReportOf(this.db, input.messageId);
    return answer(() => this.shown(this.withdraw.run(actor, input)), (sent) => sent, { reportId });
  }

  @Allow('resendMessage')
  @Mutation(() => SendReplyPayload, { description: 'Sends a message again that failed or is in doubt.' })
  async resendMessage(@CurrentActor() actor: Actor, @Args('input') input: ResendMessageInput) {
    const reportId = await findReportOf(this.db, input.messageId);
    return answer(() => this.shown(this.resend.run(actor, input.messageId)), (sent) => sent, { reportId });
  }

  private async shown(replied: Promise<Replied>) {
    const { report, messageId } = await replied;
    return { report, message: await readMessage(this.db, messageId) };
  }
}
