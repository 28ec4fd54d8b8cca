import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { MediaStore } from '../platform/media-store.js';
import { ApplyReceipt } from './apply-receipt.js';
import { DrainOutbox } from './drain-outbox.js';
import { OutboxDrain } from './outbox.drain.js';
import { OutgoingHttp } from './outgoing-http.js';
import { PrepareMedia } from './prepare-media.js';
import { ResendMessage } from './resend-message.js';
import { SendReply } from './send-reply.js';
import { WithdrawMessage } from './withdraw-message.js';

/** The back door: answers, the outbox, receipts and media. */
@Module({
  imports: [AccountsModule, RoutingModule],
  providers: [ApplyReceipt, MediaStore, DrainOutbox, OutboxDrain, OutgoingHttp, PrepareMedia, ResendMessage, SendReply, WithdrawMessage],
  exports: [ApplyReceipt, MediaStore],
})
export class DeliveryModule {}
