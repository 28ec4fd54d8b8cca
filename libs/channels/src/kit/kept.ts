import { createHash } from 'node:crypto';
import type { NormalisedEvent } from '../contract.js';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** For a payload that cannot be read at all: the core marks the delivery as failed, with this reason, where people see it. */
export const unreadable = (payload: Uint8Array, reason: string): NormalisedEvent => ({ kind: 'invalid', externalId: `invalid:${digest(payload)}`, conversationKey: '', reason });

/** For a part nobody knows: kept and ignored with its reason; the bytes stay in the delivery. The same payload again gives the same id. */
export const kept = (payload: Uint8Array, index: number, conversationKey: string, reason: string): NormalisedEvent => ({
  kind: 'unknown', externalId: `unknown:${digest(payload)}:${index}`, conversationKey, reason,
});
