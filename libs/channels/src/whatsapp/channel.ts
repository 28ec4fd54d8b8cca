import type { Channel } from '../contract.js';
import { metaHandshake, verifyMeta } from '../kit/meta/webhook.js';
import { locateWhatsapp, probeWhatsapp, signalWhatsapp } from './ask.js';
import { whatsappGuide } from './guide.js';
import { parseWhatsapp } from './parse.js';
import { sendWhatsapp, WINDOW_HOURS } from './send.js';
import { whatsappSettings, type WhatsappSettings } from './settings.js';
import { listTemplates } from './templates.js';

/** A WhatsApp number (Cloud API). */
export const whatsapp: Channel<WhatsappSettings> = {
  manifest: {
    kind: 'whatsapp',
    name: 'WhatsApp',
    icon: 'M8 1a7 7 0 0 0-6 10.6L1 15l3.5-.9A7 7 0 1 0 8 1Zm-2.2 3.6c.3 0 .4 0 .6.4l.6 1.4c.1.2 0 .4-.1.5l-.5.6c.5 1 1.3 1.7 2.3 2.2l.6-.7c.2-.2.3-.2.5-.1l1.4.7c.3.1.4.3.3.6-.2.8-.9 1.3-1.7 1.2C7.1 11 5 8.9 4.7 6.3c0-.9.4-1.6 1.1-1.7Z',
    delivery: 'provider',
    webhook: true,
    capabilities: {
      text: { max: 4096, countedAs: 'utf16' },
      media: { in: ['image', 'audio', 'video', 'file', 'sticker', 'location', 'contact'], out: ['image', 'audio', 'video', 'file'], maxBytes: 100 * 1024 * 1024, hosts: ['lookaside.fbsbx.com', '*.fbsbx.com', '*.fbcdn.net', '*.whatsapp.net'] },
      replyWindowHours: WINDOW_HOURS,
      templates: true,
      visibility: ['PRIVATE'],
      receipts: ['DELIVERED', 'READ'],
      edits: true,
      withdraw: false,
      typing: true,
      hide: false,
      privateReply: false,
      idempotentSend: false,
    },
  },
  settings: whatsappSettings,
  guide: whatsappGuide,
  externalKey: ({ phoneNumberId }) => phoneNumberId,
  otherKeys: ({ businessAccountId }) => [businessAccountId],
  appKey: ({ appSecret }) => appSecret,
  verify: (raw, headers, _url, settings) => verifyMeta(raw, headers, settings),
  handshake: (query, settings) => metaHandshake(query, settings),
  parse: (payload) => parseWhatsapp(payload),
  send: sendWhatsapp,
  probe: probeWhatsapp,
  templates: listTemplates,
  signal: signalWhatsapp,
  locateMedia: locateWhatsapp,
};
