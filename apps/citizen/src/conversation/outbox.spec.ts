import fc from 'fast-check';
import { afterTrouble, again, head, hurried, type Outgoing, OUTDATED_AFTER_MS, pauseAfter, withOutdated } from './outbox.js';

const entry = (more: Partial<Outgoing> = {}): Outgoing => ({ clientKey: 'k', text: 'hallo', attachments: [], writtenAt: 1000, tries: 0, nextTryAt: 1000, fate: 'waiting', ...more });

describe('after a try that failed', () => {
  test('no network: waits a second, and doubles', () => {
    expect([1, 2, 3, 4].map((tries) => pauseAfter(tries, 0.5))).toEqual([1000, 2000, 4000, 8000]);
    expect(pauseAfter(40, 0.5)).toBe(30_000);
  });

  test('429: waits as long as the desk says, also when the citizen is impatient', () => {
    const held = afterTrouble(entry(), { kind: 'limited', retryAfterMs: 60_000 }, 2000, 0);
    expect(held).toMatchObject({ fate: 'waiting', nextTryAt: 62_000, heldUntil: 62_000 });
    expect(hurried(held, 5000).nextTryAt).toBe(62_000);
  });

  test('a pause of our own ends when the network comes back', () => {
    const waiting = afterTrouble(entry({ tries: 5 }), { kind: 'away' }, 2000, 0.5);
    expect(waiting.nextTryAt).toBe(32_000);
    expect(hurried(waiting, 5000).nextTryAt).toBe(5000);
  });

  test('refused: waits for the citizen', () => {
    expect(afterTrouble(entry(), { kind: 'refused', code: 'VALIDATION' }, 2000, 0)).toMatchObject({ fate: 'refused', code: 'VALIDATION' });
  });

  test('whatever happens, the key stays the same', () => {
    const trouble = fc.oneof(
      fc.record({ kind: fc.constant('away' as const) }),
      fc.record({ kind: fc.constant('limited' as const), retryAfterMs: fc.nat(100_000) }),
      fc.record({ kind: fc.constant('stranger' as const) }),
      fc.record({ kind: fc.constant('refused' as const), code: fc.constantFrom('VALIDATION', 'TOO_LARGE') }),
    );
    fc.assert(
      fc.property(fc.array(trouble), fc.nat(), (troubles, now) => {
        const last = troubles.reduce<Outgoing>((before, one) => again(afterTrouble(before, one, now, 0.3), now, 'another'), entry());
        expect(last.clientKey).toBe('k');
        expect(last.text).toBe('hallo');
      }),
    );
  });

  test('only a key that belongs to other words is replaced, by the citizen\'s own act', () => {
    const reused = afterTrouble(entry(), { kind: 'refused', code: 'CLIENT_KEY_REUSED' }, 2000, 0);
    expect(reused.clientKey).toBe('k');
    expect(again(reused, 3000, 'new').clientKey).toBe('new');
  });
});

test('the oldest waiting one goes first; a refused one does not hold up the rest', () => {
  expect(head([entry({ clientKey: 'a', fate: 'refused' }), entry({ clientKey: 'b', nextTryAt: 9e9 }), entry({ clientKey: 'c' })])?.clientKey).toBe('b');
});

test('words of hours ago are not sent without asking', () => {
  const [old, fresh] = withOutdated([entry({ writtenAt: 0 }), entry({ writtenAt: OUTDATED_AFTER_MS })], OUTDATED_AFTER_MS + 1);
  expect([old?.fate, fresh?.fate]).toEqual(['outdated', 'waiting']);
});
