import type { Channel, EventAttachment, Http, MediaAddress, ProbeResult, SendFailure } from '../contract.js';
import { callGraph, path, textIn } from '../kit/meta/graph.js';
import { whatsappFailure } from './failures.js';
import type { WhatsappSettings } from './settings.js';

const QUICK_MS = 5_000;

/** Does the token open this number? If so the app is subscribed to the business account, which is harmless to repeat. */
export async function probeWhatsapp({ phoneNumberId, businessAccountId, accessToken: token, apiBaseUrl }: WhatsappSettings, http: Http): Promise<ProbeResult> {
  const number = await callGraph(http, { method: 'GET', path: `${path(phoneNumberId)}?fields=display_phone_number,verified_name`, token, apiBaseUrl, timeoutMs: QUICK_MS });
  if (!number.ok) return whatsappFailure(number);
  const subscribed = await callGraph(http, { method: 'POST', path: path(businessAccountId, 'subscribed_apps'), token, apiBaseUrl, timeoutMs: QUICK_MS });
  if (!subscribed.ok) return whatsappFailure(subscribed);
  return { ok: true, name: [textIn(number, 'verified_name'), textIn(number, 'display_phone_number')].filter(Boolean).join(' ') || undefined };
}

/** Both are about a message of the citizen; typing marks it as read as well. */
export const signalWhatsapp: NonNullable<Channel<WhatsappSettings>['signal']> = async ({ kind, messageExternalId }, { phoneNumberId, accessToken: token, apiBaseUrl }, http) => {
  if (messageExternalId === undefined) return;
  const json = { messaging_product: 'whatsapp', status: 'read', message_id: messageExternalId, ...(kind === 'typing' ? { typing_indicator: { type: 'text' } } : {}) };
  await callGraph(http, { method: 'POST', path: path(phoneNumberId, 'messages'), token, apiBaseUrl, json, timeoutMs: QUICK_MS });
};

/** The address is good for five minutes and wants the token; the one in the webhook may have ended by now, so it is asked anew. */
export async function locateWhatsapp({ mediaId, url }: EventAttachment, { accessToken: token, apiBaseUrl, phoneNumberId }: WhatsappSettings, http: Http): Promise<MediaAddress | SendFailure> {
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'balie' };
  if (mediaId === undefined) return url === undefined ? { ok: false, kind: 'rejected', code: 'NO_ADDRESS', reason: 'WhatsApp gave no file.' } : { url, headers };
  const answer = await callGraph(http, { method: 'GET', path: `${path(mediaId)}?phone_number_id=${encodeURIComponent(phoneNumberId)}`, token, apiBaseUrl, timeoutMs: QUICK_MS });
  if (!answer.ok) return whatsappFailure(answer);
  const address = textIn(answer, 'url');
  return address === undefined ? { ok: false, kind: 'rejected', code: 'NO_ADDRESS', reason: 'WhatsApp does not give this file away.' } : { url: address, headers };
}
