import type { Message } from '../wire/shapes.js';
import { dayKey } from '../words/time.js';
import type { Outgoing } from './outbox.js';
import { receiptPlace, stillLeaving, type Thread } from './thread.js';

/** One line of the conversation as it is shown, oldest first. */
export type Item =
  | { kind: 'day'; key: string; at: number }
  /** `named`: who wrote it stands above it; `timed`: time and state stand below it (else only for screen readers). */
  | { kind: 'message'; key: string; message: Message; named: boolean; timed: boolean }
  | { kind: 'outgoing'; key: string; entry: Outgoing }
  | { kind: 'receipt'; key: string; number?: string; url?: string };

/** Two messages of one person so close together share one name and one time. */
const TOGETHER_MS = 10 * 60_000;

/** Lays out the conversation: lines between days, names once per turn, the receipt where the number came, what is still leaving at the end. */
export function timeline(thread: Thread, outbox: Outgoing[], now: number): Item[] {
  const { messages, report } = thread;
  const receiptAfter = receiptPlace(thread);
  const items: Item[] = [];
  messages.forEach((message, index) => {
    const at = Date.parse(message.at);
    const before = messages[index - 1];
    const day = dayKey(at);
    if (before ? dayKey(before.at) !== day : day !== dayKey(now)) items.push({ kind: 'day', key: `day ${day}`, at });
    items.push({ kind: 'message', key: message.clientKey ?? message.id, message, named: !together(before, message), timed: !sameState(message, messages[index + 1]) || message.id === receiptAfter });
    if (message.id === receiptAfter) items.push({ kind: 'receipt', key: 'receipt', number: report.number, url: report.statusUrl });
  });
  return [...items, ...stillLeaving(thread, outbox).map((entry): Item => ({ kind: 'outgoing', key: entry.clientKey, entry }))];
}

const together = (a: Message | undefined, b: Message): boolean =>
  a !== undefined && a.from === b.from && a.automatic === b.automatic && a.authorName === b.authorName && dayKey(a.at) === dayKey(b.at) && Date.parse(b.at) - Date.parse(a.at) < TOGETHER_MS;

/** Whether the line below `a` would say nothing that the line below its neighbour does not say. */
const sameState = (a: Message, b: Message | undefined): boolean => b !== undefined && together(a, b) && a.status === b.status;
