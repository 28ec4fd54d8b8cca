import { freshByKind, inOrder, isOpen } from './alert-kinds.js';

const alert = (id: string, kind = 'PROMISE_DUE', change: { seenAt?: string; resolvedAt?: string; raisedAt?: string } = {}) => ({ id, kind, raisedAt: '2026-11-22T10:00:00.000Z', seenAt: null, resolvedAt: null, ...change });

it('what asks something stands above what was seen or settled, newest first', () => {
  const all = [alert('seen', 'MENTION', { seenAt: 'x', raisedAt: '2026-11-22T12:00:00.000Z' }), alert('old'), alert('settled', 'MENTION', { resolvedAt: 'x' }), alert('new', 'MENTION', { raisedAt: '2026-11-22T11:00:00.000Z' })];
  expect(inOrder(all).map(({ id }) => id)).toEqual(['new', 'old', 'seen', 'settled']);
  expect(all.filter(isOpen)).toHaveLength(2);
});

it('one toast a kind, only for what is new, open and loud enough', () => {
  const groups = freshByKind([alert('a'), alert('b'), alert('c', 'MENTION'), alert('d', 'CLAIM_NUDGE', { seenAt: 'x' }), alert('e', 'NEVER_HEARD_OF'), alert('f')], new Set(['f']));
  expect([...groups].map(([kind, them]) => [kind, them.length])).toEqual([['PROMISE_DUE', 2]]);
});
