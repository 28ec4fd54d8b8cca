import { z } from 'zod';
import type { Channel, EventAttachment, NormalisedEvent, Template } from '../contract.js';
import { callJson } from './http.js';
import { parseJson, type Json } from './json.js';
import { kept, unreadable } from './kept.js';
import { field, id, list, moment, object, text } from './read.js';
import { equalText, verifyHmac } from './signature.js';

/**
 * A provider nobody has: signed webhooks with several events each, a handshake, an API to send to. It is what the tests of the core use,
 * so that they prove the contract and not one channel; it is not in the registry.
 */
const settings = z.object({ pageId: z.string(), appSecret: z.string().min(8), verifyToken: z.string(), apiBaseUrl: z.url().default('https://api.made-up.example'), probed: z.boolean().default(false) });
type MadeUpSettings = z.infer<typeof settings>;

const kinds = new Set(['message', 'message_edit', 'message_delete', 'reaction', 'delivery_receipt', 'read_receipt', 'status', 'account_status', 'ignore']);

/** `{"page", "events": [{kind, id, edit?, user, thread?, at?, text?, attachments?: [{type, url?, mediaId?, name?}], targets?, status?, code?}]}` */
function parse(payload: Uint8Array): NormalisedEvent[] {
  const json = parseJson(payload);
  if (!json.ok) return [unreadable(payload, json.reason)];
  const delivery = object(json.value);
  if (!delivery) return [kept(payload, 0, '', 'UNKNOWN_SHAPE')];
  const account = id(field(delivery, 'page'));
  return list(field(delivery, 'events')).map((entry, index): NormalisedEvent => {
    const event = object(entry);
    const kind = event && text(field(event, 'kind'));
    const externalId = event && id(field(event, 'id'));
    const user = event && id(field(event, 'user'));
    if (!event || !kind || !externalId || !kinds.has(kind)) return kept(payload, index, user ?? '', 'UNKNOWN_EVENT');
    const edit = field(event, 'edit');
    const status = text(field(event, 'status'));
    return {
      kind, externalId, account, user, conversationKey: id(field(event, 'thread')) ?? user ?? '', editSequence: typeof edit === 'number' && Number.isInteger(edit) ? edit : undefined,
      at: moment(field(event, 'at')), text: text(field(event, 'text')), visibility: 'PRIVATE', reason: text(field(event, 'reason')),
      attachments: attachmentsIn(field(event, 'attachments')),
      targets: list(field(event, 'targets')).flatMap((target) => id(target) ?? []),
      status: status === 'SENT' || status === 'DELIVERED' || status === 'READ' || status === 'FAILED' ? status : undefined,
      failure: status === 'FAILED' ? { code: id(field(event, 'code')) ?? 'UNKNOWN', reason: 'The provider could not deliver it.' } : undefined,
    };
  });
}

function attachmentsIn(value: Json | undefined): EventAttachment[] | undefined {
  const found = list(value).flatMap((entry): EventAttachment[] => {
    const attachment = object(entry);
    const of = (name: string) => attachment && text(field(attachment, name));
    return attachment ? [{ type: of('type') ?? 'file', url: of('url'), mediaId: of('mediaId'), fileName: of('name') }] : [];
  });
  return found.length === 0 ? undefined : found;
}

function templatesIn(value: Json): Template[] {
  return list(value).flatMap((entry) => {
    const template = object(entry);
    const of = (name: string) => (template && text(field(template, name))) ?? '';
    const body = of('body');
    return template ? [{ name: of('name'), language: of('language'), status: of('status'), category: 'UTILITY', body, parameterCount: new Set(body.match(/\{\{\d\}\}/g)).size }] : [];
  });
}

const authorised = ({ appSecret }: MadeUpSettings) => ({ authorization: `Bearer ${appSecret}` });

export const madeUp: Channel<MadeUpSettings> = {
  manifest: {
    kind: 'made_up', name: 'Made up', icon: 'M1 1h14v14H1z', delivery: 'provider', webhook: true,
    capabilities: {
      text: { max: 200, countedAs: 'utf16' }, media: { in: ['image', 'audio', 'video', 'file', 'sticker'], out: ['image', 'file'], maxBytes: 300_000, hosts: ['*.made-up.example'] }, replyWindowHours: 24, humanAgentHours: 48, templates: true, visibility: ['PRIVATE'], receipts: ['DELIVERED', 'READ'],
      edits: true, withdraw: false, typing: true, hide: false, privateReply: false, idempotentSend: false,
    },
  },
  settings,
  externalKey: ({ pageId }) => pageId,
  verify: (raw, headers, _url, { appSecret }) => verifyHmac(raw, headers['x-made-up-signature'], { algorithm: 'sha256', encoding: 'hex', prefix: 'sha256=', secrets: [appSecret] }),
  handshake: (query, { verifyToken }) =>
    equalText(query['verify_token'] ?? '', verifyToken) ? { status: 200, body: query['challenge'] ?? '', contentType: 'text/plain' } : null,
  parse: (payload) => parse(payload),
  async send(reply, { apiBaseUrl, appSecret, pageId }, http, now) {
    const answer = await callJson(http, {
      method: 'POST', url: `${apiBaseUrl}/${pageId}/messages`, headers: { authorization: `Bearer ${appSecret}` },
      json: { to: reply.recipient, text: reply.text, template: reply.template, files: await Promise.all(reply.attachments.map(async (file) => ({ kind: file.kind, type: file.mimeType, size: (await file.read()).length }))) },
    });
    if (!answer.ok) return { ok: false, kind: answer.kind, code: answer.code, reason: answer.reason, retryAfter: answer.retryAfter };
    const externalId = object(answer.json) && id(field(object(answer.json)!, 'id'));
    return { ok: true, externalId: externalId ?? null, at: now };
  },
  async probe(given, http) {
    if (!given.probed) return { ok: true };
    const answer = await callJson(http, { method: 'GET', url: `${given.apiBaseUrl}/${given.pageId}`, headers: authorised(given) });
    return answer.ok ? { ok: true } : { ok: false, kind: answer.kind, code: answer.code, reason: answer.reason };
  },
  async templates(given, http) {
    const answer = await callJson(http, { method: 'GET', url: `${given.apiBaseUrl}/${given.pageId}/templates`, headers: authorised(given) });
    return answer.ok ? templatesIn(answer.json) : { ok: false, kind: answer.kind, code: answer.code, reason: answer.reason };
  },
  /** What has an address is fetched as it is; an id is asked for. */
  async locateMedia({ url, mediaId }, given, http) {
    if (url !== undefined) return { url, headers: authorised(given) };
    const answer = await callJson(http, { method: 'GET', url: `${given.apiBaseUrl}/media/${mediaId ?? ''}`, headers: authorised(given) });
    if (!answer.ok) return { ok: false, kind: answer.kind, code: answer.code, reason: answer.reason };
    const found = object(answer.json) && text(field(object(answer.json)!, 'url'));
    return found === undefined ? { ok: false, kind: 'rejected', code: 'NO_ADDRESS', reason: 'There is no such file.' } : { url: found, headers: authorised(given) };
  },
  async signal({ kind, recipient, messageExternalId }, given, http) {
    await callJson(http, { method: 'POST', url: `${given.apiBaseUrl}/${given.pageId}/signals`, headers: authorised(given), json: { kind, to: recipient, message: messageExternalId } });
  },
};
