import type { Channel, Headers, Verification } from '../../contract.js';
import { equalText, verifyHmac } from '../signature.js';
import type { MetaSettings } from './meta-settings.js';

/** `X-Hub-Signature-256: sha256=<hex HMAC-SHA256 of the raw body with the app secret>`; the older SHA-1 header alone is not enough. */
export const verifyMeta = (raw: Uint8Array, headers: Headers, { appSecret }: MetaSettings): Verification =>
  verifyHmac(raw, headers['x-hub-signature-256'], { algorithm: 'sha256', encoding: 'hex', prefix: 'sha256=', secrets: [appSecret] });

/** Meta asks before it delivers: whoever knows the verify token gets the challenge back, as plain text and nothing else. */
export const metaHandshake = (query: Readonly<Record<string, string | undefined>>, { verifyToken }: MetaSettings): ReturnType<NonNullable<Channel['handshake']>> => {
  const challenge = query['hub.challenge'];
  const knows = query['hub.mode'] === 'subscribe' && equalText(query['hub.verify_token'] ?? '', verifyToken);
  return knows && challenge !== undefined && challenge !== '' ? { status: 200, body: challenge.slice(0, 1000), contentType: 'text/plain' } : null;
};
