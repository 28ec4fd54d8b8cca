import type { NormalisedEvent } from '../contract.js';
import { epoch } from '../kit/epoch.js';
import { idOf, type Leftovers } from '../kit/kept.js';
import { eachEntry } from '../kit/meta/entries.js';
import { field, id, list, object, text, type JsonObject } from '../kit/read.js';
import { accountError, accountNews, isAccountNews } from './account-news.js';
import { contentsOf } from './contents.js';
import { identity, People } from './people.js';
import { parseStatus } from './status.js';
import { parseSystem, parseUserIdUpdate } from './system.js';

/** The events of a WhatsApp number and of the business account above it. */
export function parseWhatsapp(payload: Uint8Array): NormalisedEvent[] {
  return eachEntry(payload, 'whatsapp_business_account', ({ fields, owner }, leftovers) =>
    list(field(fields, 'changes')).flatMap((change) => {
      const item = object(change);
      const value = item && object(field(item, 'value'));
      if (!item || !value) return [leftovers.unknown('UNKNOWN_EVENT', { account: owner })];
      const name = text(field(item, 'field')) ?? '';
      const metadata = object(field(value, 'metadata'));
      const number = metadata && id(field(metadata, 'phone_number_id'));
      const at = epoch(field(fields, 'time'));
      if (isAccountNews(name)) return [accountNews(name, value, { account: number ?? owner, waba: owner, at })];
      return parseValue(name, value, number, leftovers);
    }));
}

function parseValue(name: string, value: JsonObject, account: string | undefined, leftovers: Leftovers): NormalisedEvent[] {
  const people = new People(value);
  const each = (list_: string, parse: (item: JsonObject) => NormalisedEvent | undefined): NormalisedEvent[] =>
    list(field(value, list_)).map((entry) => {
      const item = object(entry);
      return (item && parse(item)) ?? leftovers.unknown('UNKNOWN_EVENT', { account });
    });
  switch (name) {
    case 'messages': {
      const found = [
        ...each('messages', (message) => parseMessage(message, account, people)), ...each('statuses', (status) => parseStatus(status, account, people)),
        ...each('errors', (error) => accountError(error, account)),
      ];
      return found.length > 0 ? found : [leftovers.unknown('EMPTY_VALUE', { account })];
    }
    case 'smb_message_echoes': case 'message_echoes': return each('message_echoes', (echo) => parseEcho(echo, account, people));
    case 'user_preferences': return each('user_preferences', (preference) => parsePreference(preference, account));
    case 'user_id_update': return each('user_id_update', (update) => parseUserIdUpdate(update, account));
    // What was said before the number was connected, the phone's address book, groups, calls: nothing for a desk.
    default: return [leftovers.ignored(`FIELD_${name.toUpperCase()}`.slice(0, 80), { account })];
  }
}

function parseMessage(message: JsonObject, account: string | undefined, people: People): NormalisedEvent {
  const person = people.of(id(field(message, 'from')), id(field(message, 'from_user_id')));
  const known = identity(person);
  const at = epoch(field(message, 'timestamp'));
  const wamid = id(field(message, 'id'));
  const group = id(field(message, 'group_id'));
  const common = {
    ...known, account, at, externalId: wamid ?? idOf('message', known.user, at, JSON.stringify(message)), visibility: 'PRIVATE' as const, ...(group === undefined ? {} : { conversationKey: group, aliases: undefined }),
  };
  switch (text(field(message, 'type'))) {
    case 'reaction': return reacted(message, common);
    case 'edit': return edited(message, common);
    case 'revoke': return revoked(message, common);
    case 'system': return parseSystem(message, common);
    case 'request_welcome': return { ...common, kind: 'ignore', reason: 'REQUEST_WELCOME' };
    default: return { ...common, kind: 'message', ...said(message, common.printed) };
  }
}

type Common = Omit<NormalisedEvent, 'kind'>;

/** Contents with what hangs on them: what it answers, that it was forwarded. */
function said(message: JsonObject, printed: Common['printed']): Partial<NormalisedEvent> {
  const { printed: more, ...contents } = contentsOf(message);
  const context = object(field(message, 'context'));
  const forwarded = context !== undefined && (field(context, 'forwarded') === true || field(context, 'frequently_forwarded') === true);
  return { ...contents, replyTo: context && id(field(context, 'id')), printed: { ...printed, ...more, ...(forwarded ? { forwarded } : {}) } };
}

function reacted(message: JsonObject, common: Common): NormalisedEvent {
  const reaction = object(field(message, 'reaction'));
  const target = reaction && id(field(reaction, 'message_id'));
  const emoji = (reaction && text(field(reaction, 'emoji'))) || undefined;
  return { ...common, kind: 'reaction', targets: target === undefined ? [] : [target], text: emoji, printed: { ...common.printed, action: emoji === undefined ? 'remove' : 'add', emoji } };
}

function edited(message: JsonObject, common: Common): NormalisedEvent {
  const edit = object(field(message, 'edit'));
  const target = edit && id(field(edit, 'original_message_id'));
  const inner = edit && object(field(edit, 'message'));
  const { replyTo: _context, ...contents } = inner ? said(inner, common.printed) : {};
  return { ...common, kind: 'message_edit', targets: target === undefined ? [] : [target], ...contents };
}

function revoked(message: JsonObject, common: Common): NormalisedEvent {
  const revoke = object(field(message, 'revoke'));
  const target = revoke && id(field(revoke, 'original_message_id'));
  return { ...common, kind: 'message_delete', targets: target === undefined ? [] : [target] };
}

/** Sent from the WhatsApp Business app on somebody's phone: ours, to `to`. */
function parseEcho(echo: JsonObject, account: string | undefined, people: People): NormalisedEvent {
  const to = id(field(echo, 'to'));
  const known = identity(people.exactly(to, id(field(echo, 'to_user_id'))));
  const at = epoch(field(echo, 'timestamp'));
  const common = { ...known, account, at, externalId: id(field(echo, 'id')) ?? idOf('echo', to, at, JSON.stringify(echo)), visibility: 'PRIVATE' as const };
  const type = text(field(echo, 'type'));
  if (type === 'revoke') return { ...revoked(echo, common), kind: 'echo', printed: { ...known.printed, type } };
  if (type === 'edit') return { ...edited(echo, common), kind: 'echo', printed: { ...known.printed, type } };
  return { ...common, kind: 'echo', ...said(echo, known.printed) };
}

function parsePreference(preference: JsonObject, account: string | undefined): NormalisedEvent {
  const known = identity({ phone: id(field(preference, 'wa_id')), userId: id(field(preference, 'user_id')) });
  const at = epoch(field(preference, 'timestamp'));
  const [category, value] = [text(field(preference, 'category')), text(field(preference, 'value'))];
  return { ...known, account, at, kind: 'preference', externalId: idOf('preference', known.user, at, category, value), printed: { ...known.printed, category, value } };
}
