import type { NormalisedEvent } from '../contract.js';
import { idOf } from '../kit/kept.js';
import { field, id, number, object, text, type JsonObject } from '../kit/read.js';

const NEWS = /^(account_|phone_number_|message_template_|template_|business_|security$|payment_configuration)/;

/** Fields that are about the account and not about a citizen. */
export const isAccountNews = (name: string): boolean => NEWS.test(name);

/** After these nothing can be sent any more; the opposite frees it. */
const STOPS = new Set(['DISABLED_UPDATE', 'ACCOUNT_DELETED', 'ACCOUNT_RESTRICTION', 'PARTNER_REMOVED', 'ACCOUNT_OFFBOARDED', 'DISABLED']);
const WORKS = new Set(['ACCOUNT_RESTRICTION_REMOVED', 'REINSTATED', 'ACCOUNT_RECONNECTED']);

function effectOf(event: string, value: JsonObject): 'stops' | 'works' | 'notice' {
  const ban = object(field(value, 'ban_info'));
  const state = ban && text(field(ban, 'waba_ban_state'));
  // A ban that is only announced leaves time to act.
  if (state !== undefined) return state === 'DISABLE' ? 'stops' : state === 'REINSTATE' ? 'works' : 'notice';
  return WORKS.has(event) ? 'works' : STOPS.has(event) ? 'stops' : 'notice';
}

export interface NewsOf {
  readonly account: string | undefined;
  readonly waba: string | undefined;
  readonly at: string | undefined;
}

/** Restrictions, quality, names, templates: for whoever keeps the account. */
export function accountNews(name: string, value: JsonObject, { account, waba, at }: NewsOf): NormalisedEvent {
  const alert = object(field(value, 'alert')) ?? value;
  const event = text(field(value, 'event')) ?? text(field(value, 'decision')) ?? text(field(alert, 'alert_type')) ?? text(field(value, 'new_quality_score')) ?? name;
  const subject = text(field(value, 'message_template_name')) ?? text(field(value, 'display_phone_number')) ?? text(field(value, 'phone_number'));
  const code = `${name}:${event}`.slice(0, 100).toUpperCase();
  // The status of a template never stops the account, whatever it is called.
  const effect = name === 'account_update' ? effectOf(event, value) : 'notice';
  return {
    kind: 'account_status', externalId: idOf(name, waba, at, JSON.stringify(value)), conversationKey: '', account, at, reason: event.slice(0, 200),
    health: { code, reason: [event, subject].filter(Boolean).join(' · ').slice(0, 300), effect }, printed: { account: undefined, field: name, waba, event },
  };
}

/** `errors[]` beside the messages: the platform could not do something for us, whoever it was about. */
export function accountError(error: JsonObject, account: string | undefined): NormalisedEvent {
  const code = number(field(error, 'code'));
  const title = text(field(error, 'title')) ?? text(field(error, 'message')) ?? 'error';
  const stops = code === 0 || code === 190 || code === 131031;
  return {
    kind: 'account_error', externalId: idOf('error', account, id(field(error, 'code')), JSON.stringify(error)), conversationKey: '', account, reason: title.slice(0, 200),
    health: { code: `META_${code ?? 'UNKNOWN'}`, reason: title.slice(0, 300), effect: stops ? 'stops' : 'notice' }, printed: { errors: [code] },
  };
}
