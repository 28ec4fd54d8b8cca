import type { EventAttachment } from '../contract.js';
import type { Json } from '../kit/json.js';
import { field, id, list, number, object, text, type JsonObject } from '../kit/read.js';

/** What has bytes to fetch; the rest (links, posts, reels, templates) is shown by its name. */
const FILES = new Set(['image', 'audio', 'video', 'file']);
const isAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//.test(url);

/**
 * The attachments of a message. A sticker comes in three shapes (`sticker`; `image` with a `sticker_id`; for some months both, or only the id on the
 * message) and is one attachment all the same.
 */
export function attachmentsOf(message: JsonObject): EventAttachment[] {
  const seen = new Set<string>();
  const found = list(field(message, 'attachments')).flatMap((entry) => {
    const fields = object(entry);
    return fields ? attachment(fields, seen) : [];
  });
  const loose = id(field(message, 'sticker_id'));
  return loose !== undefined && found.length === 0 ? [{ type: 'sticker', title: loose }] : found;
}

function attachment(fields: JsonObject, seen: Set<string>): EventAttachment[] {
  const type = text(field(fields, 'type')) ?? 'unknown';
  const payload = object(field(fields, 'payload')) ?? {};
  const url = text(field(payload, 'url')) ?? text(field(fields, 'url')) ?? text(field(fields, 'URL'));
  const sticker = id(field(payload, 'sticker_id'));
  if (type === 'sticker' || (type === 'image' && sticker !== undefined)) {
    const key = sticker ?? url ?? '';
    if (key !== '' && seen.has(key)) return [];
    seen.add(key);
    return [{ type: 'sticker', ...(isAddress(url) ? { url } : {}) }];
  }
  if (type === 'location') return [location(fields, payload)];
  if (FILES.has(type)) return [{ type, ...(isAddress(url) ? { url } : {}), fileName: type === 'file' ? text(field(payload, 'title')) ?? text(field(fields, 'title')) : undefined }];
  return [{ type, title: titleOf(fields, payload, url) }];
}

function location(fields: JsonObject, payload: JsonObject): EventAttachment {
  const place = object(field(payload, 'coordinates')) ?? {};
  return { type: 'location', latitude: number(field(place, 'lat')), longitude: number(field(place, 'long') ?? field(place, 'lng')), title: text(field(fields, 'title')) };
}

/** A link, post or reel by name and address. */
function titleOf(fields: JsonObject, payload: JsonObject, url: string | undefined): string | undefined {
  const words: (Json | undefined)[] = [field(fields, 'title') ?? field(payload, 'title'), url];
  return words.flatMap((word) => (typeof word === 'string' && word !== '' ? [word] : [])).join(' ') || undefined;
}
