import { createHash } from 'node:crypto';
import { chance } from '../random.js';
import { streetPicture } from './picture.js';
import { silentVoice } from './sound.js';

export interface Media {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mimeType: string;
}

const made = new Map<string, Media>();
const MOST_KEPT = 200;

/** What a citizen sends, drawn from its id: after a restart the same id is the same picture. `picture…` and `sticker…` are drawings, `voice…` is silence. */
export function madeMedia(id: string): Media {
  const known = made.get(id);
  if (known) return known;
  const media: Media = id.startsWith('voice') ? { bytes: silentVoice(3), mimeType: 'audio/ogg' } : { bytes: streetPicture(chance(id)), mimeType: 'image/png' };
  if (made.size >= MOST_KEPT) made.clear();
  made.set(id, media);
  return media;
}

export const mediaType = (id: string): string => (id.startsWith('voice') ? 'audio/ogg' : 'image/png');
export const mediaSize = (id: string): number => madeMedia(id).bytes.length;
export const mediaSha256 = (id: string): string => createHash('sha256').update(madeMedia(id).bytes).digest('hex');

/** Where a provider's public copy is, with the end of its life in the address as Meta writes it. */
export const mediaAddress = (id: string, origin: string, now: number): string => `${origin}/cdn/${id}?oe=${(Math.floor(now / 1000) + 86_400).toString(16)}`;

/** A new id, for a picture, a voice note or a sticker. */
export const newMediaId = (kind: 'photo' | 'voice' | 'sticker', uuid: string): string => `${kind === 'photo' ? 'picture' : kind}${uuid.replaceAll('-', '').slice(0, 20)}`;

/** Whether an id is one of a drawing or a voice note. */
export const isMade = (id: string): boolean => /^(picture|voice|sticker)[0-9a-f]+$/.test(id);
