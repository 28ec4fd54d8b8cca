import type { Chance } from '../../random.js';
import { mediaSha256, mediaType } from '../../media/media.js';
import type { Act } from '../../world/acts.js';
import type { Account, Line, Phone } from '../../world/model.js';
import { seconds, type Platform } from '../platform.js';
import { signed } from './signed.js';

const digits = (luck: Chance, length: number): string => Array.from({ length }, () => Math.floor(luck.between(0, 10))).join('');

/** What goes into `changes[].value` beside the metadata. */
export interface WhatsappValue {
  readonly contacts?: readonly unknown[];
  readonly messages?: readonly unknown[];
  readonly statuses?: readonly unknown[];
}

const contents = (line: Line): Record<string, unknown> => {
  const id = line.mediaId ?? '';
  const media = { id, mime_type: mediaType(id), sha256: mediaSha256(id) };
  switch (line.kind) {
    case 'photo':
      return { type: 'image', image: { ...(line.text === '' ? {} : { caption: line.text }), ...media } };
    case 'voice':
      return { type: 'audio', audio: { ...media, mime_type: 'audio/ogg; codecs=opus', voice: true } };
    case 'sticker':
      return { type: 'sticker', sticker: { ...media, animated: false } };
    case 'location':
      return { type: 'location', location: { latitude: line.place?.[0], longitude: line.place?.[1] } };
    default:
      return { type: 'text', text: { body: line.text } };
  }
};

function message(act: Act, line: Line, account: Account, now: number): Record<string, unknown> | undefined {
  switch (act.act) {
    case 'say':
    case 'photo':
    case 'voice':
    case 'sticker':
    case 'location':
      return { id: line.id, timestamp: String(seconds(line.at)), ...(line.replyTo === undefined ? {} : { context: { from: account.settings['phoneNumberId'], id: line.replyTo } }), ...contents(line) };
    case 'react':
      return { id: `${line.id}.r${now}`, timestamp: String(seconds(now)), type: 'reaction', reaction: { message_id: line.id, ...(act.emoji === '' ? {} : { emoji: act.emoji }) } };
    case 'edit':
      return { id: `${line.id}.e${line.edits}`, timestamp: String(seconds(now)), type: 'edit', edit: { original_message_id: line.id, message: { type: 'text', text: { body: line.text } } } };
    case 'unsend':
      return { id: `${line.id}.d`, timestamp: String(seconds(now)), type: 'revoke', revoke: { original_message_id: line.id } };
    default:
      return undefined;
  }
}

const person = (phone: Phone) => ({ profile: { name: phone.name }, wa_id: phone.number, user_id: phone.userId });

/** A status of one of the desk's messages; `error` makes it the final `failed`. */
export function status(state: string, line: Pick<Line, 'id'>, phone: Phone, now: number, error?: { readonly code: number; readonly title: string; readonly details: string }): WhatsappValue {
  const errors = error && [{ code: error.code, title: error.title, message: error.title, error_data: { details: error.details }, href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/' }];
  return { statuses: [{ id: line.id, status: state, timestamp: String(seconds(now)), recipient_id: phone.number, recipient_user_id: phone.userId, ...(errors && { errors }) }] };
}

/** WhatsApp Cloud API, with business-scoped user ids beside the numbers. */
export const whatsapp: Platform = {
  kind: 'whatsapp',
  // Read marks of citizens come as statuses; blocking is not told to a business.
  acts: ['say', 'photo', 'voice', 'location', 'sticker', 'react', 'edit', 'unsend', 'read', 'block'],
  windowHours: 24,
  tokenSetting: 'accessToken',
  newToken: (luck) => `EAAW${luck.uuid().replaceAll('-', '')}${luck.uuid().replaceAll('-', '')}`,
  // Invented; nothing here ever dials.
  newPerson: (luck) => ({ userId: `NL.${digits(luck, 16)}`, number: `316970${digits(luck, 5)}` }),
  newMessageId: (luck) => `wamid.${Buffer.from(luck.uuid()).toString('base64').replaceAll('=', '')}==`,
  fragment(act, line, phone, account, now): WhatsappValue | undefined {
    const told = line && message(act, line, account, now);
    return told && { contacts: [person(phone)], messages: [{ from: phone.number, from_user_id: phone.userId, ...told }] };
  },
  receipt: (state, lines, phone, _account, now) => lines.map((line) => status(state, line, phone, now)),
  postings(fragments, account) {
    const metadata = { display_phone_number: account.settings['displayPhoneNumber'] ?? '31697000000', phone_number_id: account.settings['phoneNumberId'] };
    const changes = (fragments as WhatsappValue[]).map((value) => ({ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }));
    return [signed({ object: 'whatsapp_business_account', entry: [{ id: account.settings['businessAccountId'], changes }] }, account.settings['appSecret'] ?? '', fragments.length)];
  },
};
