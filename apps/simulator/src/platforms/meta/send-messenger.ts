import { readParameters, structured, text, type Answer, type Asked } from '../../provider/exchange.js';
import { lineKindOf, windowOpen, type Said, type Stage } from '../../provider/stage.js';
import type { Account, Phone } from '../../world/model.js';
import { notAvailable, parameter, unknownPerson, windowShut } from './refusals.js';

const HUMAN_AGENT_HOURS = 7 * 24;
const MOST_LETTERS = 2000;
const types = ['RESPONSE', 'UPDATE', 'MESSAGE_TAG'];
const senderActions = ['typing_on', 'typing_off', 'mark_seen', 'react', 'unreact'];

/** POST /{page}/messages of the Messenger Platform. */
export async function sendMessenger(asked: Asked, account: Account, stage: Stage): Promise<Answer> {
  const parameters = await readParameters(asked);
  if (!parameters) return parameter('Invalid JSON in the body');
  const { values, files } = parameters;
  const to = text(structured(values['recipient'])?.['id']);
  if (to === undefined) return parameter('param recipient must be non-empty.');
  const phone = stage.world.known(account.id, to);
  if (!phone) return unknownPerson();
  const action = text(values['sender_action']);
  if (action !== undefined) return senderAction(action, values['message'] !== undefined, phone, to, stage);

  const message = structured(values['message']);
  if (!message) return parameter('param message must be non-empty.');
  const type = text(values['messaging_type']) ?? 'RESPONSE';
  if (!types.includes(type)) return parameter(`Param messaging_type must be one of {${types.join(', ')}} - got "${type}".`);
  const tag = text(values['tag']);
  if ((type === 'MESSAGE_TAG') !== (tag !== undefined)) return parameter(tag === undefined ? 'Message tag is required when messaging_type is MESSAGE_TAG' : 'Tag is only allowed with messaging_type MESSAGE_TAG');
  if (tag !== undefined && tag !== 'HUMAN_AGENT') return parameter('Invalid message tag');

  const said = sayingOf(message, files['filedata'], account, stage);
  if ('status' in said) return said;
  if (phone.blocked) return notAvailable();
  const hours = tag === undefined ? 24 : HUMAN_AGENT_HOURS;
  const open = tag === undefined ? windowOpen(phone, hours, stage.world.now()) : stage.world.now() - phone.lastActAt <= hours * 3_600_000;
  if (!open) return windowShut();
  const metadata = text(message['metadata']);
  if ((metadata ?? '').length > 1000) return parameter('Length of param message[metadata] must be less than or equal to 1000');
  const line = stage.deliver(account, phone, { ...said, metadata });
  return { status: 200, body: { recipient_id: to, message_id: line.id } };
}

function senderAction(action: string, withMessage: boolean, phone: Phone, to: string, { world }: Stage): Answer {
  if (!senderActions.includes(action)) return parameter(`Param sender_action must be one of {${senderActions.join(', ').toUpperCase()}}`);
  if (withMessage) return parameter('Cannot send a message and a sender action in one request');
  if (action === 'typing_on') phone.typingUntil = world.now() + 20_000;
  if (action === 'typing_off') phone.typingUntil = 0;
  if (action === 'mark_seen') phone.lines.filter((line) => line.from === 'citizen').forEach((line) => (line.state = 'read'));
  world.changed();
  return { status: 200, body: { recipient_id: to } };
}

interface SentFile { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }

function sayingOf(message: Record<string, unknown>, file: SentFile | undefined, account: Account, stage: Stage): Said | Answer {
  const words = message['text'];
  const attachment = structured(message['attachment']);
  const replyTo = text(structured(message['reply_to'])?.['mid']);
  if (words !== undefined && attachment) return parameter('Only one of the text, attachment, and dynamic_text fields can be specified');
  if (attachment) {
    const type = text(attachment['type']) ?? '';
    if (!['image', 'audio', 'video', 'file'].includes(type)) return parameter(`Param message[attachment][type] must be one of {AUDIO, FALLBACK, FILE, IMAGE, LOCATION, TEMPLATE, VIDEO} - got "${type}".`);
    if (!file) {
      const url = text(structured(attachment['payload'])?.['url']);
      return url?.startsWith('https://') ? { kind: 'file', text: url, replyTo } : parameter('Upload attachment failure: no file and no https address.');
    }
    if (file.bytes.length === 0) return parameter('Upload attachment failure.');
    const mediaId = `up${stage.uploads.size + 1}`;
    stage.uploads.set(mediaId, { accountId: account.id, ...file });
    return { kind: lineKindOf(file.mimeType), text: '', mediaId, fileName: file.name, replyTo };
  }
  if (typeof words !== 'string' || words === '') return parameter('param message must be non-empty.');
  if ([...words].length > MOST_LETTERS) return parameter(`Length of param message[text] must be less than or equal to ${MOST_LETTERS}`);
  return { kind: 'text', text: words, replyTo };
}
