import type { EventKind } from '@balie/channels/contract.js';

/** What becomes of an event: it goes into the room, it says how far a reply of ours came, how our account fares, or it needs nobody (why). */
export type Destination = { readonly to: 'room' | 'receipt' | 'account' } | { readonly to: 'ignored'; readonly reason: string };

const ROOM = new Set<EventKind>(['message', 'message_edit', 'message_delete', 'reaction', 'comment', 'comment_edit', 'comment_delete', 'mention', 'rating', 'postback', 'echo', 'system']);
const RECEIPTS = new Set<EventKind>(['delivery_receipt', 'read_receipt', 'status', 'bounce', 'delay']);
const ACCOUNT = new Set<EventKind>(['account_status', 'account_error', 'permission_revoked']);

/** By kind, the same for every channel. What nobody handles yet is ignored with its kind as the reason, so that it can be found. */
export function destinationOf(kind: EventKind, reason?: string): Destination {
  if (ROOM.has(kind)) return { to: 'room' };
  if (RECEIPTS.has(kind)) return { to: 'receipt' };
  if (ACCOUNT.has(kind)) return { to: 'account' };
  if (kind === 'typing') return { to: 'ignored', reason: 'TRANSIENT' };
  if (kind === 'unknown' || kind === 'ignore') return { to: 'ignored', reason: reason ?? 'UNKNOWN' };
  return { to: 'ignored', reason: `KIND_${kind.toUpperCase()}`.slice(0, 80) };
}
