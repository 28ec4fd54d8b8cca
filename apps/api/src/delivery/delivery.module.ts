import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { MediaStore } from '../platform/media-store.js';
import { ReportsModule } from '../reports/reports.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { ApplyReceipt } from './apply-receipt.js';
import { DeskFilesController } from './desk-files.controller.js';
import { DeliveryResolver } from './delivery.resolver.js';
import { DrainOutbox } from './drain-outbox.js';
import { FetchMedia } from './fetch-media.js';
import { MediaController } from './media.controller.js';
import { OutboxDrain } from './outbox.drain.js';
import { PrepareMedia } from './prepare-media.js';
import { ReplyWords } from './reply-words.js';
import { ResendMessage } from './resend-message.js';
import { SendFailures } from './send-failures.js';
import { SendReply } from './send-reply.js';
import { SendToProvider } from './send-to-provider.js';
import { TakeDeskFile } from './take-desk-file.js';
import { WithdrawMessage } from './withdraw-message.js';

/** The back door: answers, the outbox, receipts and media. */
@Module({
  imports: [AccountsModule, ReportsModule, RoutingModule],
  controllers: [DeskFilesController, MediaController],
  providers: [
    ApplyReceipt, DeliveryResolver, DrainOutbox, FetchMedia, MediaStore, OutboxDrain, PrepareMedia, ReplyWords, ResendMessage, SendFailures, SendReply, SendToProvider, TakeDeskFile, WithdrawMessage,
  ],
  exports: [ApplyReceipt, MediaStore],
})
export class DeliveryModule {}
