import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findOwnMedia } from '../delivery/media.queries.js';
import { serveMedia } from '../delivery/serve-media.js';
import { Public } from '../platform/auth/allow.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { MediaStore } from '../platform/media-store.js';
import { Refused } from '../platform/refused.js';
import type { CitizenAttachment } from './citizen-message.js';
import { CitizenDoor } from './door.js';
import { CitizenLimits } from './limits.js';
import { TakeUpload } from './take-upload.js';

/** Photos and files of a citizen's own conversation. */
@Controller('api/web/:accountId/attachments')
export class CitizenFilesController {
  constructor(
    private readonly door: CitizenDoor,
    private readonly limits: CitizenLimits,
    private readonly uploads: TakeUpload,
    private readonly store: MediaStore,
    private readonly db: Database,
  ) {}

  @Public()
  @Post()
  @HttpCode(201)
  async upload(@Param('accountId') accountId: string, @Req() request: FastifyRequest): Promise<CitizenAttachment> {
    const guest = await this.door.changing(accountId, request);
    this.limits.take('attachments', request.ip, guest.visitorId);
    return this.uploads.run(guest, request);
  }

  /** The copy people see; while it is being made their own file as they sent it, to nobody else. */
  @Public()
  @Get(':id')
  async file(@Param('accountId') accountId: string, @Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const guest = await this.door.guest(accountId, request);
    this.limits.take('reads', request.ip, guest.visitorId);
    const media = isId(id) ? await findOwnMedia(this.db, guest.account.id, guest.visitorId, id) : null;
    const key = media?.shown_key ?? media?.original_key ?? null;
    if (media === null || key === null) throw new Refused('NOT_FOUND', 404, 'There is no such file.');
    const ready = media.shown_key !== null;
    const image = media.kind === 'image';
    await serveMedia(request, reply, {
      bytes: await this.store.read(key), mimeType: image && ready ? 'image/webp' : (media.mime_type ?? 'application/octet-stream'), fileName: media.file_name ?? media.kind,
      inline: image || media.kind === 'audio' || media.kind === 'video', final: ready,
    });
  }
}
