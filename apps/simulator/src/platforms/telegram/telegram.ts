import { mediaSize, mediaType } from '../../media/media.js';
import type { Act } from '../../world/acts.js';
import type { Account, Line, Phone } from '../../world/model.js';
import { seconds, type Platform } from '../platform.js';

/** Before it gets its update id: that is given when it is posted, so that a bot's ids grow in the order of posting. */
export interface UpdateBody {
  readonly update: Record<string, unknown>;
  readonly updateId: number;
}

const chatId = (phone: Phone): number => Number(phone.userId);
const sender = (phone: Phone) => {
  const [first, ...rest] = phone.name.split(' ');
  return { id: chatId(phone), is_bot: false, first_name: first, ...(rest.length > 0 ? { last_name: rest.join(' ') } : {}), language_code: 'nl' };
};

const photo = (id: string) => [
  { file_id: `${id}-s`, file_unique_id: `${id}us`, file_size: Math.round(mediaSize(id) / 4), width: 90, height: 67 },
  { file_id: id, file_unique_id: `${id}u`, file_size: mediaSize(id), width: 480, height: 360 },
];

const file = (id: string) => ({ file_id: id, file_unique_id: `${id}u`, file_size: mediaSize(id) });

const contents = (line: Line): Record<string, unknown> => {
  const id = line.mediaId ?? '';
  switch (line.kind) {
    case 'photo':
      return { photo: photo(id), ...(line.text === '' ? {} : { caption: line.text }) };
    case 'voice':
      return { voice: { ...file(id), duration: 3, mime_type: mediaType(id) } };
    case 'sticker':
      return { sticker: { ...file(id), type: 'regular', width: 480, height: 360, is_animated: false, is_video: false, emoji: '👍', set_name: 'Oost' } };
    case 'location':
      return { location: { latitude: line.place?.[0], longitude: line.place?.[1] } };
    default:
      return { text: line.text };
  }
};

const message = (line: Line, phone: Phone) => ({
  message_id: Number(line.id),
  from: sender(phone),
  chat: { id: chatId(phone), first_name: sender(phone).first_name, type: 'private' },
  date: seconds(line.at),
  ...contents(line),
});

function update(act: Act, line: Line | undefined, phone: Phone, account: Account, now: number): Record<string, unknown> | undefined {
  const chat = { id: chatId(phone), first_name: sender(phone).first_name, type: 'private' };
  switch (act.act) {
    case 'say':
    case 'photo':
    case 'voice':
    case 'sticker':
    case 'location': {
      if (!line) return undefined;
      const repliedTo = line.replyTo === undefined ? undefined : phone.lines.find((one) => one.id === line.replyTo);
      return { message: { ...message(line, phone), ...(repliedTo ? { reply_to_message: message(repliedTo, phone) } : {}) } };
    }
    case 'edit':
      return line && { edited_message: { ...message(line, phone), edit_date: seconds(now) } };
    case 'react':
      return line && { message_reaction: { chat, message_id: Number(line.id), user: sender(phone), date: seconds(now), old_reaction: [], new_reaction: act.emoji === '' ? [] : [{ type: 'emoji', emoji: act.emoji }] } };
    case 'block': {
      const bot = { id: Number(account.token.split(':')[0]), is_bot: true, first_name: account.name, username: 'balie_demo_bot' };
      const status = (kicked: boolean) => (kicked ? { user: bot, status: 'kicked', until_date: 0 } : { user: bot, status: 'member' });
      return { my_chat_member: { chat, from: sender(phone), date: seconds(now), old_chat_member: status(!act.blocked), new_chat_member: status(act.blocked) } };
    }
    // Bots hear of neither.
    case 'unsend':
    case 'read':
      return undefined;
  }
}

/** Numbers that only grow, also over a restart; they need not follow each other. */
function counter(): (now: number) => number {
  let last = 0;
  return (now) => (last = Math.max(last + 1, Math.floor(now / 10) % 2_000_000_000));
}
const nextUpdate = counter();
/** One counter for all chats of a bot, which is what private chats see. */
const nextMessage = counter();

/** A Telegram bot. */
export const telegram: Platform = {
  kind: 'telegram',
  acts: ['say', 'photo', 'voice', 'location', 'sticker', 'react', 'edit', 'unsend', 'block'],
  windowHours: null,
  tokenSetting: 'botToken',
  newToken: (luck, account) => `${account.token.split(':')[0]}:AA${luck.uuid().replaceAll('-', '')}x`,
  newPerson: (luck) => ({ userId: String(Math.floor(luck.between(1_000_000_000, 7_999_999_999))) }),
  newMessageId: (_luck, now) => String(nextMessage(now)),
  fragment: (act, line, phone, account, now): UpdateBody | undefined => {
    const body = update(act, line, phone, account, now);
    return body && { update: body, updateId: nextUpdate(now) };
  },
  receipt: () => [],
  postings: (fragments, account) =>
    (fragments as UpdateBody[]).map((one) => ({
      body: JSON.stringify({ update_id: one.updateId, ...one.update }),
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': account.webhook?.secret ?? account.settings['secretToken'] ?? '' },
      events: 1,
    })),
};

