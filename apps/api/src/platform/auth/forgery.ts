import { header, type Asked, type Identity } from './identity.js';
import { Refused } from '../refused.js';

/** True when the browser says the page that asks is ours; `publicUrl` is the address people use, the Host header what they typed. */
export function isSameOrigin(asked: Pick<Asked, 'headers'>, publicUrl: string): boolean {
  const origin = header(asked, 'origin');
  if (origin === null) return false;
  if (origin === new URL(publicUrl).origin) return true;
  const host = header(asked, 'host');
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}

/**
 * Refuses a state-changing request another site could have made the browser send: a session's request needs the header
 * `x-balie-client` (which no form and no cross-site fetch can add) and, where the browser names an Origin, ours.
 * API tokens are not sent by themselves, so they pass. Throws Refused.
 */
export function refuseForgery(asked: Asked, identity: Identity | null, publicUrl: string): void {
  if (identity?.by === 'token') return;
  if (header(asked, 'origin') !== null && !isSameOrigin(asked, publicUrl)) throw new Refused('FORBIDDEN', 403, 'This origin may not change anything here.');
  if (identity !== null && header(asked, 'x-balie-client') === null) {
    throw new Refused('CLIENT_HEADER_MISSING', 403, 'A state-changing request of a browser session needs the header x-balie-client.');
  }
}
