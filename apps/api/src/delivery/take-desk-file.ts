import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorise } from '@balie/domain/report/access.js';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isId, newId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { MediaStore } from '../platform/media-store.js';
import { Refused } from '../platform/refused.js';
import { readReport } from '../reports/report.queries.js';
import { toFacts } from '../reports/report-store.js';
import { insertDeskFile } from './files.queries.js';
import { cleanCopy } from './clean-copy.js';
import { safeFileName, sniff } from './media-types.js';
import { receiveFile } from './receive-file.js';

/** A file as its owner may send it. */
export interface TakenFile {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
}

/** A colleague's photo or file before it goes along with an answer. What is kept is what the citizen will get: without place and other hidden data. */
@Injectable()
export class TakeDeskFile {
  constructor(
    private readonly db: Database,
    private readonly store: MediaStore,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** @throws Refused 400 VALIDATION, 404, 413 TOO_LARGE, 415 TYPE_NOT_ALLOWED; Problem when this person may not answer here */
  async run(actor: Actor, reportId: string, request: FastifyRequest): Promise<TakenFile> {
    const report = isId(reportId) ? await readReport(this.db, reportId) : null;
    if (report === null) throw new Refused('NOT_FOUND', 404, 'There is no such report.');
    authorise(actor, toFacts(report), 'sendReply');
    const { bytes: given, name } = await receiveFile(request);
    const type = await sniff(given);
    if (type === null) throw new Refused('TYPE_NOT_ALLOWED', 415, 'Send a picture, a film, sound or a PDF.');
    const { bytes, mimeType } = await cleanCopy(given, type).catch(() => {
      throw new Refused('VALIDATION', 400, 'Not right: file.');
    });
    const id = newId();
    const fileName = safeFileName(name) ?? type.kind;
    const originalKey = `original/${id}`;
    await this.store.put(originalKey, bytes);
    await insertDeskFile(this.db, {
      id, accountId: report.accountId, reportId: report.id, uploadedById: actor.userId, kind: type.kind, fileName, mimeType, size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(), originalKey, at: this.clock.now(),
    });
    this.wakeups.wake('media', id);
    return { id, kind: type.kind, fileName, mimeType, size: bytes.length };
  }
}
