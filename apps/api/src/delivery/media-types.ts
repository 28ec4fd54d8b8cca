import { fileTypeFromBuffer } from 'file-type';

export interface MediaType {
  readonly mimeType: string;
  readonly kind: 'image' | 'audio' | 'video' | 'file';
}

/** What we can show again as a picture of our own making. HEIC cannot be decoded here: it travels as a file. */
const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);
const FILES = new Set(['application/pdf', 'image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);
const AUDIO = new Set(['audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/ogg', 'audio/ogg; codecs=opus', 'audio/wav', 'audio/aac', 'audio/amr', 'audio/flac', 'audio/x-flac', 'audio/webm']);
const VIDEO = new Set(['video/mp4', 'video/quicktime', 'video/webm', 'video/3gpp', 'video/3gpp2', 'video/x-m4v']);

/** A picture we can show again as one of our own making. */
export const isPicture = (mimeType: string | null): boolean => mimeType !== null && IMAGES.has(mimeType);

/** What the bytes are, whatever the sender calls them; null for what we do not take (scripts, archives, office files, SVG). */
export async function sniff(bytes: Uint8Array): Promise<MediaType | null> {
  const mimeType = (await fileTypeFromBuffer(bytes))?.mime;
  if (mimeType === undefined) return null;
  if (IMAGES.has(mimeType)) return { mimeType, kind: 'image' };
  if (FILES.has(mimeType)) return { mimeType, kind: 'file' };
  if (AUDIO.has(mimeType)) return { mimeType: mimeType.split(';')[0] as string, kind: 'audio' };
  return VIDEO.has(mimeType) ? { mimeType, kind: 'video' } : null;
}

/** The same, believing the sender in one thing: sound in a box that could hold film (MP4, WebM) is sound. */
export async function sniffAs(bytes: Uint8Array, said: string): Promise<MediaType | null> {
  const type = await sniff(bytes);
  return type?.kind === 'video' && said === 'audio' ? { kind: 'audio', mimeType: type.mimeType.replace('video/', 'audio/') } : type;
}

/** A file name that is only a name: no path, no control or direction characters, 120 long at most. Null when nothing is left. */
export function safeFileName(name: string | undefined): string | null {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{C}"<>|:*?]/gu, '').trim().replace(/^\.+/, '');
  if (clean === '') return null;
  const [, stem = clean, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(clean) ?? [];
  return [...stem].slice(0, 100).join('') + extension;
}
