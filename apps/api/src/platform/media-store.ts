import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config/config.js';
import { SealedBox } from './secrets/sealed-box.js';

/** As they came from outside: sealed on the disk too. */
const SEALED = 'original/';
const KEY = /^[a-z]+\/[0-9a-f-]{36}$/;

/**
 * Bytes of photos and files, by key (`original/<id>`, `shown/<id>`, `thumbnail/<id>`). The one seam to change for many machines:
 * today files below BALIE_DATA_DIR/media, readable by our user only, which http and worker processes share. Originals are encrypted.
 */
@Injectable()
export class MediaStore {
  private readonly folder: string;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'BALIE_DATA_DIR'>,
    private readonly box: SealedBox,
  ) {
    this.folder = resolve(config.BALIE_DATA_DIR, 'media');
  }

  /** On the disk, whole, when this resolves: written beside its place, flushed, then renamed. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(key.startsWith(SEALED) ? this.box.sealBytes(bytes) : bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Throws ENOENT when there is no such key, and when a sealed one was changed on the disk. */
  async read(key: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(key));
    return key.startsWith(SEALED) ? this.box.openBytes(bytes) : bytes;
  }

  /** Two levels by the end of the id, where UUIDv7 is random, so that no folder grows large. */
  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a media key');
    const [kind = '', id = ''] = key.split('/');
    return join(this.folder, kind, id.slice(-2), id.slice(-4, -2), id);
  }
}
