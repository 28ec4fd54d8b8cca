import { field, id, type JsonObject } from '../kit/read.js';

/** Messages Telegram writes itself: somebody joined, a chat was renamed, a topic opened. Nobody said anything. */
const SERVICE = [
  'migrate_to_chat_id', 'migrate_from_chat_id', 'new_chat_members', 'left_chat_member', 'new_chat_title', 'new_chat_photo', 'delete_chat_photo', 'group_chat_created', 'supergroup_chat_created', 'channel_chat_created',
  'message_auto_delete_timer_changed', 'pinned_message', 'forum_topic_created', 'forum_topic_edited', 'forum_topic_closed', 'forum_topic_reopened', 'general_forum_topic_hidden', 'general_forum_topic_unhidden',
  'video_chat_scheduled', 'video_chat_started', 'video_chat_ended', 'video_chat_participants_invited', 'chat_background_set', 'boost_added', 'write_access_allowed', 'connected_website', 'proximity_alert_triggered',
  'users_shared', 'chat_shared', 'successful_payment', 'refunded_payment', 'giveaway_created', 'giveaway_completed', 'chat_owner_left', 'chat_owner_changed', 'direct_message_price_changed', 'paid_message_price_changed',
] as const;

/** What kind of service message it is; `movesTo` where a group goes on under another id. */
export function serviceOf(message: JsonObject): { readonly type: string; readonly movesTo?: string } | undefined {
  const type = SERVICE.find((name) => field(message, name) !== undefined);
  return type === undefined ? undefined : { type, movesTo: type === 'migrate_to_chat_id' ? id(field(message, type)) : undefined };
}
