import type { EventAttachment, NormalisedEvent } from '@balie/channels/contract.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';

/** One item of a lane, as intake hands it over. */
export interface LaneItem {
  readonly itemId: string;
  readonly event: NormalisedEvent;
  /** When our door had it. */
  readonly receivedAt: Date;
  readonly traceId: string;
}

/** A provider's clock may run a little ahead of ours; further and it is not believed, or everything after it would count as late. */
const AHEAD_MS = 60_000;

/** The provider's time where it can be believed, else ours. */
export function sentAt({ event, receivedAt }: LaneItem): Date {
  const said = event.at === undefined ? null : new Date(event.at);
  const believable = said !== null && !Number.isNaN(said.getTime()) && said.getTime() > 0 && said.getTime() <= receivedAt.getTime() + AHEAD_MS;
  return believable ? said : receivedAt;
}

/** Null for nothing, blank included; else the citizen's words as PostgreSQL can keep them. */
export function textOf(event: NormalisedEvent): string | null {
  const text = safeText(event.text ?? '');
  return text.trim() === '' ? null : text;
}

/** Something a provider calls by a name: shortened, one line. */
export function nameOf(name: string | undefined): string | null {
  const flat = safeText(name ?? '').replace(/\s+/g, ' ').trim().slice(0, LIMITS.handleLength);
  return flat === '' ? null : flat;
}

export const locationIn = (attachments: readonly EventAttachment[]): { latitude: number; longitude: number } | null => {
  for (const { type, latitude, longitude } of attachments) {
    if (type === 'location' && isDegrees(latitude, 90) && isDegrees(longitude, 180)) return { latitude, longitude };
  }
  return null;
};

const isDegrees = (value: number | undefined, most: number): value is number => value !== undefined && Math.abs(value) <= most;

/** External ids of everything the events of a batch are about. */
export const externalIdsOf = (items: readonly LaneItem[]): string[] =>
  [...new Set(items.flatMap(({ event }) => [event.externalId, ...(event.targets ?? []), ...(event.replyTo ? [event.replyTo] : [])]).map(safeText))];
