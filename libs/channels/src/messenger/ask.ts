import type { Channel, Http, ProbeResult } from '../contract.js';
import { callGraph, path, textIn } from '../kit/meta/graph.js';
import { messengerFailure } from './failures.js';
import type { MessengerSettings } from './settings.js';

const QUICK_MS = 5_000;

/** What the page must tell us about; comments and posts are asked for as well, they share the subscription. */
const FIELDS = [
  'messages', 'messaging_postbacks', 'message_deliveries', 'message_reads', 'message_echoes', 'message_reactions', 'message_edits', 'messaging_referrals', 'messaging_handovers', 'standby', 'feed', 'mention', 'ratings',
].join(',');

/** Does the token open this page? If so the app is subscribed to it, which is harmless to repeat. */
export async function probeMessenger({ pageId, pageAccessToken: token, apiBaseUrl }: MessengerSettings, http: Http): Promise<ProbeResult> {
  const page = await callGraph(http, { method: 'GET', path: `${path(pageId)}?fields=name`, token, apiBaseUrl, timeoutMs: QUICK_MS });
  if (!page.ok) return messengerFailure(page);
  const subscribed = await callGraph(http, { method: 'POST', path: `${path(pageId, 'subscribed_apps')}?subscribed_fields=${FIELDS}`, token, apiBaseUrl, timeoutMs: QUICK_MS });
  return subscribed.ok ? { ok: true, name: textIn(page, 'name') } : messengerFailure(subscribed);
}

/** Read marks and typing; an answer is not waited for by anybody. */
export const signalMessenger: NonNullable<Channel<MessengerSettings>['signal']> = async ({ kind, recipient }, { pageId, pageAccessToken: token, apiBaseUrl }, http) => {
  if (recipient === null) return;
  const json = { recipient: { id: recipient }, sender_action: kind === 'read' ? 'mark_seen' : 'typing_on' };
  await callGraph(http, { method: 'POST', path: path(pageId, 'messages'), token, apiBaseUrl, json, timeoutMs: QUICK_MS });
};
