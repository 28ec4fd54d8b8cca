import type { Channel } from '../contract.js';
import { webGuide } from './guide.js';
import { parseWeb } from './parse.js';
import { webSettings, type WebSettings } from './settings.js';
import { readVisitor } from './visitor-token.js';

/** Our own messenger on a web page. Nothing leaves by `send`: a stored reply is there, the citizen's page fetches it. */
export const web: Channel<WebSettings> = {
  manifest: {
    kind: 'web',
    name: 'Web',
    icon: 'M2.5 2h11A1.5 1.5 0 0 1 15 3.5v7a1.5 1.5 0 0 1-1.5 1.5H8l-3.6 2.7A.25.25 0 0 1 4 14.5V12H2.5A1.5 1.5 0 0 1 1 10.5v-7A1.5 1.5 0 0 1 2.5 2Zm2 3v1.2h7V5h-7Zm0 2.6v1.2h4.5V7.6H4.5Z',
    delivery: 'internal',
    webhook: false,
    capabilities: {
      text: { max: 10_000, countedAs: 'utf16' },
      media: { in: ['image', 'audio', 'video', 'file', 'location'], out: [], maxBytes: 16 * 1024 * 1024 },
      replyWindowHours: null,
      visibility: ['PRIVATE'],
      receipts: ['DELIVERED', 'READ'],
      edits: false,
      withdraw: true,
      typing: true,
      hide: false,
      privateReply: false,
      idempotentSend: true,
    },
  },
  settings: webSettings,
  guide: webGuide,
  externalKey: () => null,
  /** A delivery is the visitor's whose token it carries; the citizen's door makes the envelope itself and stores no other. */
  verify: (_raw, headers, _url, settings) =>
    readVisitor(headers['x-balie-visitor'], settings.tokenSecret) ? { ok: true } : { ok: false, reason: 'visitor token missing or not ours' },
  parse: (payload) => parseWeb(payload),
};
