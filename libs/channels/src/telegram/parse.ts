import type { NormalisedEvent } from '../contract.js';
import { epoch } from '../kit/epoch.js';
import { parseJson } from '../kit/json.js';
import { idOf, Leftovers, unreadable } from '../kit/kept.js';
import { field, id, list, number, object, text, type JsonObject } from '../kit/read.js';
import { chatOf, messageId, speaker } from './chats.js';
import { contentsOf } from './contents.js';
import { parseMember, parseReaction } from './members.js';
import { serviceOf } from './service.js';

/** The event of one update; a reordered or repeated update gives the same id. */
export function parseTelegram(payload: Uint8Array): NormalisedEvent[] {
  const json = parseJson(payload);
  if (!json.ok) return [unreadable(payload, json.reason)];
  const leftovers = new Leftovers(payload);
  const update = object(json.value);
  return update ? parseUpdate(update, leftovers) : [leftovers.unknown('UNKNOWN_SHAPE')];
}

const KINDS: Readonly<Record<string, string>> = {
  message: 'message', edited_message: 'message_edit', channel_post: 'channel_post', edited_channel_post: 'channel_post_edit',
  business_message: 'business_message', edited_business_message: 'business_message_edit', guest_message: 'message',
};

function parseUpdate(update: JsonObject, leftovers: Leftovers): NormalisedEvent[] {
  for (const [name, kind] of Object.entries(KINDS)) {
    const message = object(field(update, name));
    if (message) return [parseMessage(message, update, kind)];
  }
  const query = object(field(update, 'callback_query'));
  if (query) return [parseQuery(query, update)];
  const reaction = object(field(update, 'message_reaction'));
  if (reaction) return [parseReaction(reaction, update)];
  const member = object(field(update, 'my_chat_member'));
  if (member) return [parseMember(member, update)];
  const deleted = object(field(update, 'deleted_business_messages'));
  if (deleted) return parseDeleted(deleted, update);
  const other = Object.keys(update).find((name) => name !== 'update_id');
  const updateId = id(field(update, 'update_id'));
  return [leftovers.ignored(other === undefined ? 'EMPTY' : `UPDATE_${other.toUpperCase()}`.slice(0, 80), { printed: { update_id: updateId } })];
}

function parseMessage(message: JsonObject, update: JsonObject, kind: string): NormalisedEvent {
  const who = speaker(message, update);
  const chat = chatOf(message);
  const own = messageId(chat && id(field(chat, 'id')), id(field(message, 'message_id')));
  const sent = epoch(field(message, 'date'));
  const common = { ...who, at: sent, externalId: own ?? idOf('message', id(field(update, 'update_id')), JSON.stringify(message)), visibility: 'PRIVATE' as const };
  const service = kind === 'message' ? serviceOf(message) : undefined;
  if (service) return { ...common, kind: 'system', newUser: service.movesTo, printed: { ...common.printed, type: service.type, ...(service.movesTo === undefined ? {} : { value: service.movesTo }) } };
  const { unsupported, ...contents } = contentsOf(message);
  const answered = object(field(message, 'reply_to_message'));
  const printed = { ...common.printed, ...(unsupported ? { unsupported } : {}), album: id(field(message, 'media_group_id')), business_connection: id(field(message, 'business_connection_id')) };
  const base = { ...common, ...contents, replyTo: answered && messageId(chat && id(field(chat, 'id')), id(field(answered, 'message_id'))), printed };
  if (!kind.endsWith('_edit')) return { ...base, kind };
  const editDate = number(field(message, 'edit_date'));
  const editedAt = epoch(field(message, 'edit_date'));
  // The moment of an edit is when it was edited; the original's time is only printed.
  return { ...base, kind, targets: [common.externalId], editSequence: editDate !== undefined && Number.isInteger(editDate) ? editDate : 0, at: editedAt ?? sent, printed: { ...printed, at: sent, edited_at: editedAt } };
}

/** A pressed button under a message of ours. */
function parseQuery(query: JsonObject, update: JsonObject): NormalisedEvent {
  const message = object(field(query, 'message'));
  const chat = message && chatOf(message);
  const chatId = chat && id(field(chat, 'id'));
  const from = object(field(query, 'from'));
  const user = from && id(field(from, 'id'));
  return {
    kind: 'postback', externalId: id(field(query, 'id')) ?? idOf('callback', id(field(update, 'update_id'))), user, conversationKey: chatId ?? user ?? '', payload: text(field(query, 'data')), language: from && text(field(from, 'language_code')),
    replyTo: messageId(chatId, message && id(field(message, 'message_id'))), printed: { update_id: id(field(update, 'update_id')), chat: chatId },
  };
}

/** More than a person deletes at once. */
const MOST_DELETED = 1000;

function parseDeleted(deleted: JsonObject, update: JsonObject): NormalisedEvent[] {
  const chat = chatOf(deleted);
  const chatId = chat && id(field(chat, 'id'));
  return list(field(deleted, 'message_ids')).slice(0, MOST_DELETED).flatMap((number_): NormalisedEvent[] => {
    const own = messageId(chatId, id(number_));
    return own === undefined ? [] : [{ kind: 'message_delete', externalId: own, conversationKey: chatId ?? '', targets: [own], printed: { update_id: id(field(update, 'update_id')), chat: chatId } }];
  });
}
