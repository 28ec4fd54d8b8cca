import type { Chance } from '../../random.js';
import { mediaAddress, mediaType } from '../../media/media.js';
import type { Act } from '../../world/acts.js';
import type { Account, Line, Phone } from '../../world/model.js';
import type { Platform } from '../platform.js';
import { signed } from './signed.js';

const digits = (luck: Chance, length: number): string => Array.from({ length }, (_, at) => Math.floor(luck.between(at === 0 ? 1 : 0, 10))).join('');
const THUMB = { id: 369239263222822, url: 'sticker' } as const;
/** The fake app's own id: Meta puts it on echoes of what the app itself sent. */
export const APP_ID = 1517776481860111;

const attachment = (line: Line, account: Account): unknown => {
  const url = (id: string): string => mediaAddress(id, account.settings['apiBaseUrl'] ?? '', line.at);
  if (line.kind === 'location' && line.place) {
    return { title: 'Vastgezette locatie', type: 'location', payload: { coordinates: { lat: line.place[0], long: line.place[1] } } };
  }
  if (line.kind === 'sticker') return { type: 'sticker', payload: { url: url(THUMB.url), sticker_id: THUMB.id } };
  return { type: line.kind === 'photo' ? 'image' : mediaType(line.mediaId ?? '').startsWith('audio') ? 'audio' : 'file', payload: { url: url(line.mediaId ?? '') } };
};

function fragment(act: Act, line: Line | undefined, phone: Phone, account: Account, now: number): unknown {
  const people = { sender: { id: phone.userId }, recipient: { id: account.settings['pageId'] ?? '' } };
  if (act.act === 'read') return { ...people, timestamp: now, read: { watermark: now } };
  if (!line) return undefined;
  const reply = line.replyTo === undefined ? {} : { reply_to: { mid: line.replyTo } };
  switch (act.act) {
    case 'say':
      return { ...people, timestamp: line.at, message: { mid: line.id, ...reply, text: line.text } };
    case 'photo':
    case 'voice':
    case 'location':
    case 'sticker':
      return { ...people, timestamp: line.at, message: { mid: line.id, ...(line.text === '' ? {} : { text: line.text }), attachments: [attachment(line, account)] } };
    case 'react':
      return { ...people, timestamp: now, reaction: act.emoji === '' ? { mid: line.id, action: 'unreact' } : { mid: line.id, action: 'react', reaction: act.emoji === '❤' ? 'love' : 'other', emoji: act.emoji } };
    case 'edit':
      return { ...people, timestamp: now, message_edit: { mid: line.id, text: line.text, num_edit: line.edits } };
    case 'unsend':
      return { ...people, timestamp: now, message: { mid: line.id, is_deleted: true } };
    case 'block':
      return undefined;
  }
}

/** An echo goes with every message that leaves a page, the app's own too. */
export const echo = (line: Line, phone: Phone, account: Account): unknown => ({
  sender: { id: account.settings['pageId'] }, recipient: { id: phone.userId }, timestamp: line.at,
  message: { mid: line.id, is_echo: true, app_id: APP_ID, ...(line.metadata === undefined ? {} : { metadata: line.metadata }), ...(line.text === '' ? {} : { text: line.text }), ...(line.mediaId === undefined ? {} : { attachments: [attachment(line, account)] }) },
});

/** Facebook Messenger: a page's private messages. */
export const messenger: Platform = {
  kind: 'messenger',
  acts: ['say', 'photo', 'voice', 'location', 'sticker', 'react', 'edit', 'unsend', 'read', 'block'],
  windowHours: 24,
  tokenSetting: 'pageAccessToken',
  newToken: (luck) => `EAAG${luck.uuid().replaceAll('-', '')}${luck.uuid().replaceAll('-', '')}`,
  newPerson: (luck) => ({ userId: digits(luck, 16) }),
  newMessageId: (luck) => `m_${Buffer.from(`${luck.uuid()}${luck.uuid()}`).toString('base64url')}`,
  fragment,
  receipt(state, lines, phone, account, now) {
    const people = { sender: { id: phone.userId }, recipient: { id: account.settings['pageId'] ?? '' } };
    if (state === 'sent') return lines.map((line) => echo(line, phone, account));
    const watermark = Math.max(...lines.map((line) => line.at));
    return [{ ...people, timestamp: now, ...(state === 'read' ? { read: { watermark } } : { delivery: { mids: lines.map((line) => line.id), watermark } }) }];
  },
  postings(fragments, account, now) {
    const entry = fragments.map((one) => ({ id: account.settings['pageId'], time: now, messaging: [one] }));
    return [signed({ object: 'page', entry }, account.settings['appSecret'] ?? '', fragments.length)];
  },
};
