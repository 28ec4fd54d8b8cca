import type { NormalisedEvent } from '../contract.js';
import { epoch } from '../kit/epoch.js';
import { idOf } from '../kit/kept.js';
import { field, id, object, text, type JsonObject } from '../kit/read.js';

type Common = Omit<NormalisedEvent, 'kind'>;

/** "… changed from A to B": the only place where some of these say who it was before. */
const formerIn = (body: string | undefined): string | undefined => /\bfrom (\S{3,80}) to \S/.exec((body ?? '').slice(0, 500))?.[1];

/** Somebody has another number or another id, or another phone: the conversation goes on under the new name. */
export function parseSystem(message: JsonObject, common: Common): NormalisedEvent {
  const system = object(field(message, 'system')) ?? {};
  const type = text(field(system, 'type')) ?? 'unknown';
  const body = text(field(system, 'body'));
  const newUser = type.startsWith('user_changed') ? (id(field(system, 'user_id')) ?? id(field(system, 'wa_id')) ?? id(field(system, 'new_wa_id'))) : undefined;
  const user = common.user ?? (newUser === undefined ? undefined : formerIn(body));
  return {
    ...common, user, conversationKey: user ?? '', kind: 'system', text: body, newUser,
    printed: { user: common.printed?.['user'], type, ...(newUser === undefined ? {} : { new_user: newUser }) },
  };
}

/** `{wa_id, user_id: {previous, current}, timestamp}`, the ids also as plain fields. */
export function parseUserIdUpdate(update: JsonObject, account: string | undefined): NormalisedEvent {
  const ids = object(field(update, 'user_id')) ?? {};
  const user = id(field(ids, 'previous')) ?? id(field(update, 'previous_user_id')) ?? id(field(update, 'wa_id'));
  const newUser = id(field(ids, 'current')) ?? id(field(update, 'current_user_id')) ?? id(field(update, 'user_id'));
  const at = epoch(field(update, 'timestamp'));
  return { kind: 'system', externalId: idOf('user_id_update', user, newUser, at), account, user, conversationKey: user ?? '', at, newUser, printed: { type: 'user_id_update', new_user: newUser } };
}
