import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UserLoaders } from '../../people/user.loaders.js';
import type { UserEntity } from '../../people/user.entity.js';
import { User } from '../../people/user.model.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import type { MessageEntity } from '../message.entity.js';
import { AttachmentModel, MessageModel } from '../message.model.js';
import { ContactModel } from '../report.model.js';
import { TimelineEventModel } from '../timeline.model.js';
import type { ShownAttachment } from './message.queries.js';
import { ReportLoaders } from './report-loaders.js';

/** Where a person of the desk finds a file; `media.controller.ts` serves it. */
export const mediaPath = (attachmentId: string): string => `/api/attachments/${attachmentId}`;

@Resolver(() => MessageModel)
export class MessageFieldsResolver {
  constructor(private readonly rows: ReportLoaders, private readonly users: UserLoaders) {}

  @ResolveField(() => User, { nullable: true, description: 'Who of us wrote it; null for the citizen\'s and for automatic ones.' })
  author(@Parent() message: MessageEntity, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loaders, message.authorId);
  }

  /** What a citizen took back is evidence, not reading matter. */
  @ResolveField(() => String, { nullable: true, description: 'Null without words, and when the citizen withdrew it. In lists the first 280 characters; all of it after opening the report.' })
  text(@Parent() message: MessageEntity): string | null {
    return message.direction === 'INBOUND' && message.withdrawnAt !== null ? null : message.text;
  }

  @ResolveField(() => [AttachmentModel], { description: 'What came with it, in order.' })
  async attachments(@Parent() message: MessageEntity, @Loaders() loaders: LoaderRegistry): Promise<AttachmentModel[]> {
    if (message.direction === 'INBOUND' && message.withdrawnAt !== null) return [];
    return (await this.rows.attachments(loaders, message.id)).map(shownAttachment);
  }
}

function shownAttachment(row: ShownAttachment): AttachmentModel {
  const url = row.shownKey === null ? null : mediaPath(row.id);
  return { ...row, sha256: row.sha256?.toString('hex') ?? null, url, thumbnailUrl: row.thumbnailKey === null ? null : `${mediaPath(row.id)}/thumbnail` };
}

@Resolver(() => TimelineEventModel)
export class TimelineFieldsResolver {
  constructor(private readonly users: UserLoaders) {}

  @ResolveField(() => User, { nullable: true, description: 'Who did it; null = the citizen or the desk itself.' })
  actor(@Parent() event: TimelineEventModel, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loaders, event.actorId);
  }
}

@Resolver(() => ContactModel)
export class ContactFieldsResolver {
  constructor(private readonly rows: ReportLoaders) {}

  @ResolveField(() => Int, { description: 'How many reports they have with us.' })
  reportCount(@Parent() contact: ContactModel, @Loaders() loaders: LoaderRegistry): Promise<number> {
    return this.rows.reportCount(loaders, contact.id);
  }
}
