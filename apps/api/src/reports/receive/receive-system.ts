import { safeText } from '@balie/domain/text/safe-text.js';
import type { ConversationWork } from './conversation-work.js';
import type { LaneItem } from './normalised.js';
import type { Ignored } from './receive-change.js';
import type { Surroundings } from './receive-text.js';

/** The provider says something about the conversation itself. What matters to us is another name: the same person goes on under it, with everything said before. */
export function receiveSystem(work: ConversationWork, item: LaneItem, around: Surroundings): { readonly reportId: string } | Ignored {
  const to = safeText(item.event.newUser ?? '').slice(0, 512);
  if (to === '') return { ignored: 'KIND_SYSTEM' };
  if (work.isNew) return { ignored: 'RENAMED_UNKNOWN' };
  work.renamedTo = to;
  const report = work.newestReport();
  if (report) work.note(report, 'contact.renamed', {}, around.now, item.traceId);
  return { reportId: report?.entity.id ?? '' };
}
