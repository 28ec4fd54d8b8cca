import type { MessagePartsFragment, TimelinePartsFragment } from '@balie/schema/generated/graphql.js';
import { lineCount } from './line-count.js';
import { threadItems } from './thread-items.js';

const message = (id: string, time: string, change: Partial<MessagePartsFragment> = {}): MessagePartsFragment => ({
  id, direction: 'INBOUND', visibility: 'PRIVATE', clientKey: null, author: null, automatic: false, text: id, sentAt: `2026-11-${time}:00.000Z`, receivedAt: `2026-11-${time}:00.000Z`, sequence: id.slice(1), late: false,
  deliveryStatus: null, failure: null, editedAt: null, withdrawnAt: null, holdUntil: null, deliveredAt: null, readAt: null, attachments: [], ...change,
});
const event = (id: string, time: string, type: string, data: unknown = {}): TimelinePartsFragment => ({ id, sequence: '1', type, at: `2026-11-${time}:00.000Z`, actor: null, data });
const draw = (...args: Parameters<typeof threadItems>) => threadItems(...args).map((item) => (item.kind === 'mark' ? item.mark : item.kind === 'day' ? item.key : item.key)).join(' ');
const day = (at: string) => at.slice(8, 10);

it('messages, notes and events are one line of time, with a rule a day', () => {
  const events = [event('claim', '13T16:40', 'report.claimed'), event('note', '14T09:00', 'report.noted', { text: 'zie gisteren' }), event('got', '13T16:38', 'message.received')];
  expect(draw([message('m1', '13T16:38'), message('m2', '14T08:00')], events, { readUpTo: '9', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 m1 claim day-14 m2 note');
});

it('the mark stands above the first unread one', () => {
  expect(draw([message('m1', '13T16:38'), message('m2', '13T16:39'), message('m3', '13T16:40')], [], { readUpTo: '1', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 m1 unread m2 m3');
});

it('else above what came since our last answer, and says whose it was', () => {
  const out = message('m2', '13T16:39', { direction: 'OUTBOUND', author: { id: 'me', name: 'Lotte Visser' } });
  expect(draw([message('m1', '13T16:38'), out, message('m3', '13T16:40')], [], { readUpTo: '3', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 m1 m2 newSince m3');
  expect(draw([message('m1', '13T16:38'), { ...out, author: null }, message('m3', '13T16:40')], [], { readUpTo: '3', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 m1 m2 newSinceTheirs m3');
  expect(draw([message('m1', '13T16:38'), out], [], { readUpTo: '3', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 m1 m2');
});

it('an automatic answer is not our answer', () => {
  const automatic = message('m2', '13T16:39', { direction: 'OUTBOUND', automatic: true });
  expect(draw([message('m1', '13T16:38'), automatic, message('m3', '13T16:40')], [], { readUpTo: '3', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 m1 m2 m3');
});

it('sequences are numbers of any length: 10 is after 9', () => {
  expect(draw([message('m9', '13T16:38'), message('m10', '13T16:39')], [], { readUpTo: '9', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 m9 unread m10');
});

it('while older messages are not loaded, older events wait with them', () => {
  const events = [event('old', '13T16:00', 'report.claimed')];
  expect(draw([message('m1', '13T16:38')], events, { readUpTo: '1', more: true, viewerId: 'me', dayOf: day })).toBe('day-13 m1');
  expect(draw([message('m1', '13T16:38')], events, { readUpTo: '1', more: false, viewerId: 'me', dayOf: day })).toBe('day-13 old m1');
});

it('a text is as long as it is read', () => {
  expect([lineCount('kort'), lineCount('a\n\nb'), lineCount('x'.repeat(145))]).toEqual([1, 3, 3]);
});
