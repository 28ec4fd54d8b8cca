import { Injectable } from '@nestjs/common';
import { writeEnvelope, type WebEntry } from '@balie/channels/web/envelope.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { z } from 'zod';
import { Append } from '../intake/append.js';
import { bodyOfDoorKey } from '../intake/append.queries.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { Refused } from '../platform/refused.js';
import type { Guest } from './door.js';
import { ownUploads, type UploadRow } from './thread.queries.js';

const coordinate = (most: number) => z.number().min(-most).max(most);

const message = z.object({
  clientKey: z.uuid(),
  text: z.string().default(''),
  location: z.object({ latitude: coordinate(90), longitude: coordinate(180), accuracy: z.number().min(0).max(1e7).optional() }).optional(),
  attachmentIds: z.array(z.uuid()).max(10).optional(),
});

export interface Posted {
  readonly id: string;
  /** False: the same message was stored before. */
  readonly fresh: boolean;
}

type MessageEntry = Extract<WebEntry, { type: 'message' }>;

/** A citizen's message, through the same door as every provider's delivery: acknowledged when it is committed, and only then. */
@Injectable()
export class PostMessage {
  constructor(
    private readonly db: Database,
    private readonly append: Append,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused 400 VALIDATION, 409 CLIENT_KEY_REUSED, 413 TOO_LARGE, 503 UNAVAILABLE */
  async run(guest: Guest, input: unknown, traceId: string): Promise<Posted> {
    const given = checked(input);
    const uploads = await this.uploads(guest, given.attachmentIds ?? []);
    const entry: MessageEntry = {
      type: 'message', messageId: newId(), clientKey: given.clientKey.toLowerCase(), text: given.text, location: given.location,
      attachments: uploads.map((file) => ({ id: file.id, kind: file.kind, fileName: file.fileName ?? undefined, mimeType: file.mimeType ?? undefined })),
    };
    const now = this.clock.now();
    const doorKey = `${guest.visitorId}:${entry.clientKey}`;
    const body = writeEnvelope({ visitorId: guest.visitorId, at: now.toISOString(), entries: [entry] });
    const stored = await this.append.append({ id: newId(), accountId: guest.account.id, receivedAt: now, headers: {}, body, traceId, doorKey });
    return stored === 'STORED' ? { id: entry.messageId, fresh: true } : this.repeated(guest, doorKey, entry);
  }

  /** The key was used before, perhaps a moment ago by another process: the same words get the same answer. */
  private async repeated(guest: Guest, doorKey: string, entry: MessageEntry): Promise<Posted> {
    const body = await bodyOfDoorKey(this.db, guest.account.id, doorKey);
    const before = body === null ? null : ((JSON.parse(body.toString('utf8')) as { entries: MessageEntry[] }).entries[0] ?? null);
    if (before === null || said(before) !== said(entry)) throw new Refused('CLIENT_KEY_REUSED', 409, 'This clientKey belongs to another message.');
    return { id: before.messageId, fresh: false };
  }

  /** In the order given; an id that is not this visitor's own upload is as good as none. */
  private async uploads(guest: Guest, ids: readonly string[]): Promise<UploadRow[]> {
    if (ids.length === 0) return [];
    const own = new Map((await ownUploads(this.db, guest.account.id, guest.visitorId, ids)).map((file) => [file.id, file]));
    return [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => {
      const file = own.get(id);
      if (file === undefined) throw new Refused('VALIDATION', 400, 'attachmentIds: upload the file first.');
      return file;
    });
  }
}

const said = ({ text, location, attachments }: MessageEntry): string => JSON.stringify([text, location ?? null, (attachments ?? []).map(({ id }) => id)]);

function checked(input: unknown): z.infer<typeof message> {
  const parsed = message.safeParse(input);
  if (!parsed.success) throw new Refused('VALIDATION', 400, `Not right: ${[...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'body'))].join(', ')}.`);
  const { data } = parsed;
  if (data.text.length > LIMITS.messageLength) throw new Refused('TOO_LARGE', 413, `A message may be ${LIMITS.messageLength} characters.`);
  if (data.text.trim() === '' && data.location === undefined && (data.attachmentIds ?? []).length === 0) throw new Refused('VALIDATION', 400, 'Not right: text.');
  return { ...data, text: safeText(data.text) };
}
