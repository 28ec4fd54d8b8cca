import type { MessagePartsFragment, TimelinePartsFragment } from '@balie/schema/generated/graphql.js';
import { dataOf, threadIcon } from '../events.js';

/** Above what is unread, or above what came since the last answer: one's own or a colleague's. */
export type Mark = 'unread' | 'newSince' | 'newSinceTheirs';

/** What the conversation draws, in order. */
export type ThreadItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'mark'; key: string; mark: Mark }
  | { kind: 'message'; key: string; message: MessagePartsFragment }
  | { kind: 'note'; key: string; event: TimelinePartsFragment; text: string }
  | { kind: 'event'; key: string; event: TimelinePartsFragment };

type Timed = { at: number; item: ThreadItem };

const greater = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** Which message the mark stands above: the first unread one when it was opened, else the first since our last answer. */
function markBefore(messages: readonly MessagePartsFragment[], readUpTo: string, viewerId: string): { id: string; mark: Mark } | null {
  const unread = messages.find((message) => message.direction === 'INBOUND' && greater(message.sequence, readUpTo) > 0);
  const answered = messages.findLastIndex((message) => message.direction === 'OUTBOUND' && !message.automatic && !message.withdrawnAt);
  const since = answered >= 0 ? messages.slice(answered + 1).find((message) => message.direction === 'INBOUND') : undefined;
  const newSince: Mark = messages[answered]?.author?.id === viewerId ? 'newSince' : 'newSinceTheirs';
  // Everything unread from the very start needs no mark: there is nothing above it.
  if (unread && unread !== messages[0]) return { id: unread.id, mark: answered >= 0 && unread === since ? newSince : 'unread' };
  return since ? { id: since.id, mark: newSince } : null;
}

/** `readUpTo`: the sequence read when the report was opened, so that the mark stays while one reads. `more`: older messages are not loaded yet. */
export type ThreadView = { readUpTo: string; more: boolean; viewerId: string; dayOf: (at: string) => string };

/** Messages, notes and events in one line of time, with a rule for each day and one mark. Events older than what is loaded wait with it. */
export function threadItems(messages: readonly MessagePartsFragment[], events: readonly TimelinePartsFragment[], { readUpTo, more, viewerId, dayOf }: ThreadView): ThreadItem[] {
  const from = more && messages[0] ? Date.parse(messages[0].sentAt) : -Infinity;
  const timed: Timed[] = messages.map((message) => ({ at: Date.parse(message.sentAt), item: { kind: 'message', key: message.id, message } }));
  for (const event of events) {
    const at = Date.parse(event.at);
    if (at < from) continue;
    const text = dataOf(event)['text'];
    if (event.type === 'report.noted') timed.push({ at, item: { kind: 'note', key: event.id, event, text: typeof text === 'string' ? text : '' } });
    else if (threadIcon(event.type)) timed.push({ at, item: { kind: 'event', key: event.id, event } });
  }
  timed.sort((a, b) => a.at - b.at);
  const mark = markBefore(messages, readUpTo, viewerId);
  const items: ThreadItem[] = [];
  let day = '';
  for (const { at, item } of timed) {
    const iso = new Date(at).toISOString();
    const itsDay = dayOf(iso);
    if (itsDay !== day) items.push({ kind: 'day', key: `day-${itsDay}`, at: iso });
    day = itsDay;
    if (mark && item.key === mark.id) items.push({ kind: 'mark', key: 'mark', mark: mark.mark });
    items.push(item);
  }
  return items;
}
