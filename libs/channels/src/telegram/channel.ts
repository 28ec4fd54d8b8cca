import type { Channel } from '../contract.js';
import { equalText } from '../kit/signature.js';
import { locateTelegram, probeTelegram, signalTelegram } from './ask.js';
import { telegramGuide } from './guide.js';
import { parseTelegram } from './parse.js';
import { sendTelegram } from './send.js';
import { telegramSettings, type TelegramSettings } from './settings.js';

/** A Telegram bot. */
export const telegram: Channel<TelegramSettings> = {
  manifest: {
    kind: 'telegram',
    name: 'Telegram',
    icon: 'M15 2 1 7.4l4.2 1.5L12 4.6 6.8 9.9l-.2 3.6 2.2-2.1 3.3 2.4L15 2Z',
    delivery: 'provider',
    webhook: true,
    capabilities: {
      text: { max: 4096, countedAs: 'utf16' },
      media: { in: ['image', 'audio', 'video', 'file', 'sticker', 'location', 'contact'], out: ['image', 'audio', 'video', 'file'], maxBytes: 20 * 1024 * 1024, hosts: ['api.telegram.org'] },
      replyWindowHours: null,
      visibility: ['PRIVATE'],
      receipts: [],
      edits: true,
      withdraw: false,
      typing: true,
      hide: false,
      privateReply: false,
      idempotentSend: false,
    },
  },
  settings: telegramSettings,
  guide: telegramGuide,
  /** The number before the colon is the bot's own id: it stays when the token is made anew. */
  externalKey: ({ botToken }) => botToken.split(':')[0] ?? botToken,
  verify: (_raw, headers, _url, { secretToken }) => {
    const given = headers['x-telegram-bot-api-secret-token'];
    if (given === undefined || given === '') return { ok: false, reason: 'secret token missing' };
    return equalText(given, secretToken) ? { ok: true } : { ok: false, reason: 'secret token does not fit' };
  },
  parse: (payload) => parseTelegram(payload),
  send: sendTelegram,
  probe: probeTelegram,
  signal: signalTelegram,
  locateMedia: locateTelegram,
};
