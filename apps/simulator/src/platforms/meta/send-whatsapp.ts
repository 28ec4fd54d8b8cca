import { readParameters, structured, text, type Answer, type Asked } from '../../provider/exchange.js';
import { windowOpen, lineKindOf, type Said, type Stage } from '../../provider/stage.js';
import type { Account, Phone } from '../../world/model.js';
import { parameter, refusal } from './refusals.js';
import { filled, placeholders, templates } from './templates.js';

const MOST_LETTERS = 4096;
const MOST_CAPTION = 1024;
const MOST_TRACKER = 512;
const media = ['image', 'audio', 'video', 'document', 'sticker'];

/** POST /{phone-number}/messages of the Cloud API: messages, and read marks with a typing mark. */
export async function sendWhatsapp(asked: Asked, account: Account, stage: Stage): Promise<Answer> {
  const read = await readParameters(asked);
  if (!read || !(asked.headers['content-type'] ?? '').startsWith('application/json')) return parameter('The request body must be JSON.');
  const { values } = read;
  if (values['messaging_product'] !== 'whatsapp') return parameter('The parameter messaging_product is required.');
  if (values['status'] !== undefined) return mark(values, account, stage);
  const to = text(values['to']);
  const recipient = text(values['recipient']);
  if (to === undefined && recipient === undefined) return parameter('The parameter to is required.');
  if (to !== undefined && !/^\+?\d{6,15}$/.test(to)) return refusal(400, 131009, '(#131009) Parameter value is not valid', { details: 'to is not a phone number' });
  if ((text(values['biz_opaque_callback_data']) ?? '').length > MOST_TRACKER) return parameter('biz_opaque_callback_data must be at most 512 characters long.');
  const said = sayingOf(values, account, stage);
  if ('status' in said) return said;
  // What goes to nobody is taken all the same: the truth comes as a status.
  const input = to ?? recipient ?? '';
  const phone = stage.world.known(account.id, input.replace('+', ''));
  const contact = { input, ...(phone?.number === undefined ? {} : { wa_id: phone.number }), ...(phone ? { user_id: phone.userId } : {}) };
  if (!phone) return refusal(400, 131026, '(#131026) Message undeliverable', { details: 'Message Undeliverable.' });
  const line = sendTo(account, phone, said, stage);
  return { status: 200, body: { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id: line.id, ...(said.kind === 'template' ? { message_status: 'accepted' } : {}) }] } };
}

function sendTo(account: Account, phone: Phone, said: Said, stage: Stage) {
  const open = said.kind === 'template' || windowOpen(phone, 24, stage.world.now());
  if (open && !phone.blocked) return stage.deliver(account, phone, said);
  const line = { id: `wamid.${Buffer.from(`${phone.id}${stage.world.revision}`).toString('base64')}`, from: 'desk' as const, kind: said.kind, text: said.text, at: stage.world.now(), edits: 0 };
  stage.failLater(account, phone, line, open
    ? { code: 131026, title: 'Message undeliverable', details: 'Message Undeliverable.' }
    : { code: 131047, title: 'Re-engagement message', details: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.' });
  stage.world.changed();
  return line;
}

function mark(values: Readonly<Record<string, unknown>>, account: Account, stage: Stage): Answer {
  if (values['status'] !== 'read') return parameter('Param status must be one of {READ}.');
  const id = text(values['message_id']);
  const phone = [...stage.world.phones.values()].find((one) => one.accountId === account.id && one.lines.some((line) => line.id === id && line.from === 'citizen'));
  if (!phone) return refusal(400, 131009, '(#131009) Parameter value is not valid', { details: 'message_id is not a message you received' });
  const at = phone.lines.findIndex((line) => line.id === id);
  phone.lines.slice(0, at + 1).filter((line) => line.from === 'citizen').forEach((line) => (line.state = 'read'));
  const typing = values['typing_indicator'];
  if (typing !== undefined) {
    if (structured(typing)?.['type'] !== 'text') return parameter('Param typing_indicator[type] must be one of {TEXT}.');
    phone.typingUntil = stage.world.now() + 25_000;
  }
  stage.world.changed();
  return { status: 200, body: { success: true } };
}

function sayingOf(values: Readonly<Record<string, unknown>>, account: Account, stage: Stage): Said | Answer {
  const type = text(values['type']) ?? 'text';
  const of = structured(values[type]);
  if (!of) return parameter(`The parameter ${type} is required.`);
  const replyTo = text(structured(values['context'])?.['message_id']);
  if (type === 'text') {
    const body = text(of['body']);
    if (body === undefined || body === '') return parameter('The parameter text["body"] is required.');
    return [...body].length > MOST_LETTERS ? parameter(`Param text['body'] must be at most ${MOST_LETTERS} characters long.`) : { kind: 'text', text: body, replyTo };
  }
  if (type === 'template') return templateOf(of);
  if (!media.includes(type)) return refusal(400, 131051, '(#131051) Unsupported message type', { details: `Message type ${type} is not supported.` });
  const caption = text(of['caption']) ?? '';
  if (caption.length > MOST_CAPTION) return parameter(`Param ${type}['caption'] must be at most ${MOST_CAPTION} characters long.`);
  if (type === 'audio' && caption !== '') return parameter("Unexpected key \"caption\" on param \"audio\".");
  const upload = stage.uploads.get(text(of['id']) ?? '');
  if (!upload || upload.accountId !== account.id) return parameter(`Invalid parameter: ${type} needs the id of a file you uploaded, or a link.`);
  return { kind: lineKindOf(upload.mimeType), text: caption, mediaId: text(of['id']), fileName: text(of['filename']) ?? upload.name, replyTo };
}

function templateOf(of: Record<string, unknown>): Said | Answer {
  const code = text(structured(of['language'])?.['code']);
  const template = templates.find((one) => one.name === of['name'] && one.language === code);
  if (!template) return refusal(404, 132001, '(#132001) Template name does not exist in the translation', { details: `template name (${text(of['name']) ?? ''}) does not exist in ${code ?? ''}` });
  if (template.status !== 'APPROVED') return refusal(400, 132015, '(#132015) Template is paused', { details: 'Template is paused due to low quality.' });
  const body = template.components[0].text;
  const components = (Array.isArray(of['components']) ? of['components'] : []) as { type?: string; parameters?: { type?: string; text?: unknown }[] }[];
  const given = components.find((one) => one.type === 'body')?.parameters ?? [];
  if (given.length !== placeholders(body)) return refusal(400, 132000, '(#132000) Number of parameters does not match the expected number of params', { details: `body: number of localizable_params (${given.length}) does not match the expected number of params (${placeholders(body)})` });
  if (given.some((one) => one.type !== 'text' || typeof one.text !== 'string' || one.text === '' || /\n|\t| {5}/.test(one.text))) {
    return refusal(400, 132012, '(#132012) Parameter format does not match format in the created template', { details: 'body: Format mismatch, expected TEXT' });
  }
  return { kind: 'template', text: filled(body, given.map((one) => String(one.text))) };
}
