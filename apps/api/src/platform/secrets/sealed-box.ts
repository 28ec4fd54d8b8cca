import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';

const VERSION = 1;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES;

interface Key {
  readonly id: Buffer;
  readonly secret: Buffer;
}

/** A key of its own per purpose, so that one secret in the environment serves several. */
export const deriveKey = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'balie', purpose, 32));

function keyOf(secret: string): Key {
  return { id: createHash('sha256').update(`key-id:${secret}`).digest().subarray(0, KEY_ID_BYTES), secret: deriveKey(secret, 'sealed-box') };
}

/**
 * Secrets of accounts and originals of files at rest: AES-256-GCM, as `version ‖ key id ‖ iv ‖ tag ‖ ciphertext`.
 * Sealed with BALIE_SECRET_KEY; boxes sealed with a key of BALIE_SECRET_KEY_PREVIOUS still open, so a key can be changed.
 */
@Injectable()
export class SealedBox {
  private readonly keys: readonly Key[];

  constructor(@Inject(CONFIG) config: Pick<Config, 'BALIE_SECRET_KEY' | 'BALIE_SECRET_KEY_PREVIOUS'>) {
    this.keys = [config.BALIE_SECRET_KEY, ...config.BALIE_SECRET_KEY_PREVIOUS].map(keyOf);
  }

  seal(value: unknown): Buffer {
    return this.sealBytes(Buffer.from(JSON.stringify(value), 'utf8'));
  }

  sealBytes(bytes: Uint8Array): Buffer {
    const key = this.keys[0] as Key;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.secret, iv);
    const header = Buffer.concat([Buffer.from([VERSION]), key.id]);
    cipher.setAAD(header);
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([header, iv, cipher.getAuthTag(), sealed]);
  }

  /** Throws when the box was changed, or sealed with a key we do not have; the message holds nothing of its content. */
  open(box: Buffer): unknown {
    return JSON.parse(this.openBytes(box).toString('utf8')) as unknown;
  }

  /** The same for what was sealed as bytes. */
  openBytes(box: Buffer): Buffer {
    const header = box.subarray(0, HEADER_BYTES);
    const key = this.keys.find(({ id }) => id.equals(header.subarray(1)));
    if (header[0] !== VERSION || key === undefined) throw new Error('A stored secret was sealed with a key this installation does not have.');
    const decipher = createDecipheriv('aes-256-gcm', key.secret, box.subarray(HEADER_BYTES, HEADER_BYTES + IV_BYTES));
    decipher.setAAD(header);
    decipher.setAuthTag(box.subarray(HEADER_BYTES + IV_BYTES, HEADER_BYTES + IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(box.subarray(HEADER_BYTES + IV_BYTES + TAG_BYTES)), decipher.final()]);
  }
}
