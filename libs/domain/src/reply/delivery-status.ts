import type { DeliveryStatus } from '../words/enums.js';

const rank: Readonly<Partial<Record<DeliveryStatus, number>>> = { QUEUED: 0, SENDING: 1, SENT: 2, DELIVERED: 3, READ: 4 };

/**
 * The status after news from the provider or the sender: it only goes up (queued < sending < sent < delivered < read).
 * FAILED is final until a person resends, and cannot undo what was delivered; UNCERTAIN comes only from a sending in doubt
 * and is resolved by any receipt. Equal or lower news changes nothing.
 */
export function advance(current: DeliveryStatus, news: DeliveryStatus): DeliveryStatus {
  if (current === 'FAILED') return current;
  if (news === 'FAILED') return current === 'DELIVERED' || current === 'READ' ? current : news;
  if (news === 'UNCERTAIN') return current === 'SENDING' ? news : current;
  const reached = current === 'UNCERTAIN' ? 1 : rank[current] ?? 0;
  return (rank[news] ?? 0) > reached ? news : current;
}

/** A person sends it again: only what failed or is in doubt, never what may be on its way. Null = not allowed. */
export function resent(current: DeliveryStatus): DeliveryStatus | null {
  return current === 'FAILED' || current === 'UNCERTAIN' ? 'QUEUED' : null;
}

/** The sender hands it back for a later attempt; only what it was sending itself. Null = not allowed. */
export function retried(current: DeliveryStatus): DeliveryStatus | null {
  return current === 'SENDING' ? 'QUEUED' : null;
}

/** Can it still be taken back before anybody got it? */
export function isHeld(status: DeliveryStatus, holdUntil: Date | null, now: Date): boolean {
  return status === 'QUEUED' && holdUntil !== null && now < holdUntil;
}
