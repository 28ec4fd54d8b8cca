import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { insertUpload } from '../delivery/media.queries.js';
import { safeFileName, sniff } from '../delivery/media-types.js';
import { receiveFile } from '../delivery/receive-file.js';
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
      const { bytes, name } = await receiveFile(request);
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
