import type { NormalisedEvent } from '../contract.js';
import { epoch } from '../kit/epoch.js';
import { idOf, type Leftovers } from '../kit/kept.js';
import { eachEntry } from '../kit/meta/entries.js';
import { field, id, list, number, object, text, type JsonObject } from '../kit/read.js';
import { attachmentsOf } from './attachments.js';
import { beside } from './beside.js';
import type { Envelope } from './envelope.js';

/** The events of a page's private messages. Comments and posts of the same page come in `changes` and belong to another channel. */
export function parseMessenger(payload: Uint8Array): NormalisedEvent[] {
  return eachEntry(payload, 'page', ({ fields, owner }, leftovers) => {
    const own = [...list(field(fields, 'messaging')), ...list(field(fields, 'standby'))].map((entry) => {
      const item = object(entry);
      return (item && parseItem(item, owner, leftovers)) ?? leftovers.unknown('UNKNOWN_EVENT', { account: owner });
    });
    return [...own, ...list(field(fields, 'changes')).map(() => leftovers.ignored('PAGE_FEED', { account: owner }))];
  });
}

function parseItem(item: JsonObject, owner: string | undefined, leftovers: Leftovers): NormalisedEvent | undefined {
  const [sender, recipient] = [object(field(item, 'sender')), object(field(item, 'recipient'))];
  const senderId = sender && (id(field(sender, 'id')) ?? id(field(sender, 'user_ref')));
  const recipientId = recipient && id(field(recipient, 'id'));
  const message = object(field(item, 'message'));
  const echo = message !== undefined && field(message, 'is_echo') === true;
  // An echo goes the other way; some apps send it the wrong way round.
  const user = (echo || senderId === owner) && recipientId !== owner ? recipientId : senderId;
  const envelope: Envelope = { account: owner ?? recipientId, user, conversationKey: user ?? '', at: epoch(field(item, 'timestamp')) };
  if (message) {
    if (!echo && owner !== undefined && recipientId !== undefined && recipientId !== owner && senderId !== owner) return leftovers.ignored('OTHER_RECIPIENT', envelope);
    return parseMessage(message, envelope, echo);
  }
  return change(item, envelope) ?? beside(item, envelope);
}

function parseMessage(message: JsonObject, envelope: Envelope, echo: boolean): NormalisedEvent {
  const mid = id(field(message, 'mid'));
  const words = text(field(message, 'text'));
  const common = { ...envelope, externalId: mid ?? idOf('message', envelope.user, envelope.at, words), visibility: 'PRIVATE' as const };
  if (field(message, 'is_deleted') === true) return { ...common, kind: 'message_delete', targets: mid === undefined ? [] : [mid] };
  const unsupported = field(message, 'is_unsupported') === true;
  const attachments = unsupported ? [{ type: 'unsupported' }] : attachmentsOf(message);
  const replyTo = object(field(message, 'reply_to'));
  const quickReply = object(field(message, 'quick_reply'));
  return {
    ...common, kind: echo ? 'echo' : 'message', messageId: echo ? text(field(message, 'metadata')) : undefined, text: words === '' ? undefined : words, attachments: attachments.length === 0 ? undefined : attachments,
    replyTo: replyTo && id(field(replyTo, 'mid')), payload: quickReply && text(field(quickReply, 'payload')),
    printed: { ...(unsupported ? { unsupported } : {}), ...(echo ? { app_id: id(field(message, 'app_id')) } : {}) },
  };
}

/** What changes a message that is there: edits, reactions, receipts. */
function change(item: JsonObject, envelope: Envelope): NormalisedEvent | undefined {
  const edit = object(field(item, 'message_edit'));
  const mid = edit && id(field(edit, 'mid'));
  if (edit && mid !== undefined) {
    const count = number(field(edit, 'num_edit'));
    return { ...envelope, kind: 'message_edit', externalId: mid, editSequence: count !== undefined && Number.isInteger(count) ? count : 0, targets: [mid], text: text(field(edit, 'text')) };
  }
  const reaction = object(field(item, 'reaction'));
  if (reaction) return reacted(reaction, envelope);
  const delivery = object(field(item, 'delivery'));
  if (delivery) return delivered(delivery, envelope);
  const read = object(field(item, 'read'));
  if (!read) return undefined;
  const upTo = epoch(field(read, 'watermark'));
  const target = id(field(read, 'mid'));
  return { ...envelope, kind: 'read_receipt', status: 'READ', externalId: idOf('read', envelope.user, upTo, target), upTo, targets: target === undefined ? [] : [target], printed: { watermark: upTo } };
}

function reacted(reaction: JsonObject, envelope: Envelope): NormalisedEvent {
  const mid = id(field(reaction, 'mid'));
  const removed = text(field(reaction, 'action')) === 'unreact';
  const emoji = text(field(reaction, 'emoji')) ?? text(field(reaction, 'reaction'));
  return {
    ...envelope, kind: 'reaction', externalId: idOf('reaction', mid, envelope.user, removed ? 'unreact' : 'react', envelope.at), targets: mid === undefined ? [] : [mid], text: removed ? undefined : emoji, opensWindow: !removed,
    printed: { action: removed ? 'remove' : 'add', emoji },
  };
}

function delivered(delivery: JsonObject, envelope: Envelope): NormalisedEvent {
  const mids = list(field(delivery, 'mids')).flatMap((mid) => id(mid) ?? []);
  const upTo = epoch(field(delivery, 'watermark'));
  return {
    ...envelope, at: envelope.at ?? upTo, kind: 'delivery_receipt', status: 'DELIVERED', externalId: idOf('delivery', envelope.user, upTo, ...mids), targets: mids, upTo, printed: { watermark: upTo, ids: mids, at: envelope.at },
  };
}
