import { answered, leaving, said } from '../../testing/builders.js';
import { emptyThread, type Thread } from './thread.js';
import { timeline } from './timeline.js';

const now = Date.parse('2026-11-13T16:00:00Z');
const thread = (messages: Thread['messages'], more: Partial<Thread> = {}): Thread => ({ ...emptyThread, messages, ...more });
const shape = (...args: Parameters<typeof timeline>): string[] =>
  timeline(...args).map((item) => (item.kind === 'message' ? `${item.message.id}${item.named ? ' named' : ''}${item.timed ? ' timed' : ''}` : item.kind === 'outgoing' ? `… ${item.entry.text}` : item.kind));

test('today needs no day; the days before do', () => {
  const messages = [said('a', { at: '2026-11-11T15:40:00Z' }), said('b', { at: '2026-11-13T15:40:00Z' })];
  expect(shape(thread(messages), [], now)).toEqual(['day', 'a named timed', 'day', 'b named timed']);
  expect(shape(thread([messages[1]!]), [], now)).toEqual(['b named timed']);
});

test('a turn has one name and one time', () => {
  const messages = [answered('a'), answered('b', { at: '2026-11-13T15:41:00Z' }), answered('c', { at: '2026-11-13T15:42:00Z', authorName: 'Fenna' }), said('d', { at: '2026-11-13T15:43:00Z' })];
  expect(shape(thread(messages), [], now)).toEqual(['a named', 'b timed', 'c named timed', 'd named timed']);
});

test('a message in another state than its neighbour says so', () => {
  const messages = [said('a', { status: 'read' }), said('b', { at: '2026-11-13T15:41:00Z' })];
  expect(shape(thread(messages), [], now)).toEqual(['a named timed', 'b timed']);
});

test('the receipt below the first words, what is leaving at the end', () => {
  const messages = [said('a'), said('b', { at: '2026-11-13T15:41:00Z', clientKey: 'gone' })];
  expect(shape(thread(messages, { report: { status: 'received', number: 'M-26-118342' } }), [leaving('gone'), leaving('later')], now)).toEqual(['a named timed', 'receipt', 'b timed', '… later']);
});

test('a message keeps its key from the moment it is written: its line is not drawn anew', () => {
  const before = timeline(thread([]), [leaving('k')], now)[0]?.key;
  expect(timeline(thread([said('m1', { clientKey: 'k' })]), [], now)[0]?.key).toBe(before);
});
