import type { EventAttachment, NormalisedEvent } from '../contract.js';
import { kept, unreadable } from '../kit/kept.js';
import { parseJson, type Json } from '../kit/json.js';
import { field, id, list, moment, number, object, text, type JsonObject } from '../kit/read.js';

/** More receipts than this in one request are not a person's screen. */
const MAX_TARGETS = 1000;

/** The events of an envelope (see envelope.ts). Total: unreadable bytes give one `invalid`, an entry of a new kind is kept as `unknown`. */
export function parseWeb(payload: Uint8Array): NormalisedEvent[] {
  const json = parseJson(payload);
  if (!json.ok) return [unreadable(payload, json.reason)];
  const envelope = object(json.value);
  const visitorId = envelope && id(field(envelope, 'visitorId'));
  if (!envelope || !visitorId) return [unreadable(payload, 'NO_VISITOR')];
  const from = { conversationKey: visitorId, user: visitorId, at: moment(field(envelope, 'at')) };
  return list(field(envelope, 'entries')).flatMap((entry, index) => parseEntry(entry, from) ?? [kept(payload, index, from.conversationKey, 'UNKNOWN_ENTRY')]);
}

type From = Pick<NormalisedEvent, 'conversationKey' | 'user' | 'at'>;

function parseEntry(entry: Json, from: From): NormalisedEvent[] | undefined {
  const fields = object(entry);
  if (!fields) return undefined;
  switch (text(field(fields, 'type'))) {
    case 'message': return message(fields, from, text(field(fields, 'text')), attachments(fields));
    case 'callback': return callback(fields, from);
    case 'receipts': return receipts(fields, from);
    case 'typing': return [{ kind: 'typing', externalId: `typing:${from.user}:${from.at ?? ''}`, ...from }];
    default: return undefined;
  }
}

function message(fields: JsonObject, from: From, words: string | undefined, files: readonly EventAttachment[]): NormalisedEvent[] | undefined {
  const clientKey = id(field(fields, 'clientKey'));
  if (!clientKey) return undefined;
  return [{
    kind: 'message', externalId: `${from.user}:${clientKey}`, ...from, messageId: id(field(fields, 'messageId')), visibility: 'PRIVATE',
    text: words === '' ? undefined : words, attachments: files.length === 0 ? undefined : files, language: text(field(fields, 'language')),
  }];
}

/** "Bel mij terug" is a message like any other, with the number in it; `payload` says what was asked. */
function callback(fields: JsonObject, from: From): NormalisedEvent[] | undefined {
  const phone = id(field(fields, 'phone'));
  if (!phone) return undefined;
  const words = [`☎ ${phone}`, text(field(fields, 'text'))].filter(Boolean).join('\n');
  return message(fields, from, words, [])?.map((event) => ({ ...event, payload: 'callback' }));
}

function attachments(fields: JsonObject): EventAttachment[] {
  const place = object(field(fields, 'location'));
  const latitude = place && number(field(place, 'latitude'));
  const longitude = place && number(field(place, 'longitude'));
  const location: EventAttachment[] = latitude === undefined || longitude === undefined ? [] : [{ type: 'location', latitude, longitude }];
  const files = list(field(fields, 'attachments')).flatMap((entry): EventAttachment[] => {
    const file = object(entry);
    const storedId = file && id(field(file, 'id'));
    if (!file || !storedId) return [];
    return [{ type: text(field(file, 'kind')) ?? 'file', storedId, fileName: text(field(file, 'fileName')), mimeType: text(field(file, 'mimeType')) }];
  });
  return [...files, ...location];
}

/** One event a message and state: the same receipt again is the same event. */
function receipts(fields: JsonObject, from: From): NormalisedEvent[] {
  const receipt = (kind: 'delivery_receipt' | 'read_receipt', status: 'DELIVERED' | 'READ', targets: Json | undefined): NormalisedEvent[] =>
    list(targets).slice(0, MAX_TARGETS).flatMap((target) => {
      const messageId = id(target);
      return messageId ? [{ kind, externalId: messageId, ...from, targets: [messageId], status }] : [];
    });
  return [...receipt('delivery_receipt', 'DELIVERED', field(fields, 'delivered')), ...receipt('read_receipt', 'READ', field(fields, 'read'))];
}
