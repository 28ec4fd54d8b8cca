import type { Http, OutboundFile, OutboundReply, SendResult } from '../contract.js';
import type { Part } from '../kit/multipart.js';
import { field, id, object } from '../kit/read.js';
import { callTelegram, type TelegramAnswer, type TelegramCall } from './call.js';
import { messageId } from './chats.js';
import type { TelegramSettings } from './settings.js';

const MAX_CAPTION = 1024;
const METHODS = { image: ['sendPhoto', 'photo'], audio: ['sendAudio', 'audio'], video: ['sendVideo', 'video'], file: ['sendDocument', 'document'] } as const;

/** `chat:message` of a message of this chat, as the Bot API wants it. One that went away does not hinder the answer. */
function replyParameters(chat: string, replyTo: string | undefined): Record<string, unknown> | undefined {
  const number = replyTo?.startsWith(`${chat}:`) === true ? Number(replyTo.slice(chat.length + 1)) : Number.NaN;
  return Number.isSafeInteger(number) ? { message_id: number, allow_sending_without_reply: true } : undefined;
}

/** Plain text without a parse mode: a star or an underscore is a star or an underscore. A short text goes along as the caption of a single file. */
export async function sendTelegram(reply: OutboundReply, settings: TelegramSettings, http: Http, now: Date): Promise<SendResult> {
  const chat = reply.conversationKey || reply.recipient;
  if (chat === null || chat === '') return { ok: false, kind: 'rejected', code: 'NO_RECIPIENT', reason: 'Nobody to write to.' };
  const parameters = replyParameters(chat, reply.replyTo);
  const [file] = reply.attachments;
  const captioned = file !== undefined && reply.attachments.length === 1 && reply.text.length <= MAX_CAPTION;
  const steps: (() => Promise<TelegramCall>)[] = [];
  if (reply.text !== '' && !captioned) steps.push(() => Promise.resolve({ method: 'sendMessage', json: { chat_id: chat, text: reply.text, ...(parameters ? { reply_parameters: parameters } : {}) } }));
  for (const one of reply.attachments) steps.push(() => fileCall(one, chat, captioned ? reply.text : '', parameters));
  return run(steps, settings, http, chat, now);
}

async function run(steps: readonly (() => Promise<TelegramCall>)[], settings: TelegramSettings, http: Http, chat: string, now: Date): Promise<SendResult> {
  let first: string | null = null;
  for (const [index, step] of steps.entries()) {
    const answer: TelegramAnswer = await callTelegram(settings, http, await step());
    if (!answer.ok) {
      const { movedTo: _movedTo, ...failure } = answer;
      return index === 0 ? failure : { ok: false, kind: 'uncertain', code: 'PARTLY_SENT', reason: 'A part was sent, a part was not.' };
    }
    const result = object(answer.result);
    first ??= messageId(chat, result && id(field(result, 'message_id'))) ?? null;
  }
  return { ok: true, externalId: first, at: now };
}

async function fileCall(file: OutboundFile, chat: string, caption: string, parameters: Record<string, unknown> | undefined): Promise<TelegramCall> {
  const voice = file.kind === 'audio' && /ogg|opus/.test(file.mimeType);
  const [method, name] = voice ? (['sendVoice', 'voice'] as const) : METHODS[file.kind];
  const form: Part[] = [
    { name: 'chat_id', value: chat }, ...(caption === '' ? [] : [{ name: 'caption', value: caption }]), ...(parameters ? [{ name: 'reply_parameters', value: JSON.stringify(parameters) }] : []),
    { name, value: await file.read(), fileName: file.fileName, mimeType: file.mimeType },
  ];
  return { method, form, timeoutMs: 30_000 };
}
