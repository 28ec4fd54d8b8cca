import { safeText } from '@balie/domain/text/safe-text.js';
import { newId } from '../../platform/database/ids.js';
import { attach } from './attach.js';
import type { ConversationWork } from './conversation-work.js';
import { sentAt, textOf, type LaneItem } from './normalised.js';
import type { Received, Surroundings } from './receive-text.js';

/**
 * Something of ours comes back from the provider. Written here: then it surely left, also when we were in doubt. Written elsewhere (the page's inbox, a
 * telephone): it becomes an outbound message of the newest report, so that nobody answers twice. It stops no clock: nobody of the desk did anything.
 */
export function receiveEcho(work: ConversationWork, item: LaneItem, around: Surroundings): Received {
  const { event } = item;
  const externalId = safeText(event.externalId);
  const own = work.sent(externalId, event.messageId);
  if (own) {
    if (own.externalId === null) work.arrived.push({ id: own.id, externalId });
    return { messageId: own.id, reportId: own.reportId ?? '' };
  }
  const id = newId();
  const report = work.newestReport();
  const reportId = report?.entity.id ?? null;
  const text = textOf(event);
  work.echoes.push({ id, reportId, visibility: event.visibility ?? 'PRIVATE', externalId, text, sentAt: sentAt(item), receivedAt: item.receivedAt, traceId: item.traceId });
  work.remember({ id, externalId, direction: 'OUTBOUND', reportId, conversationId: work.conversation.id, text, sequence: null, withdrawn: false, fresh: null });
  attach(work, item, id);
  if (report) work.note(report, 'message.sent', { messageId: id, elsewhere: true }, around.now, item.traceId);
  return { messageId: id, reportId: reportId ?? '' };
}
