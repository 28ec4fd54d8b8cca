import sharp from 'sharp';
import type { MediaType } from './media-types.js';
import { scrubLocation } from './scrub-location.js';

/** A picture that unpacks to more is a bomb. */
const MAX_PIXELS = 80_000_000;

/**
 * What may leave the house: a still picture encoded anew as JPEG or PNG (what every messenger takes; nothing of the file survives but the pixels),
 * anything else without its place. Throws when a picture cannot be read.
 */
export async function cleanCopy(bytes: Buffer, { kind, mimeType }: MediaType): Promise<{ readonly bytes: Buffer; readonly mimeType: string }> {
  if (kind !== 'image' || mimeType === 'image/gif') return { bytes: scrubLocation(bytes), mimeType };
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate();
  if (mimeType === 'image/png') return { bytes: await picture.png().toBuffer(), mimeType };
  return { bytes: await picture.flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer(), mimeType: 'image/jpeg' };
}
