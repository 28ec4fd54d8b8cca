import type { EventAttachment } from '../contract.js';
import { field, id, list, number, object, text, type JsonObject } from '../kit/read.js';

/** What a message says, whatever its type. */
export interface Contents {
  readonly text?: string;
  readonly payload?: string;
  readonly attachments?: readonly EventAttachment[];
  readonly printed?: Readonly<Record<string, unknown>>;
}

const MEDIA = new Set(['image', 'video', 'audio', 'voice', 'document', 'sticker']);
const TYPES: Readonly<Record<string, string>> = { document: 'file', voice: 'audio' };

/** The words, files and places of a message. A type we cannot show becomes an `unsupported` attachment: the desk sees that something was sent. */
export function contentsOf(message: JsonObject): Contents {
  const type = text(field(message, 'type')) ?? (field(message, 'text') === undefined ? 'unknown' : 'text');
  const part = object(field(message, type));
  if (type === 'text') return { text: part && words(part, 'body') };
  if (MEDIA.has(type) && part) return media(type, part);
  switch (type) {
    case 'location': return part ? { attachments: [location(part)] } : unsupported();
    case 'contacts': return { attachments: list(field(message, 'contacts')).flatMap(card) };
    case 'button': return { text: part && words(part, 'text'), payload: part && text(field(part, 'payload')) };
    case 'interactive': return part ? interactive(part) : unsupported();
    case 'order': return part ? order(part) : unsupported();
    default: return unsupported();
  }
}

const unsupported = (): Contents => ({ attachments: [{ type: 'unsupported' }], printed: { unsupported: true } });

const words = (part: JsonObject, name: string): string | undefined => text(field(part, name)) || undefined;

/** Backslashes before slashes come along in some deliveries; a type never has one. */
const typeOf = (part: JsonObject): string | undefined => text(field(part, 'mime_type'))?.replaceAll('\\', '');

function media(type: string, part: JsonObject): Contents {
  const voice = type === 'voice' || (type === 'audio' && field(part, 'voice') === true);
  const url = text(field(part, 'url')) ?? text(field(part, 'link'));
  const file: EventAttachment = {
    type: TYPES[type] ?? type, mediaId: id(field(part, 'id')), ...(url !== undefined && /^https:\/\//.test(url) ? { url } : {}),
    mimeType: typeOf(part), fileName: text(field(part, 'filename')), sha256: text(field(part, 'sha256')), title: voice ? 'voice' : undefined,
  };
  return { text: words(part, 'caption'), attachments: [file] };
}

function location(part: JsonObject): EventAttachment {
  const title = [text(field(part, 'name')), text(field(part, 'address'))].filter(Boolean).join(', ');
  return { type: 'location', latitude: number(field(part, 'latitude')), longitude: number(field(part, 'longitude')), title: title || undefined };
}

function card(value: Parameters<typeof object>[0]): EventAttachment[] {
  const contact = object(value);
  if (!contact) return [];
  const name = object(field(contact, 'name'));
  const numbers = list(field(contact, 'phones')).flatMap((entry) => {
    const phone = object(entry);
    return (phone && (text(field(phone, 'phone')) ?? text(field(phone, 'wa_id')))) ?? [];
  });
  return [{ type: 'contact', title: [name && text(field(name, 'formatted_name')), ...numbers].filter(Boolean).join(' · ') || undefined }];
}

/** A pressed button or chosen row says its title; a form gives its answers as `payload`. */
function interactive(part: JsonObject): Contents {
  const kind = text(field(part, 'type')) ?? '';
  const chosen = object(field(part, kind));
  if (!chosen) return unsupported();
  if (kind === 'nfm_reply') return { text: words(chosen, 'body'), payload: text(field(chosen, 'response_json')), printed: { form: text(field(chosen, 'response_json')) } };
  return { text: words(chosen, 'title'), payload: id(field(chosen, 'id')) };
}

function order(part: JsonObject): Contents {
  const items = list(field(part, 'product_items')).length;
  return { text: words(part, 'text'), attachments: [{ type: 'order', title: `${items}` }] };
}
