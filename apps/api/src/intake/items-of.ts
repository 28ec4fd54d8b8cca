import type { Channel, NormalisedEvent } from '@balie/channels/contract.js';
import { newId } from '../platform/database/ids.js';
import { destinationOf } from './fate.js';
import { storableId, storableReason } from './storable.js';

/** One event of a delivery, ready for its row. */
export interface NewItem {
  readonly id: string;
  readonly accountId: string;
  readonly deliveryId: string;
  readonly kind: string;
  readonly externalId: string;
  readonly editSequence: number;
  readonly conversationKey: string;
  readonly occurredAt: Date | null;
  readonly receivedAt: Date;
  readonly payload: Buffer;
  readonly traceId: string;
  readonly state: 'WAITING' | 'IGNORED' | 'FAILED';
  readonly reason: string | null;
  /** The provider's name of the account, where the payload has it. */
  readonly providerAccount: string | null;
}

export interface StoredDelivery {
  readonly id: string;
  readonly account_id: string;
  readonly received_at: Date;
  readonly headers: string;
  readonly body: Buffer;
  readonly trace_id: string;
  readonly attempts: number;
}

export type Parsed = { readonly items: readonly NewItem[] } | { readonly failed: string };

/** More than any provider batches; beyond it somebody is playing. */
const MAX_EVENTS = 10_000;

/**
 * Takes a delivery apart. An empty one (a console's "verify") leaves one ignored item, so that it ends in a visible state too; one that cannot be
 * read fails as a whole.
 */
export function itemsOf(delivery: StoredDelivery, channel: Channel, settings: unknown): Parsed {
  let events: readonly NormalisedEvent[];
  try {
    events = channel.parse(delivery.body, JSON.parse(delivery.headers) as Record<string, string>, settings);
  } catch (error) {
    return { failed: `PARSER_${error instanceof Error ? error.name : 'ERROR'}`.slice(0, 80) };
  }
  if (events.length > MAX_EVENTS) return { failed: 'TOO_MANY_EVENTS' };
  if (events.length > 0 && events.every((event) => event.kind === 'invalid')) return { failed: storableReason(events[0]?.reason ?? null) ?? 'UNREADABLE' };
  if (events.length === 0) return { items: [toItem(delivery, { kind: 'ignore', externalId: `empty:${delivery.id}`, conversationKey: '', reason: 'EMPTY' })] };
  return { items: events.map((event) => toItem(delivery, event)) };
}

const LARGEST_INT = 2_147_483_647;

function toItem(delivery: StoredDelivery, event: NormalisedEvent): NewItem {
  const destination = destinationOf(event.kind, event.reason);
  const { editSequence = 0 } = event;
  const countable = Number.isInteger(editSequence) && Math.abs(editSequence) <= LARGEST_INT;
  // An edit number PostgreSQL cannot count stays part of the key all the same.
  const externalId = storableId(countable ? event.externalId : `${event.externalId}#${editSequence}`);
  // What belongs to no conversation is one of its own.
  const conversationKey = event.conversationKey === '' ? externalId : storableId(event.conversationKey);
  const state = event.kind === 'invalid' ? 'FAILED' : destination.to === 'ignored' ? 'IGNORED' : 'WAITING';
  return {
    id: newId(), accountId: delivery.account_id, deliveryId: delivery.id, kind: storableId(event.kind).slice(0, 100), externalId, editSequence: countable ? editSequence : 0, conversationKey,
    occurredAt: event.at === undefined ? null : new Date(event.at), receivedAt: delivery.received_at,
    payload: Buffer.from(JSON.stringify({ ...event, externalId, conversationKey }), 'utf8'),
    traceId: delivery.trace_id, state, reason: storableReason(event.kind === 'invalid' ? (event.reason ?? 'UNREADABLE') : destination.to === 'ignored' ? destination.reason : null),
    providerAccount: event.account === undefined ? null : storableId(event.account),
  };
}
