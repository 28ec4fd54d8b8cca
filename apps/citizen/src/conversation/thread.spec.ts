import fc from 'fast-check';
import { answered, leaving, said } from '../../testing/builders.js';
import type { Message } from '../wire/shapes.js';
import { advance, emptyThread, receiptPlace, stillLeaving, type Thread, type ThreadEvent } from './thread.js';

const after = (...events: ThreadEvent[]): Thread => events.reduce(advance, emptyThread);
const heard = (message: Message, cursor?: string): ThreadEvent => ({ type: 'message', message, cursor });
const ids = (thread: Thread): string[] => thread.messages.map((message) => message.id);
const receipt = { id: 'm1', number: 'M-26-118342', statusUrl: '/status/x' };
const acknowledged = (key: string, number?: string): ThreadEvent => ({ type: 'acknowledged', entry: leaving(key), receipt: { ...receipt, id: key, number }, at: '2026-11-13T15:40:00Z' });

describe('the same news in any order, once or twice', () => {
  const messages = [said('a', { at: '2026-11-13T15:40:00Z' }), answered('b', { at: '2026-11-13T15:41:00Z' }), said('c', { at: '2026-11-13T15:41:00Z', status: 'read' }), answered('d', { at: '2026-11-13T15:39:00Z' })];

  test('gives the same conversation, oldest first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...messages, ...messages], { minLength: 8 }), (order) => {
        expect(after(...order.map((message) => heard(message))).messages).toEqual([messages[3], messages[0], messages[1], messages[2]]);
      }),
    );
  });

  test('a state only goes forward', () => {
    const thread = after(heard(said('a', { status: 'read', readAt: '2026-11-13T15:44:00Z' })), heard(said('a', { status: 'received' })));
    expect(thread.messages[0]).toMatchObject({ status: 'read', readAt: '2026-11-13T15:44:00Z' });
  });

  test('a withdrawal replaces the words', () => {
    expect(after(heard(answered('a')), heard(answered('a', { text: undefined, withdrawn: true }))).messages[0]).toMatchObject({ withdrawn: true, text: undefined });
  });
});

describe('what was acknowledged', () => {
  test('stays on the screen although a fresh list does not have it yet', () => {
    const thread = after(acknowledged('k'), { type: 'page', whole: true, page: { cursor: '1', state: { status: 'none' }, messages: [] } });
    expect(ids(thread)).toEqual(['k']);
    expect(ids(after(acknowledged('k'), heard(said('k')), { type: 'page', whole: true, page: { cursor: '2', state: { status: 'none' }, messages: [] } }))).toEqual([]);
  });

  test('is not shown twice when the desk lists it before it answers', () => {
    const thread = after(heard(said('m9', { clientKey: 'k' })));
    expect(stillLeaving(thread, [leaving('k'), leaving('other')]).map((entry) => entry.clientKey)).toEqual(['other']);
  });
});

test('a reset keeps the words on the screen and forgets only how far we were', () => {
  expect(after(heard(said('a'), '4'), { type: 'reset' })).toMatchObject({ cursor: undefined, messages: [{ id: 'a' }] });
});

test('who wrote is no longer typing; an automatic message proves nothing', () => {
  const typing: ThreadEvent = { type: 'typing', until: 99 };
  expect(after(typing, heard(answered('a'))).typingUntil).toBe(0);
  expect(after(typing, heard(answered('a', { automatic: true }))).typingUntil).toBe(99);
});

describe('the receipt', () => {
  test('stands below the first words, whatever is written later', () => {
    expect(receiptPlace(after(acknowledged('a', 'M-26-118342'), acknowledged('b', 'M-26-118342'), heard(answered('c'))))).toBe('a');
  });

  test('is not shown before there is a number or a link', () => expect(receiptPlace(after(acknowledged('a')))).toBeUndefined());

  test('moves to the words that a second number came with', () => {
    expect(receiptPlace(after(acknowledged('a', 'M-26-118342'), acknowledged('b', 'M-26-118400')))).toBe('b');
    const renumbered: ThreadEvent = { type: 'state', state: { status: 'received', number: 'M-26-118400' } };
    expect(receiptPlace(after(acknowledged('a', 'M-26-118342'), heard(said('b', { at: '2026-11-13T16:00:00Z' })), renumbered))).toBe('b');
  });
});
