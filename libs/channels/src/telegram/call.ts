import type { Http, SendFailure } from '../contract.js';
import { callJson, type Refusal } from '../kit/http.js';
import type { Json } from '../kit/json.js';
import type { Part } from '../kit/multipart.js';
import { field, id, number, object, text, type JsonObject } from '../kit/read.js';
import type { TelegramSettings } from './settings.js';

export interface TelegramCall {
  readonly method: string;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly form?: readonly Part[];
  readonly timeoutMs?: number;
}

/** What the Bot API gave, or what its refusal means; `movedTo` when a group goes on under another id. */
export type TelegramAnswer = { readonly ok: true; readonly result: Json | undefined } | (SendFailure & { readonly movedTo?: string });

/** One call of the Bot API. The token is part of the address, which therefore never leaves this function. */
export async function callTelegram({ botToken, apiBaseUrl }: Pick<TelegramSettings, 'botToken' | 'apiBaseUrl'>, http: Http, { method, json, form, timeoutMs }: TelegramCall): Promise<TelegramAnswer> {
  const answer = await callJson(http, { method: 'POST', url: `${apiBaseUrl}/bot${botToken}/${method}`, json: form === undefined ? (json ?? {}) : undefined, form, timeoutMs });
  if (!answer.ok) return failed(answer);
  const body = object(answer.json);
  if (body && field(body, 'ok') === true) return { ok: true, result: field(body, 'result') };
  return body ? told(body, { ok: false, kind: 'rejected', code: 'TELEGRAM', reason: 'Telegram refused the message.' }) : { ok: false, kind: 'uncertain', code: 'NO_ANSWER', reason: 'Telegram did not say whether the message arrived.' };
}

function failed(refusal: Refusal): TelegramAnswer {
  const { ok, kind, code, reason, retryAfter } = refusal;
  const body = refusal.json === undefined ? undefined : object(refusal.json);
  const plain = { ok, kind, code, reason, ...(retryAfter === undefined ? {} : { retryAfter }) };
  return body && field(body, 'ok') === false ? told(body, plain) : plain;
}

/** Descriptions are English sentences in a stable form (see README.md); only their meaning is taken over, never their words. */
function told(body: JsonObject, otherwise: SendFailure): TelegramAnswer {
  const status = number(field(body, 'error_code')) ?? 0;
  const description = (text(field(body, 'description')) ?? '').slice(0, 300).toLowerCase();
  const parameters = object(field(body, 'parameters'));
  const code = `TELEGRAM_${status}`;
  const wait = parameters && number(field(parameters, 'retry_after'));
  const movedTo = parameters && id(field(parameters, 'migrate_to_chat_id'));
  if (movedTo !== undefined) return { ok: false, kind: 'retry', code, reason: 'The group has moved.', movedTo };
  // A limit of one chat is counted in seconds as well; the account is only slowed down when Telegram says nothing of a chat.
  if (status === 429) return { ok: false, kind: 'retry', code, reason: 'Telegram asks us to slow down.', retryAfter: wait === undefined ? otherwise.retryAfter : Math.max(1, Math.ceil(wait)) };
  if (status === 401 || status === 404) return { ok: false, kind: 'misconfigured', code, reason: 'Telegram does not know the bot’s token: connect the account again.', scope: 'account' };
  if (status === 403) return { ok: false, kind: 'blocked', code, reason: 'This person has blocked the bot or left.' };
  if (status === 409) return { ok: false, kind: 'misconfigured', code, reason: 'Another program takes this bot’s messages away.', scope: 'account' };
  if (status === 413) return { ok: false, kind: 'rejected', code, reason: 'The file is too large for Telegram.' };
  if (status >= 500) return { ok: false, kind: 'retry', code, reason: 'Telegram has trouble.' };
  if (/chat not found|user not found|peer_id_invalid|have no rights|not enough rights|chat_write_forbidden/.test(description)) return { ok: false, kind: 'blocked', code, reason: 'Telegram cannot reach this person.' };
  if (/message is too long|caption is too long/.test(description)) return { ok: false, kind: 'rejected', code: `${code}_TOO_LONG`, reason: 'The message is too long for Telegram.' };
  return status === 0 ? otherwise : { ok: false, kind: 'rejected', code, reason: 'Telegram does not accept this message.' };
}
