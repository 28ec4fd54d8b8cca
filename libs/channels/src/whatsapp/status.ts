import type { NormalisedEvent } from '../contract.js';
import { epoch } from '../kit/epoch.js';
import { field, id, list, number, object, text, type JsonObject } from '../kit/read.js';
import { identity, type People } from './people.js';

/** A voice note that was played was read. `deleted`, `warning` and what comes later change nothing. */
const REACHED: Readonly<Record<string, NormalisedEvent['status']>> = { sent: 'SENT', delivered: 'DELIVERED', read: 'READ', played: 'READ', failed: 'FAILED' };

/** How far a message of ours came. The same message many times, in any order: the id holds state and time. */
export function parseStatus(status: JsonObject, account: string | undefined, people: People): NormalisedEvent | undefined {
  const wamid = id(field(status, 'id'));
  const state = text(field(status, 'status'));
  if (wamid === undefined || state === undefined) return undefined;
  const to = id(field(status, 'recipient_id'));
  const known = identity({ phone: to, userId: id(field(status, 'recipient_user_id')) ?? (text(field(status, 'recipient_type')) === 'group' ? undefined : people.of(to, undefined).userId) });
  const timestamp = field(status, 'timestamp');
  const reached = Object.hasOwn(REACHED, state) ? REACHED[state] : undefined;
  return {
    ...known, userName: undefined, account, at: epoch(timestamp), kind: 'status', externalId: `${wamid}:${state}:${id(timestamp) ?? ''}`, targets: [wamid], status: reached, failure: reached === 'FAILED' ? failureIn(status) : undefined,
    printed: { user: to, id: wamid, status: state },
  };
}

function failureIn(status: JsonObject): { code: string; reason: string } {
  const error = object(list(field(status, 'errors'))[0]);
  const code = error && number(field(error, 'code'));
  const details = error && object(field(error, 'error_data'));
  const reason = (details && text(field(details, 'details'))) ?? (error && (text(field(error, 'title')) ?? text(field(error, 'message'))));
  return { code: code === undefined ? 'UNKNOWN' : `META_${code}`, reason: reason ?? 'Not delivered.' };
}
