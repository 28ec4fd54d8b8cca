import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The Standard Webhooks scheme (standardwebhooks.com): what is signed is `id.timestamp.body`, the secret is `whsec_` and base64. */
const PREFIX = 'whsec_';
const TOLERANCE_SECONDS = 5 * 60;
const MAX_ID = 200;

export type WebhookHeaders = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>;

/** A new secret: 24 random bytes, as the scheme writes them. */
export const newWebhookSecret = (): string => PREFIX + randomBytes(24).toString('base64');

/** The headers of a webhook that goes out now. The same `id` on every try, so that the receiver knows a repeat. */
export function signWebhook(secret: string, id: string, body: string, now: Date): WebhookHeaders {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac(secret, id, timestamp, Buffer.from(body, 'utf8')).toString('base64')}` };
}

export type WebhookVerdict = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: 'missing' | 'stale' | 'signature' };

/** Whether these bytes were signed with the secret, in the last (or next) five minutes. Compared in constant time; several signatures may be given while a secret is changed. */
export function verifyWebhook(secret: string, headers: Readonly<Record<string, unknown>>, body: Buffer, now: Date): WebhookVerdict {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name]);
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string' || id === '' || id.length > MAX_ID || !/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'missing' };
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return { ok: false, reason: 'stale' };
  const expected = mac(secret, id, timestamp, body);
  const given = signatures.split(' ').filter((part) => part.startsWith('v1,')).slice(0, 10).map((part) => Buffer.from(part.slice(3), 'base64'));
  return given.some((one) => one.length === expected.length && timingSafeEqual(one, expected)) ? { ok: true, id } : { ok: false, reason: 'signature' };
}

function mac(secret: string, id: string, timestamp: string, body: Buffer): Buffer {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`, 'utf8').update(body).digest();
}
