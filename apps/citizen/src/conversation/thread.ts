import type { Message, MessageStatus, Page, Receipt, ReportState } from '../wire/shapes.js';
import type { Outgoing } from './outbox.js';

/** The conversation as this page knows it. */
export interface Thread {
  /** Oldest first; ties by id, which the desk makes in order of time. */
  messages: Message[];
  report: ReportState;
  /** Somebody of the desk is writing until then (ms since 1970). */
  typingUntil: number;
  cursor?: string;
  /** Ids the desk acknowledged but has not listed yet. */
  unconfirmed: string[];
  /** The words with which a second number came to this conversation: the receipt stands below them. */
  receiptAfter?: { number: string; messageId: string };
}

export type ThreadEvent =
  | { type: 'page'; page: Page; whole: boolean }
  | { type: 'message'; message: Message; cursor?: string }
  | { type: 'state'; state: ReportState; cursor?: string }
  | { type: 'typing'; until: number; cursor?: string }
  | { type: 'acknowledged'; entry: Outgoing; receipt: Receipt; at: string }
  /** The stream can no longer say what was missed: fetch everything again, and keep showing what is there meanwhile. */
  | { type: 'reset' }
  | { type: 'forget' };

export const emptyThread: Thread = { messages: [], report: { status: 'none' }, typingUntil: 0, unconfirmed: [] };

/** The next picture after something was heard; the same thing heard twice, or in another order, gives the same picture. */
export function advance(thread: Thread, event: ThreadEvent): Thread {
  switch (event.type) {
    case 'page':
      return { ...reported(upsert(event.whole ? startOver(thread) : thread, event.page.messages), event.page.state), cursor: event.page.cursor };
    case 'message':
      return { ...upsert(quiet(thread, event.message), [event.message]), ...moved(thread, event.cursor) };
    case 'state':
      return { ...reported(thread, event.state), ...moved(thread, event.cursor) };
    case 'typing':
      return { ...thread, typingUntil: event.until, ...moved(thread, event.cursor) };
    case 'acknowledged':
      return acknowledge(thread, event.entry, event.receipt, event.at);
    case 'reset':
      return { ...thread, cursor: undefined };
    case 'forget':
      return emptyThread;
  }
}

const moved = (thread: Thread, cursor: string | undefined): Pick<Thread, 'cursor'> => ({ cursor: cursor ?? thread.cursor });

/** A message that came is no longer being written. */
const quiet = (thread: Thread, message: Message): Thread =>
  message.from === 'desk' && !message.automatic ? { ...thread, typingUntil: 0 } : thread;

/** A whole new list replaces ours, except for what was acknowledged and not listed yet. */
const startOver = (thread: Thread): Thread => ({ ...thread, messages: thread.messages.filter((message) => thread.unconfirmed.includes(message.id)) });

function upsert(thread: Thread, incoming: Message[]): Thread {
  if (incoming.length === 0) return thread;
  const byId = new Map(thread.messages.map((message) => [message.id, message]));
  for (const message of incoming) byId.set(message.id, merge(byId.get(message.id), message));
  return {
    ...thread,
    messages: [...byId.values()].sort(byTime),
    unconfirmed: thread.unconfirmed.filter((id) => !incoming.some((message) => message.id === id)),
  };
}

const byTime = (a: Message, b: Message): number => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);

const rank: Record<MessageStatus, number> = { sent: 0, failed: 1, received: 2, read: 3 };

/** States only go forward: a late "received" does not undo "read". */
function merge(before: Message | undefined, after: Message): Message {
  if (!before || rank[after.status] >= rank[before.status]) return after;
  return { ...after, status: before.status, readAt: after.readAt ?? before.readAt };
}

function acknowledge(thread: Thread, entry: Outgoing, receipt: Receipt, at: string): Thread {
  const known = thread.messages.some((message) => message.id === receipt.id);
  const own: Message = {
    id: receipt.id,
    from: 'citizen',
    automatic: false,
    text: entry.text,
    at,
    clientKey: entry.clientKey,
    status: 'received',
    attachments: entry.attachments,
    location: entry.location,
  };
  const next = known ? thread : { ...upsert(thread, [own]), unconfirmed: [...thread.unconfirmed, receipt.id] };
  if (receipt.number === undefined) return next;
  return reported(next, { status: next.report.status === 'none' ? 'received' : next.report.status, number: receipt.number, statusUrl: receipt.statusUrl ?? next.report.statusUrl });
}

/** Takes over where the report stands; a second number in one conversation moves the receipt to the words it came with. */
function reported(thread: Thread, report: ReportState): Thread {
  const before = thread.report.number;
  const own = thread.messages.filter((message) => message.from === 'citizen').at(-1);
  const moves = before !== undefined && report.number !== undefined && report.number !== before && own !== undefined;
  return { ...thread, report, receiptAfter: moves ? { number: report.number!, messageId: own.id } : thread.receiptAfter };
}

/** What still has to be shown as being sent: an entry the desk has already listed is not shown twice. */
export const stillLeaving = (thread: Thread, outbox: Outgoing[]): Outgoing[] =>
  outbox.filter((entry) => !thread.messages.some((message) => message.clientKey === entry.clientKey));

/** The id of the message below which the receipt stands: where a later number came, else the citizen's first words. */
export function receiptPlace(thread: Thread): string | undefined {
  const { report, receiptAfter: anchor, messages } = thread;
  if (report.number === undefined && report.statusUrl === undefined) return undefined;
  const moved = anchor?.number === report.number && messages.some((message) => message.id === anchor?.messageId);
  return moved ? anchor?.messageId : messages.find((message) => message.from === 'citizen')?.id;
}
