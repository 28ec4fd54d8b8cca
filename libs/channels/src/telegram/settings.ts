import { z } from 'zod';
import { apiBaseUrl } from '../kit/common-fields.js';
import { field } from '../kit/field-meta.js';

/** One bot. Telegram's own rule for the secret: 1–256 characters of letters, digits, `_` and `-`. */
export const telegramSettings = z.object({
  botToken: z.string().trim().min(1).max(200).regex(/^[^\s/?#]+$/)
    .meta(field({ label: { nl: 'Bot-token', en: 'Bot token' }, hint: { nl: 'Van @BotFather, bijvoorbeeld 123456:ABC-DEF.', en: 'From @BotFather, for example 123456:ABC-DEF.' }, secret: true })),
  secretToken: z.string().trim().regex(/^[A-Za-z0-9_-]{1,256}$/)
    .meta(field({ label: { nl: 'Geheim van de webhook', en: 'Webhook secret' }, hint: { nl: 'Letters en cijfers, door u verzonnen.', en: 'Letters and digits, made up by you.' }, secret: true, made: true })),
  apiBaseUrl: apiBaseUrl('https://api.telegram.org'),
});

export type TelegramSettings = z.infer<typeof telegramSettings>;
