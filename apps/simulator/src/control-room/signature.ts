import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Asked } from '../provider/exchange.js';

/** How far the sender's clock may be off, in seconds. */
const TOLERANCE = 300;

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
const macOf = (secret: string, id: string, timestamp: string, body: string): Buffer => createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest();

/** Signs as Standard Webhooks says: `v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`. */
export function signed(secret: string, id: string, body: string, nowMs: number): Record<string, string> {
  const timestamp = Math.floor(nowMs / 1000).toString();
  return { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${macOf(secret, id, timestamp, body).toString('base64')}` };
}

/** What is wrong with a delivery, or undefined when it is the desk's. As strict as a real receiver: every header, the time, the signature over the bytes. */
export function complaint(secret: string, { headers, body }: Pick<Asked, 'headers' | 'body'>, nowMs: number): string | undefined {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
  if (!id || !timestamp || !signature) return 'headers are missing';
  if (!/^\d+$/.test(timestamp) || Math.abs(nowMs / 1000 - Number(timestamp)) > TOLERANCE) return 'the time is not now';
  const expected = macOf(secret, id, timestamp, body.toString('utf8'));
  const fits = signature.split(' ').some((one) => {
    const given = one.startsWith('v1,') ? Buffer.from(one.slice(3), 'base64') : undefined;
    return given?.length === expected.length && timingSafeEqual(given, expected);
  });
  return fits ? undefined : 'the signature does not fit';
}
