import type { EventAttachment } from '../contract.js';
import { field, id, list, number, object, text, type JsonObject } from '../kit/read.js';

/** What a message says. */
export interface Contents {
  readonly text?: string;
  readonly payload?: string;
  readonly attachments?: readonly EventAttachment[];
  /** True when nothing of it can be shown. */
  readonly unsupported?: true;
}

/** Field of a message → what we call it. `animation` also comes as a `document`: the same file twice. */
const FILES: readonly (readonly [string, EventAttachment['type']])[] = [
  ['audio', 'audio'], ['voice', 'audio'], ['video', 'video'], ['video_note', 'video'], ['animation', 'video'], ['document', 'file'], ['sticker', 'sticker'],
];

/** Words, files, places and cards of a message; a kind we cannot show becomes an `unsupported` attachment. */
export function contentsOf(message: JsonObject): Contents {
  const words = text(field(message, 'text')) || text(field(message, 'caption')) || undefined;
  const form = object(field(message, 'web_app_data'));
  const attachments = [...photo(message), ...files(message), ...places(message), ...cards(message)];
  if (words === undefined && attachments.length === 0 && form === undefined) return { attachments: [{ type: 'unsupported' }], unsupported: true };
  return {
    text: words ?? (form && text(field(form, 'button_text'))), payload: form && text(field(form, 'data')), ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** The same picture in several sizes: the largest is the picture. */
function photo(message: JsonObject): EventAttachment[] {
  const sizes = list(field(message, 'photo')).flatMap((entry): JsonObject[] => {
    const size = object(entry);
    return size ? [size] : [];
  });
  const area = (size: JsonObject) => (number(field(size, 'width')) ?? 0) * (number(field(size, 'height')) ?? 0);
  const largest = sizes.reduce<JsonObject | undefined>((best, size) => (best === undefined || area(size) >= area(best) ? size : best), undefined);
  const mediaId = largest && id(field(largest, 'file_id'));
  return mediaId === undefined ? [] : [{ type: 'image', mediaId }];
}

function files(message: JsonObject): EventAttachment[] {
  const animated = object(field(message, 'animation')) !== undefined;
  return FILES.flatMap(([name, type]) => {
    const file = object(field(message, name));
    const mediaId = file && id(field(file, 'file_id'));
    if (!file || mediaId === undefined || (name === 'document' && animated)) return [];
    return [{ type, mediaId, mimeType: text(field(file, 'mime_type')), fileName: text(field(file, 'file_name')), title: name === 'voice' ? 'voice' : name === 'sticker' ? text(field(file, 'emoji')) : text(field(file, 'title')) }];
  });
}

function places(message: JsonObject): EventAttachment[] {
  const venue = object(field(message, 'venue'));
  const place = object(field(message, 'location')) ?? (venue && object(field(venue, 'location')));
  if (!place) return [];
  const title = venue && [text(field(venue, 'title')), text(field(venue, 'address'))].filter(Boolean).join(', ');
  return [{ type: 'location', latitude: number(field(place, 'latitude')), longitude: number(field(place, 'longitude')), title: title || undefined }];
}

function cards(message: JsonObject): EventAttachment[] {
  const contact = object(field(message, 'contact'));
  if (!contact) return [];
  return [{ type: 'contact', title: [text(field(contact, 'first_name')), text(field(contact, 'last_name')), text(field(contact, 'phone_number'))].filter(Boolean).join(' ') || undefined }];
}
