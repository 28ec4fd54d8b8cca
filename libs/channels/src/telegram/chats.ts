import type { NormalisedEvent } from '../contract.js';
import { field, id, object, text, type JsonObject } from '../kit/read.js';

/** A message is known by its chat and its number in it. */
export const messageId = (chat: string | undefined, number: string | undefined): string | undefined => (chat === undefined || number === undefined ? undefined : `${chat}:${number}`);

/** The chat a message is in. */
export const chatOf = (message: JsonObject): JsonObject | undefined => object(field(message, 'chat'));

const nameOf = (person: JsonObject | undefined): string | undefined => {
  if (!person) return undefined;
  const words = [text(field(person, 'first_name')), text(field(person, 'last_name'))].filter(Boolean).join(' ');
  return words || text(field(person, 'title')) || text(field(person, 'username')) || undefined;
};

/**
 * Who says it and where. In a channel or for an anonymous administrator nobody is named: then the chat itself speaks. Answers go to the chat, so that is
 * the conversation; in a private chat both are the same number.
 */
export function speaker(message: JsonObject, update: JsonObject): Pick<NormalisedEvent, 'user' | 'userName' | 'conversationKey' | 'language' | 'printed'> {
  const chat = chatOf(message);
  const chatId = chat && id(field(chat, 'id'));
  const from = object(field(message, 'from'));
  const behalf = object(field(message, 'sender_chat')) ?? (chat && text(field(chat, 'type')) === 'channel' ? chat : undefined);
  const author = from ?? behalf;
  return {
    user: (from && id(field(from, 'id'))) ?? (behalf === chat ? undefined : behalf && id(field(behalf, 'id'))), userName: nameOf(author), conversationKey: chatId ?? '',
    language: from && text(field(from, 'language_code')), printed: { update_id: id(field(update, 'update_id')), chat: chatId, chat_type: chat && text(field(chat, 'type')) },
  };
}
