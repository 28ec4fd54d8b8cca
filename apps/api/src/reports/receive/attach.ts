import { safeText } from '@balie/domain/text/safe-text.js';
import { isId, newId } from '../../platform/database/ids.js';
import type { ConversationWork } from './conversation-work.js';
import { locationIn, nameOf, type LaneItem } from './normalised.js';

/** What came along with a message: files, places, cards. Files that were uploaded before (web) are only linked. */
export function attach(work: ConversationWork, { event }: LaneItem, messageId: string): void {
  for (const [position, { type, storedId, fileName, title, mimeType, latitude, longitude }] of (event.attachments ?? []).entries()) {
    if (storedId !== undefined) {
      if (isId(storedId)) work.links.push({ id: storedId, messageId, position });
      continue;
    }
    const place = type === 'location' ? locationIn([{ type, latitude, longitude }]) : null;
    work.attachments.push({
      id: newId(), messageId, position, kind: safeText(type).slice(0, 40), fileName: nameOf(fileName ?? title), mimeType: nameOf(mimeType), latitude: place?.latitude ?? null, longitude: place?.longitude ?? null,
      // Bytes at a provider are fetched by a channel that can; until then the desk sees that something was sent. What has no bytes is there.
      state: place || type === 'contact' ? 'READY' : 'FAILED',
    });
  }
}
