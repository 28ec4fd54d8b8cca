import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../platform/auth/allow.js';
import { unauthenticated } from '../platform/refused.js';
import { TakeDeskFile, type TakenFile } from './take-desk-file.js';

/** Where a colleague puts a file that goes along with an answer: multipart, field `file`; its id then goes into sendReply.attachmentIds. */
@Controller('api/reports/:reportId/attachments')
export class DeskFilesController {
  constructor(private readonly files: TakeDeskFile) {}

  @Allow('sendReply')
  @Post()
  @HttpCode(201)
  async upload(@Param('reportId') reportId: string, @Req() request: FastifyRequest): Promise<TakenFile> {
    const actor = request.identity?.actor;
    if (actor === undefined) throw unauthenticated();
    return this.files.run(actor, reportId, request);
  }
}
