import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { insertUpload } from '../delivery/media.queries.js';
import { safeFileName, sniff } from '../delivery/media-types.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { MediaStore } from '../platform/media-store.js';
import { Refused } from '../platform/refused.js';
import { attachmentUrl, type CitizenAttachment } from './citizen-message.js';
import type { Guest } from './door.js';

/** Whole files are held in memory while they come in: this many at a time, the rest is asked to come back. */
const AT_A_TIME = 8;

/** A file before its message: kept as it came, under its hash; what people see is made of it afterwards, by a worker. */
@Injectable()
export class TakeUpload {
  private busy = 0;

  constructor(
    private readonly db: Database,
    private readonly store: MediaStore,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** @throws Refused 400 VALIDATION, 413 TOO_LARGE, 415 TYPE_NOT_ALLOWED, 503 */
  async run(guest: Guest, request: FastifyRequest): Promise<CitizenAttachment> {
    if (this.busy >= AT_A_TIME) throw new Refused('UNAVAILABLE', 503, 'Many files are coming in: try again in a moment.', { 'retry-after': '3' });
    this.busy++;
    try {
      const { bytes, name } = await receive(request);
      const type = await sniff(bytes);
      if (type === null) throw new Refused('TYPE_NOT_ALLOWED', 415, 'Send a picture, a film, sound or a PDF.');
      const id = newId();
      const fileName = safeFileName(name) ?? type.kind;
      const originalKey = `original/${id}`;
      await this.store.put(originalKey, bytes);
      await insertUpload(this.db, {
        id, accountId: guest.account.id, conversationKey: guest.visitorId, kind: type.kind, fileName, mimeType: type.mimeType, size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest(), originalKey, at: this.clock.now(),
      });
      this.wakeups.wake('citizen', `media ${id}`);
      return { id, kind: type.kind, fileName, mimeType: type.mimeType, size: bytes.length, url: attachmentUrl(guest.account.id, id) };
    } finally {
      this.busy--;
    }
  }
}

async function receive(request: FastifyRequest): Promise<{ bytes: Buffer; name: string | undefined }> {
  if (!request.isMultipart()) throw new Refused('UNSUPPORTED_MEDIA_TYPE', 415, 'Send multipart/form-data with a field `file`.');
  try {
    const file = await request.file();
    if (file === undefined || file.fieldname !== 'file') throw new Refused('VALIDATION', 400, 'Not right: file.');
    const bytes = await file.toBuffer();
    if (bytes.length === 0) throw new Refused('VALIDATION', 400, 'Not right: file.');
    return { bytes, name: file.filename };
  } catch (error) {
    if (error instanceof Refused) throw error;
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new Refused('TOO_LARGE', 413, 'A file may be 16 MB.');
    // A broken or cut-off multipart body.
    throw new Refused('VALIDATION', 400, 'Not right: file.');
  }
}
