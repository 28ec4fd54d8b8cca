import type { EventAttachment } from '@balie/channels/contract.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { isId, newId } from '../../platform/database/ids.js';
import type { ConversationWork } from './conversation-work.js';
import { locationIn, nameOf, type LaneItem } from './normalised.js';

/** What came along with a message: files, places, cards. Files that were uploaded before (web) are only linked. */
export function attach(work: ConversationWork, { event }: LaneItem, messageId: string): void {
  for (const [position, attachment] of (event.attachments ?? []).entries()) {
    const { type, storedId, fileName, title, mimeType, latitude, longitude } = attachment;
    if (storedId !== undefined) {
      if (isId(storedId)) work.links.push({ id: storedId, messageId, position });
      continue;
    }
    const place = type === 'location' ? locationIn([{ type, latitude, longitude }]) : null;
    work.attachments.push({
      id: newId(), messageId, position, kind: safeText(type).slice(0, 40), fileName: nameOf(fileName ?? title), mimeType: nameOf(mimeType), latitude: place?.latitude ?? null, longitude: place?.longitude ?? null,
      ...stateOf(attachment, place !== null),
    });
  }
}

/** Bytes at a provider are fetched after the commit (`delivery/fetch-media.ts`). What has no bytes is there, or will never be. */
function stateOf(attachment: EventAttachment, isPlace: boolean): { readonly state: string; readonly source: string | null; readonly failure: string | null } {
  const { type, url, mediaId } = attachment;
  if (isPlace || type === 'contact') return { state: 'READY', source: null, failure: null };
  if (url === undefined && mediaId === undefined) return { state: 'FAILED', source: null, failure: 'NO_FILE' };
  return { state: 'PROCESSING', source: JSON.stringify(attachment), failure: null };
}
