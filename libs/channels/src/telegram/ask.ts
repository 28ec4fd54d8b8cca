import type { Channel, EventAttachment, Http, MediaAddress, ProbeResult, SendFailure } from '../contract.js';
import { field, object, text } from '../kit/read.js';
import { callTelegram } from './call.js';
import type { TelegramSettings } from './settings.js';

const QUICK_MS = 5_000;

/** Reactions and members are only told of when they are asked for by name. */
const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'message_reaction'];

/** Does Telegram know the bot? If so, and the webhook's address is one it accepts (https), it is told where to deliver. */
export async function probeTelegram(settings: TelegramSettings, http: Http, webhookUrl?: string): Promise<ProbeResult> {
  const me = await callTelegram(settings, http, { method: 'getMe', timeoutMs: QUICK_MS });
  if (!me.ok) return me;
  const bot = me.result === undefined ? undefined : object(me.result);
  const name = bot && text(field(bot, 'username'));
  if (webhookUrl === undefined || !webhookUrl.startsWith('https://')) return { ok: true, name };
  const json = { url: webhookUrl, secret_token: settings.secretToken, allowed_updates: ALLOWED_UPDATES, max_connections: 40 };
  const set = await callTelegram(settings, http, { method: 'setWebhook', json, timeoutMs: QUICK_MS });
  return set.ok ? { ok: true, name } : set;
}

/** Bots cannot mark as read; typing shows for five seconds. */
export const signalTelegram: NonNullable<Channel<TelegramSettings>['signal']> = async ({ kind, conversationKey }, settings, http) => {
  if (kind === 'typing' && conversationKey !== '') await callTelegram(settings, http, { method: 'sendChatAction', json: { chat_id: conversationKey, action: 'typing' }, timeoutMs: QUICK_MS });
};

/** The address of a file holds the bot's token: fetch it at once, show it to nobody. */
export async function locateTelegram({ mediaId }: EventAttachment, settings: TelegramSettings, http: Http): Promise<MediaAddress | SendFailure> {
  if (mediaId === undefined) return { ok: false, kind: 'rejected', code: 'NO_ADDRESS', reason: 'Telegram gave no file.' };
  const file = await callTelegram(settings, http, { method: 'getFile', json: { file_id: mediaId }, timeoutMs: QUICK_MS });
  if (!file.ok) return file;
  const result = file.result === undefined ? undefined : object(file.result);
  const path = result && text(field(result, 'file_path'));
  if (path === undefined || path.includes('..')) return { ok: false, kind: 'rejected', code: 'NO_ADDRESS', reason: 'Telegram does not give this file away: it is too large or gone.' };
  return { url: `${settings.apiBaseUrl}/file/bot${settings.botToken}/${path.split('/').map(encodeURIComponent).join('/')}` };
}
