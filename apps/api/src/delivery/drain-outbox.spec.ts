import type { SendFailure } from '@balie/channels/contract.js';
import { outcomeOf } from './drain-outbox.js';

const now = new Date('2026-11-13T15:00:00Z');
const failure = (kind: SendFailure['kind'], retryAfter?: number): SendFailure => ({ ok: false, kind, code: 'X', reason: 'why', retryAfter });

describe('what an attempt makes of a message', () => {
  it('sent, with the provider\'s id and time', () => {
    const at = new Date('2026-11-13T15:00:01Z');
    expect(outcomeOf({ ok: true, externalId: 'e', at }, 1, now)).toEqual({ status: 'SENT', externalId: 'e', sentAt: at });
  });

  it.each(['rejected', 'blocked', 'window_closed'] as const)('%s: failed, with the reason', (kind) => {
    expect(outcomeOf(failure(kind), 1, now)).toEqual({ status: 'FAILED', failedAt: now, failure: { kind, code: 'X', reason: 'why' } });
  });

  it('a broken account keeps it waiting: not its fault, and no try lost', () => {
    expect(outcomeOf(failure('misconfigured'), 12, now)).toEqual({ status: 'QUEUED', readyAt: now, failure: { kind: 'misconfigured', code: 'X', reason: 'why' }, uncounted: true });
  });

  it.each([[30, 30_000], [undefined, 60_000], [1e9, 3_600_000]])('a limit on the account (%s s asked) is waited for', (asked, ms) => {
    expect(outcomeOf({ ...failure('retry', asked), scope: 'account' }, 12, now)).toMatchObject({ status: 'QUEUED', readyAt: new Date(now.getTime() + ms), uncounted: true });
  });

  it('doubt stays doubt', () => {
    expect(outcomeOf(failure('uncertain'), 1, now)).toMatchObject({ status: 'UNCERTAIN' });
  });

  it('comes back later, never before the provider said, and gives up in the end', () => {
    const again = outcomeOf(failure('retry', 30), 1, now, () => 0);
    expect([again.status, again.readyAt!.getTime() - now.getTime()]).toEqual(['QUEUED', 30_000]);
    expect(outcomeOf(failure('retry'), 3, now, () => 0).readyAt!.getTime()).toBeGreaterThan(outcomeOf(failure('retry'), 1, now, () => 0).readyAt!.getTime());
    expect(outcomeOf(failure('retry'), 50, now)).toMatchObject({ status: 'FAILED' });
  });
});
