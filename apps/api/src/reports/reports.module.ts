import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { AttachmentEntity } from './attachment.entity.js';
import { ContactEntity } from './contact.entity.js';
import { ConversationEntity } from './conversation.entity.js';
import { DraftEntity } from './draft.entity.js';
import { EscalationEntity } from './escalation.entity.js';
import { IdentityEntity } from './identity.entity.js';
import { MessageEntity } from './message.entity.js';
import { MessageRevisionEntity } from './message-revision.entity.js';
import { NoteEntity } from './note.entity.js';
import { PresenceEntity } from './presence.entity.js';
import { ReceiveMessage } from './receive-message.js';
import { ReportEntity } from './report.entity.js';

/** The room: conversations, messages and the reports they become. */
@Module({
  imports: [
    AccountsModule,
    RoutingModule,
    TypeOrmModule.forFeature([
      AttachmentEntity, ContactEntity, ConversationEntity, DraftEntity, EscalationEntity, IdentityEntity, MessageEntity, MessageRevisionEntity, NoteEntity,
      PresenceEntity, ReportEntity,
    ]),
  ],
  providers: [ReceiveMessage],
  exports: [ReceiveMessage],
})
export class ReportsModule {}
