import { createHash } from 'node:crypto';
import { isMade } from '../../media/media.js';
import { readParameters, structured, text, type Answer, type Asked, type Parameters } from '../../provider/exchange.js';
import { bytesOf, lineKindOf, type Said, type Stage } from '../../provider/stage.js';
import type { Account, Phone } from '../../world/model.js';

const path = /^\/bot([^/]+)\/([A-Za-z]+)$/;
const filePath = /^\/file\/bot([^/]+)\/(.+)$/;
const MOST_TEXT = 4096;
const MOST_CAPTION = 1024;

/** Whether a request is one to api.telegram.org. */
export const isBotApi = (asked: Asked): boolean => path.test(asked.path) || filePath.test(asked.path);

export const wrong = (error_code: number, description: string, parameters?: Record<string, unknown>): Answer => ({ status: error_code, body: { ok: false, error_code, description, ...(parameters ? { parameters } : {}) } });
const right = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });

/** Whose token is in the address. */
export function botOf(asked: Asked, stage: Stage): Account | Answer {
  const token = decodeURIComponent((path.exec(asked.path) ?? filePath.exec(asked.path))?.[1] ?? '');
  if (!/^\d+:[\w-]{20,}$/.test(token)) return wrong(404, 'Not Found');
  return [...stage.world.accounts.values()].find((one) => one.token === token && one.settings['botToken'] !== undefined) ?? wrong(401, 'Unauthorized');
}

const uploads: Readonly<Record<string, string>> = { sendPhoto: 'photo', sendDocument: 'document', sendVoice: 'voice', sendAudio: 'audio', sendVideo: 'video' };
const chatActions = ['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document', 'choose_sticker', 'find_location'];

/** The part of the Bot API a webcare desk calls. */
export async function botApi(asked: Asked, account: Account, stage: Stage): Promise<Answer> {
  const file = filePath.exec(asked.path);
  if (file) return download(file[2] ?? '', stage);
  const method = path.exec(asked.path)?.[2] ?? '';
  const parameters = await readParameters(asked);
  if (!parameters) return wrong(400, "Bad Request: can't parse JSON object");
  const { values } = parameters;
  switch (method) {
    case 'getMe':
      return right({ id: Number(account.token.split(':')[0]), is_bot: true, first_name: account.name, username: 'balie_demo_bot', can_join_groups: false, can_read_all_group_messages: false, supports_inline_queries: false });
    case 'setWebhook':
      return setWebhook(values, account);
    case 'deleteWebhook':
      return right(true);
    case 'getWebhookInfo':
      return right({ url: account.settings['webhookUrl'] ?? '', has_custom_certificate: false, pending_update_count: 0, max_connections: 40 });
    case 'getFile': {
      const id = text(values['file_id'])?.replace(/-s$/, '') ?? '';
      if (!isMade(id) && !stage.uploads.has(id)) return wrong(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
      const { bytes } = bytesOf(id, stage);
      return right({ file_id: id, file_unique_id: `${id}u`, file_size: bytes.length, file_path: `files/${id}` });
    }
    default:
      return toChat(method, parameters, account, stage);
  }
}

function toChat(method: string, parameters: Parameters, account: Account, stage: Stage): Answer {
  const { values } = parameters;
  const known = method === 'sendMessage' || method === 'sendChatAction' || method in uploads || ['deleteMessage', 'editMessageText', 'setMessageReaction'].includes(method);
  if (!known) return wrong(404, 'Not Found: method not found');
  const chat = text(values['chat_id']);
  if (chat === undefined || chat === '') return wrong(400, 'Bad Request: chat_id is empty');
  const phone = stage.world.known(account.id, chat);
  if (!phone) return wrong(400, 'Bad Request: chat not found');
  if (phone.blocked) return wrong(403, 'Forbidden: bot was blocked by the user');
  if (method === 'sendChatAction') {
    if (!chatActions.includes(text(values['action']) ?? '')) return wrong(400, 'Bad Request: wrong parameter action in request');
    phone.typingUntil = stage.world.now() + 5_000;
    stage.world.changed();
    return right(true);
  }
  if (method === 'setMessageReaction') return right(true);
  if (method === 'deleteMessage' || method === 'editMessageText') return changeOwn(method, values, phone, stage);
  const said = sayingOf(method, parameters, account, stage);
  if ('status' in said) return said;
  if (said.replyTo !== undefined && !phone.lines.some((line) => line.id === said.replyTo)) return wrong(400, 'Bad Request: message to be replied not found');
  const line = stage.deliver(account, phone, said);
  const { token } = account;
  return right({
    message_id: Number(line.id), from: { id: Number(token.split(':')[0]), is_bot: true, first_name: account.name }, chat: { id: Number(phone.userId), first_name: phone.name, type: 'private' },
    date: Math.floor(line.at / 1000), ...(said.kind === 'text' ? { text: line.text } : { caption: line.text, document: { file_id: said.mediaId, file_unique_id: `${said.mediaId}u` } }),
  });
}

function sayingOf(method: string, { values, files }: Parameters, account: Account, stage: Stage): Said | Answer {
  const mode = text(values['parse_mode']);
  if (mode !== undefined && !['HTML', 'Markdown', 'MarkdownV2'].includes(mode)) return wrong(400, 'Bad Request: unsupported parse_mode');
  const replyTo = text(structured(values['reply_parameters'])?.['message_id']);
  const field = uploads[method];
  if (field === undefined) {
    const words = text(values['text']) ?? '';
    if (words.trim() === '') return wrong(400, 'Bad Request: message text is empty');
    return words.length > MOST_TEXT ? wrong(400, 'Bad Request: message is too long') : { kind: 'text', text: words, replyTo };
  }
  const caption = text(values['caption']) ?? '';
  if (caption.length > MOST_CAPTION) return wrong(400, 'Bad Request: message caption is too long');
  const file = files[field];
  if (!file) return wrong(400, `Bad Request: there is no ${field} in the request`);
  if (file.bytes.length === 0) return wrong(400, 'Bad Request: file must be non-empty');
  const mediaId = `up${createHash('sha256').update(file.bytes).digest('hex').slice(0, 24)}`;
  stage.uploads.set(mediaId, { accountId: account.id, ...file });
  return { kind: lineKindOf(file.mimeType), text: caption, mediaId, fileName: file.name, replyTo };
}

function changeOwn(method: string, values: Readonly<Record<string, unknown>>, phone: Phone, stage: Stage): Answer {
  const line = phone.lines.find((one) => one.id === text(values['message_id']) && one.from === 'desk');
  const verb = method === 'deleteMessage' ? 'delete' : 'edit';
  if (!line) return wrong(400, `Bad Request: message to ${verb} not found`);
  if (verb === 'delete') line.unsent = true;
  else {
    line.text = text(values['text']) ?? '';
    line.edits += 1;
  }
  stage.world.changed();
  return right(true);
}

function setWebhook(values: Readonly<Record<string, unknown>>, account: Account): Answer {
  const url = text(values['url']) ?? '';
  // The real one wants https; on one machine the demo has none.
  if (!/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)(:|\/)/.test(url)) return wrong(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
  const secret = text(values['secret_token']);
  if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) return wrong(400, 'Bad Request: secret token contains unallowed characters');
  account.webhook = { url, secret };
  return { status: 200, body: { ok: true, result: true, description: 'Webhook was set' } };
}

function download(name: string, stage: Stage): Answer {
  const { bytes } = bytesOf(name.replace(/^files\//, ''), stage);
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: bytes };
}
