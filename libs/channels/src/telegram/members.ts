import type { NormalisedEvent } from '../contract.js';
import { epoch } from '../kit/epoch.js';
import { idOf } from '../kit/kept.js';
import { field, id, list, object, text, type JsonObject } from '../kit/read.js';
import { chatOf, messageId } from './chats.js';

const emojis = (reactions: JsonObject, name: string): string[] =>
  list(field(reactions, name)).flatMap((entry) => {
    const reaction = object(entry);
    return (reaction && (text(field(reaction, 'emoji')) ?? text(field(reaction, 'custom_emoji_id')) ?? text(field(reaction, 'type')))) ?? [];
  });

/** Somebody's reaction to a message as it is now; none left = taken away. */
export function parseReaction(reaction: JsonObject, update: JsonObject): NormalisedEvent {
  const chat = chatOf(reaction);
  const chatId = chat && id(field(chat, 'id'));
  const who = object(field(reaction, 'user')) ?? object(field(reaction, 'actor_chat'));
  const user = who && id(field(who, 'id'));
  const target = messageId(chatId, id(field(reaction, 'message_id')));
  const now = emojis(reaction, 'new_reaction');
  const updateId = id(field(update, 'update_id'));
  return {
    kind: 'reaction', externalId: idOf('reaction', updateId, target, user, id(field(reaction, 'date')), ...now), user, conversationKey: chatId ?? '', at: epoch(field(reaction, 'date')), targets: target === undefined ? [] : [target],
    text: now.join(' ') || undefined, printed: { update_id: updateId, chat: chatId, old: emojis(reaction, 'old_reaction'), new: now },
  };
}

/** The citizen started, stopped or blocked the bot (kicked), or a group did. */
export function parseMember(member: JsonObject, update: JsonObject): NormalisedEvent {
  const chat = chatOf(member);
  const chatId = chat && id(field(chat, 'id'));
  const from = object(field(member, 'from'));
  const now = object(field(member, 'new_chat_member'));
  const status = now && text(field(now, 'status'));
  const at = epoch(field(member, 'date'));
  const updateId = id(field(update, 'update_id'));
  return {
    kind: 'subscription', externalId: idOf('member', updateId, chatId, status, at), user: from && id(field(from, 'id')), conversationKey: chatId ?? '', at, reason: status, printed: { update_id: updateId, chat: chatId, status },
  };
}
