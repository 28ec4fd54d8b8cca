import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isSealedFor, mayRead } from '@balie/domain/report/access.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../platform/auth/allow.js';
import { unauthenticated, Refused } from '../platform/refused.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { MediaStore } from '../platform/media-store.js';
import { OpenReport } from '../reports/reading/open-report.js';
import { readReport } from '../reports/report.queries.js';
import { toFacts } from '../reports/report-store.js';
import { findMedia, openedLately, type ShownMedia } from './media.queries.js';
import { serveMedia } from './serve-media.js';

const ONE_LOOK_MS = 15 * 60_000;

/** Files of citizens for the desk: who may open the report may see them, and has it in the log that they looked. Only the copies people may see; originals stay sealed. */
@Controller('api/attachments')
export class MediaController {
  constructor(
    private readonly db: Database,
    private readonly store: MediaStore,
    private readonly opening: OpenReport,
    private readonly clock: Clock,
  ) {}

  @Allow('report')
  @Get(':id')
  async file(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const media = await this.find(id, request);
    // Whatever it was sent as (a photo, a sticker): we made a picture of it.
    const image = media.thumbnail_key !== null;
    const mimeType = image ? 'image/webp' : (media.mime_type ?? 'application/octet-stream');
    await this.serve(media.shown_key, mimeType, image || media.kind === 'audio' || media.kind === 'video', media, request, reply);
  }

  @Allow('report')
  @Get(':id/thumbnail')
  async thumbnail(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const media = await this.find(id, request);
    await this.serve(media.thumbnail_key, 'image/webp', true, media, request, reply);
  }

  private async serve(key: string | null, mimeType: string, inline: boolean, media: ShownMedia, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (key === null) throw notFound();
    await serveMedia(request, reply, { bytes: await this.store.read(key), mimeType, fileName: media.file_name ?? media.kind, inline, final: true });
  }

  private async find(id: string, request: FastifyRequest): Promise<ShownMedia> {
    const actor = request.identity?.actor;
    if (actor === undefined) throw unauthenticated();
    const media = isId(id) ? await findMedia(this.db, id) : null;
    if (media === null || media.report_id === null || !(await this.mayLook(actor, media.report_id))) throw notFound();
    return media;
  }

  /** A report that needs a reason was opened with one a moment ago, or its files are closed too. */
  private async mayLook(actor: Actor, reportId: string): Promise<boolean> {
    const report = await readReport(this.db, reportId);
    if (report === null || !mayRead(actor, toFacts(report)) || isSealedFor(actor, toFacts(report))) return false;
    const since = new Date(this.clock.now().getTime() - ONE_LOOK_MS);
    return (await openedLately(this.db, actor.userId, actor.sessionId, reportId, since)) || this.opening.open(actor, report, null);
  }
}

const notFound = (): Refused => new Refused('NOT_FOUND', 404, 'There is no such file.');
