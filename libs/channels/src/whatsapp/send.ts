import type { Http, OutboundFile, OutboundReply, SendFailure, SendResult } from '../contract.js';
import type { Answer, Refusal } from '../kit/http.js';
import { callGraph, idIn, path } from '../kit/meta/graph.js';
import { field, id, list, object } from '../kit/read.js';
import { whatsappFailure } from './failures.js';
import type { WhatsappSettings } from './settings.js';

export const WINDOW_HOURS = 24;
const HOUR_MS = 3_600_000;
const MAX_CAPTION = 1024;
const UPLOAD_MS = 30_000;

type Call = (json: Readonly<Record<string, unknown>>) => Promise<Answer | Refusal>;

/** A lasting id goes as `recipient`, a number as `to`. A group is written to by its id. */
export const addressOf = (recipient: string): Record<string, string> =>
  /^[A-Z]{2}\.[\w.]+$/.test(recipient) ? { recipient_type: 'individual', recipient } : recipient.endsWith('@g.us') ? { recipient_type: 'group', to: recipient } : { recipient_type: 'individual', to: recipient.replace(/^\+/, '') };

/** 200 means accepted: what became of it comes as a status. Text and files go as messages of their own, except a short text with a single file: its caption. */
export async function sendWhatsapp(reply: OutboundReply, settings: WhatsappSettings, http: Http, now: Date): Promise<SendResult> {
  // A number reaches everybody, a lasting id only where both sides know it by now: a number we have is used first.
  const number = reply.recipientAliases?.find((alias) => /^\+?\d{5,20}$/.test(alias));
  const recipient = reply.conversationKey.endsWith('@g.us') ? reply.conversationKey : (number ?? reply.recipient);
  if (recipient === null) return { ok: false, kind: 'rejected', code: 'NO_RECIPIENT', reason: 'Nobody to write to.' };
  const hours = reply.lastInboundAt === undefined ? 0 : (now.getTime() - reply.lastInboundAt.getTime()) / HOUR_MS;
  if (reply.template === undefined && hours >= WINDOW_HOURS) return { ok: false, kind: 'window_closed', code: 'WINDOW', reason: 'The citizen wrote more than 24 hours ago: choose an approved text.' };
  const base = { method: 'POST', path: path(settings.phoneNumberId, 'messages'), token: settings.accessToken, apiBaseUrl: settings.apiBaseUrl } as const;
  const call: Call = (content) => callGraph(http, {
    ...base, json: { messaging_product: 'whatsapp', ...addressOf(recipient), ...content, ...(reply.replyTo === undefined ? {} : { context: { message_id: reply.replyTo } }), biz_opaque_callback_data: reply.idempotencyKey.slice(0, 512) },
  });
  if (reply.template !== undefined) return sentBy([() => call(templateOf(reply.template as NonNullable<OutboundReply['template']>))], now);
  const [file] = reply.attachments;
  const captioned = file !== undefined && file.kind !== 'audio' && reply.attachments.length === 1 && reply.text.length <= MAX_CAPTION;
  return sentBy([
    ...(reply.text === '' || captioned ? [] : [() => call({ type: 'text', text: { body: reply.text, preview_url: false } })]),
    ...reply.attachments.map((one) => () => sendFile(one, captioned ? reply.text : '', settings, http, call)),
  ], now);
}

async function sentBy(steps: readonly (() => Promise<Answer | Refusal>)[], now: Date): Promise<SendResult> {
  let first: string | null = null;
  for (const [index, step] of steps.entries()) {
    const answer = await step();
    if (!answer.ok) return index === 0 ? whatsappFailure(answer) : partly;
    first ??= messageIdIn(answer);
  }
  return { ok: true, externalId: first, at: now };
}

const partly: SendFailure = { ok: false, kind: 'uncertain', code: 'PARTLY_SENT', reason: 'A part was sent, a part was not.' };

function messageIdIn(answer: Answer): string | null {
  const body = object(answer.json);
  const message = body && object(list(field(body, 'messages'))[0]);
  return (message && id(field(message, 'id'))) ?? null;
}

const templateOf = ({ name, language, parameters }: NonNullable<OutboundReply['template']>) => ({
  type: 'template',
  template: {
    name, language: { code: language },
    ...(parameters.length === 0 ? {} : { components: [{ type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) }] }),
  },
});

/** A file is uploaded first. An upload nobody refers to is forgotten by WhatsApp after 30 days, so a time-out there leaves no doubt. */
async function sendFile(file: OutboundFile, caption: string, settings: WhatsappSettings, http: Http, call: Call): Promise<Answer | Refusal> {
  const form = [{ name: 'messaging_product', value: 'whatsapp' }, { name: 'type', value: file.mimeType }, { name: 'file', value: await file.read(), fileName: file.fileName, mimeType: file.mimeType }];
  const uploaded = await callGraph(http, { method: 'POST', path: path(settings.phoneNumberId, 'media'), token: settings.accessToken, apiBaseUrl: settings.apiBaseUrl, form, timeoutMs: UPLOAD_MS });
  if (!uploaded.ok) return uploaded.kind === 'uncertain' ? { ...uploaded, kind: 'retry' } : uploaded;
  const type = file.kind === 'file' ? 'document' : file.kind;
  const media = { id: idIn(uploaded, 'id'), ...(caption === '' ? {} : { caption }), ...(type === 'document' ? { filename: file.fileName } : {}) };
  return call({ type, [type]: media });
}
