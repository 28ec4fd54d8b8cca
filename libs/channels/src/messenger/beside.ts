import type { NormalisedEvent } from '../contract.js';
import { idOf } from '../kit/kept.js';
import { field, id, list, object, text, type JsonObject } from '../kit/read.js';
import type { Envelope } from './envelope.js';

const THREAD_CONTROL = ['pass_thread_control', 'take_thread_control', 'request_thread_control', 'app_roles'] as const;

/** What is no message: buttons, where somebody came from, who holds the thread, what Meta thinks of us. Undefined when it is none of these. */
export function beside(item: JsonObject, envelope: Envelope): NormalisedEvent | undefined {
  const postback = object(field(item, 'postback'));
  if (postback) return pressed(postback, envelope);
  const referral = object(field(item, 'referral'));
  if (referral) {
    const ref = text(field(referral, 'ref'));
    return { ...envelope, kind: 'referral', externalId: idOf('referral', envelope.user, envelope.at, ref), payload: ref, printed: { ref, source: text(field(referral, 'source')), ad_id: id(field(referral, 'ad_id')) } };
  }
  const optin = object(field(item, 'optin'));
  if (optin) return optedIn(optin, envelope);
  const control = THREAD_CONTROL.find((name) => field(item, name) !== undefined);
  if (control !== undefined) return { ...envelope, kind: 'thread_control', externalId: idOf(control, envelope.user, envelope.at, JSON.stringify(field(item, control))), printed: { type: control } };
  const policy = object(field(item, 'policy-enforcement')) ?? object(field(item, 'policy_enforcement'));
  if (policy) return enforced(policy, envelope);
  const linking = object(field(item, 'account_linking'));
  if (linking) return { ...envelope, kind: 'ignore', externalId: idOf('linking', envelope.user, envelope.at), reason: 'ACCOUNT_LINKING' };
  return undefined;
}

/** The words on the button are what the citizen said. */
function pressed(postback: JsonObject, envelope: Envelope): NormalisedEvent {
  const payload = text(field(postback, 'payload'));
  const title = text(field(postback, 'title'));
  const referral = object(field(postback, 'referral'));
  return {
    ...envelope, kind: 'postback', externalId: id(field(postback, 'mid')) ?? idOf('postback', envelope.user, envelope.at, payload, title), text: title === '' ? undefined : title, payload, visibility: 'PRIVATE', opensWindow: true,
    printed: { title, referral: referral && text(field(referral, 'ref')) },
  };
}

function optedIn(optin: JsonObject, envelope: Envelope): NormalisedEvent {
  const reference = id(field(optin, 'user_ref'));
  const user = envelope.user ?? reference;
  const ref = text(field(optin, 'ref'));
  return {
    ...envelope, user, conversationKey: user ?? '', kind: 'optin', externalId: idOf('optin', user, envelope.at, ref ?? text(field(optin, 'payload'))), payload: ref ?? text(field(optin, 'payload')),
    printed: { ref, type: text(field(optin, 'type')) },
  };
}

/** Meta stops (or frees) the page's messages: nobody's conversation, the account's trouble. */
function enforced(policy: JsonObject, envelope: Envelope): NormalisedEvent {
  const action = text(field(policy, 'action')) ?? 'unknown';
  const blocked = action === 'block';
  const reason = text(field(policy, 'reason')) ?? (list(field(policy, 'reasons')).flatMap((one) => text(one) ?? []).join(', ') || undefined);
  return {
    ...envelope, user: undefined, conversationKey: '', kind: 'account_status', externalId: idOf('policy', envelope.account, envelope.at, action), reason,
    health: { code: blocked ? 'POLICY_BLOCKED' : `POLICY_${action.toUpperCase()}`.slice(0, 60), reason: reason ?? action, effect: blocked ? 'stops' : action === 'unblock' ? 'works' : 'notice' },
    printed: { status: blocked ? 'blocked' : action === 'unblock' ? 'unblocked' : action },
  };
}
