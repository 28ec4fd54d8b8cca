import type { Channel } from '../contract.js';
import { metaHandshake, verifyMeta } from '../kit/meta/webhook.js';
import { probeMessenger, signalMessenger } from './ask.js';
import { messengerGuide } from './guide.js';
import { parseMessenger } from './parse.js';
import { FREE_HOURS, HUMAN_HOURS, sendMessenger } from './send.js';
import { messengerSettings, type MessengerSettings } from './settings.js';

/** Private messages to a Facebook page. */
export const messenger: Channel<MessengerSettings> = {
  manifest: {
    kind: 'messenger',
    name: 'Messenger',
    icon: 'M8 1C4 1 1 3.9 1 7.5c0 2 .9 3.7 2.4 4.9V15l2.3-1.3c.7.2 1.5.3 2.3.3 4 0 7-2.9 7-6.5S12 1 8 1Zm.8 8.7L7 7.8 3.6 9.7l3.7-4 1.8 1.9 3.3-1.9-3.6 4Z',
    delivery: 'provider',
    webhook: true,
    capabilities: {
      text: { max: 2000, countedAs: 'utf16' },
      media: { in: ['image', 'audio', 'video', 'file', 'sticker', 'location'], out: ['image', 'audio', 'video', 'file'], maxBytes: 25 * 1024 * 1024, hosts: ['*.fbcdn.net', 'lookaside.fbsbx.com', '*.fbsbx.com'] },
      replyWindowHours: FREE_HOURS,
      humanAgentHours: HUMAN_HOURS,
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
  settings: messengerSettings,
  guide: messengerGuide,
  externalKey: ({ pageId }) => pageId,
  appKey: ({ appSecret }) => appSecret,
  verify: (raw, headers, _url, settings) => verifyMeta(raw, headers, settings),
  handshake: (query, settings) => metaHandshake(query, settings),
  parse: (payload) => parseMessenger(payload),
  send: sendMessenger,
  probe: probeMessenger,
  signal: signalMessenger,
  locateMedia: ({ url }) => Promise.resolve(url === undefined ? { ok: false, kind: 'rejected', code: 'NO_ADDRESS', reason: 'The platform gave no address.' } : { url }),
};
