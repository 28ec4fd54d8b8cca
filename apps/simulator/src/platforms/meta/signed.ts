import { createHmac } from 'node:crypto';
import type { Posting } from '../platform.js';

/** Meta writes what is not ASCII as escapes, and signs the bytes it sends. */
const escaped = (value: unknown): string => JSON.stringify(value).replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A delivery as Meta's servers send it: both signatures over the raw body. */
export function signed(payload: unknown, appSecret: string, events: number): Posting {
  const body = escaped(payload);
  const hmac = (name: 'sha1' | 'sha256'): string => `${name}=${createHmac(name, appSecret).update(body).digest('hex')}`;
  return {
    body,
    events,
    headers: { 'content-type': 'application/json', 'user-agent': 'facebookexternalua', 'x-hub-signature': hmac('sha1'), 'x-hub-signature-256': hmac('sha256') },
  };
}
