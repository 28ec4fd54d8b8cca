import type { Http, OutboundFile, OutboundReply, SendFailure, SendResult } from '../contract.js';
import { callGraph, idIn, path } from '../kit/meta/graph.js';
import { messengerFailure } from './failures.js';
import type { MessengerSettings } from './settings.js';

const HOUR_MS = 3_600_000;
/** Free answering, and answering by a person. */
export const FREE_HOURS = 24;
export const HUMAN_HOURS = 7 * 24;

const tooLate = (reason: string): SendFailure => ({ ok: false, kind: 'window_closed', code: 'WINDOW', reason });

/** How a message may be sent now: free within a day, by a person within seven, else not at all. */
function typeFor({ lastInboundAt, automatic }: OutboundReply, now: Date): { readonly ok: true; readonly fields: Readonly<Record<string, string>> } | SendFailure {
  const hours = lastInboundAt === undefined ? 0 : (now.getTime() - lastInboundAt.getTime()) / HOUR_MS;
  if (hours < FREE_HOURS) return { ok: true, fields: { messaging_type: 'RESPONSE' } };
  if (automatic === true) return tooLate('Only a person may write more than 24 hours after the citizen’s last message.');
  if (hours < HUMAN_HOURS) return { ok: true, fields: { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } };
  return tooLate('The citizen wrote more than 7 days ago.');
}

/**
 * Text and files go as messages of their own; the id of the first is the one that receipts of the whole are counted by. A file that fails after the text
 * went leaves doubt: nobody may send the whole again without looking.
 */
export async function sendMessenger(reply: OutboundReply, settings: MessengerSettings, http: Http, now: Date): Promise<SendResult> {
  if (reply.recipient === null) return { ok: false, kind: 'rejected', code: 'NO_RECIPIENT', reason: 'Nobody to write to.' };
  const type = typeFor(reply, now);
  if (!type.ok) return type;
  const how = type.fields;
  const recipient = { id: reply.recipient };
  // Comes back in the echo: that is how we know our own, also when the echo is faster than the answer.
  const metadata = reply.idempotencyKey.slice(0, 1000);
  const base = { method: 'POST', path: path(settings.pageId, 'messages'), token: settings.pageAccessToken, apiBaseUrl: settings.apiBaseUrl } as const;
  let first: string | null = null;
  let sent = 0;
  const steps: (() => ReturnType<typeof callGraph>)[] = [
    ...(reply.text === '' ? [] : [() => callGraph(http, { ...base, json: { recipient, ...how, message: { text: reply.text, metadata }, ...(reply.replyTo === undefined ? {} : { reply_to: { mid: reply.replyTo } }) } })]),
    ...reply.attachments.map((file) => async () => callGraph(http, { ...base, form: await fileForm(file, { recipient, metadata, how }), timeoutMs: 30_000 })),
  ];
  for (const step of steps) {
    const answer = await step();
    if (!answer.ok) return sent === 0 ? messengerFailure(answer) : { ok: false, kind: 'uncertain', code: 'PARTLY_SENT', reason: 'A part was sent, a part was not.' };
    first ??= idIn(answer, 'message_id');
    sent += 1;
  }
  return { ok: true, externalId: first, at: now };
}

async function fileForm(file: OutboundFile, { recipient, metadata, how }: { readonly recipient: object; readonly metadata: string; readonly how: Readonly<Record<string, string>> }) {
  return [
    { name: 'recipient', value: JSON.stringify(recipient) },
    ...Object.entries(how).map(([name, value]) => ({ name, value })),
    { name: 'message', value: JSON.stringify({ attachment: { type: file.kind, payload: { is_reusable: false } }, metadata }) },
    { name: 'filedata', value: await file.read(), fileName: file.fileName, mimeType: file.mimeType },
  ];
}
