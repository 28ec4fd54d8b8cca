import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isDatabaseAway } from '../platform/database/database-away.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { MediaStore } from '../platform/media-store.js';
import { Log } from '../platform/observe/log.js';
import { appendMessageEvents } from './message-events.js';
import { finishMedia, nextUnprepared, type Prepared, type StoredMedia } from './media.queries.js';
import { isPicture } from './media-types.js';
import { scrubLocation } from './scrub-location.js';

/** Large enough to read a number plate, small enough for a phone. */
const SHOWN_PX = 2400;
const THUMBNAIL_PX = 360;
/** A picture that unpacks to more is a bomb. */
const MAX_PIXELS = 80_000_000;

sharp.cache(false);
sharp.concurrency(1);

const open = (bytes: Buffer, animated: boolean) => sharp(bytes, { animated, limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate();

/** The copies people see, made after the upload was answered: pictures encoded anew (nothing of the file survives but the pixels), other files without their place. The original stays as it came. */
@Injectable()
export class PrepareMedia {
  constructor(
    private readonly db: Database,
    private readonly store: MediaStore,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    private readonly log: Log,
  ) {}

  /** One file. Returns 1, or 0 when there is none. */
  async run(): Promise<number> {
    const done = await this.db.transaction(async (tx) => {
      const media = await nextUnprepared(tx);
      if (media === null) return false;
      const message = await finishMedia(tx, media.id, await this.prepare(media));
      if (message !== null) await appendMessageEvents(tx, [{ message, type: 'message.media_ready', at: this.clock.now(), data: { attachmentId: media.id } }]);
      return true;
    });
    if (done) this.wakeups.wake('events');
    return done ? 1 : 0;
  }

  private async prepare(media: StoredMedia): Promise<Prepared> {
    try {
      const original = await this.store.read(media.original_key);
      if (isPicture(media.mime_type)) return await this.picture(media, original);
      const shownKey = `shown/${media.id}`;
      await this.store.put(shownKey, scrubLocation(original));
      return { state: 'READY', failure: null, shownKey, thumbnailKey: null };
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.log.warn('a file could not be prepared', { error, attachmentId: media.id });
      return { state: 'FAILED', failure: 'UNREADABLE', shownKey: null, thumbnailKey: null };
    }
  }

  private async picture(media: StoredMedia, original: Buffer): Promise<Prepared> {
    const animated = media.mime_type === 'image/gif' || media.mime_type === 'image/webp';
    const fit = (px: number) => ({ width: px, height: px, fit: 'inside', withoutEnlargement: true }) as const;
    const [shown, thumbnail] = [await open(original, animated).resize(fit(SHOWN_PX)).webp({ quality: 82 }).toBuffer(), await open(original, false).resize(fit(THUMBNAIL_PX)).webp({ quality: 74 }).toBuffer()];
    const keys = { shownKey: `shown/${media.id}`, thumbnailKey: `thumbnail/${media.id}` };
    await this.store.put(keys.shownKey, shown);
    await this.store.put(keys.thumbnailKey, thumbnail);
    return { state: 'READY', failure: null, ...keys };
  }
}
