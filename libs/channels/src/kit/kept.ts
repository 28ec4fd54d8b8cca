import { createHash } from 'node:crypto';
import type { NormalisedEvent } from '../contract.js';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** For a payload that cannot be read at all: the core marks the delivery as failed, with this reason, where people see it. */
export const unreadable = (payload: Uint8Array, reason: string): NormalisedEvent => ({ kind: 'invalid', externalId: `invalid:${digest(payload)}`, conversationKey: '', reason });

/** For a part nobody knows: kept and ignored with its reason; the bytes stay in the delivery. The same payload again gives the same id. */
export const kept = (payload: Uint8Array, index: number, conversationKey: string, reason: string): NormalisedEvent => ({
  kind: 'unknown', externalId: `unknown:${digest(payload)}:${index}`, conversationKey, reason,
});

/** What is left over of one delivery. The payload is hashed once, however much of it nobody understands. */
export class Leftovers {
  private hash: string | undefined;
  private count = 0;

  constructor(private readonly payload: Uint8Array) {}

  /** A part nobody knows. */
  unknown(reason: string, about: Partial<NormalisedEvent> = {}): NormalisedEvent {
    return this.make('unknown', reason, about);
  }

  /** A part we know and need not. */
  ignored(reason: string, about: Partial<NormalisedEvent> = {}): NormalisedEvent {
    return this.make('ignore', reason, about);
  }

  private make(kind: 'unknown' | 'ignore', reason: string, about: Partial<NormalisedEvent>): NormalisedEvent {
    this.hash ??= digest(this.payload);
    return { conversationKey: '', ...about, kind, externalId: `${kind}:${this.hash}:${this.count++}`, reason };
  }
}

/** A short id of texts that together say what happened, where the provider gives the thing no id of its own. */
export const idOf = (...parts: readonly (string | undefined)[]): string => digest(Buffer.from(parts.map((part) => part ?? '').join('\u0000'), 'utf8'));
