import fc from 'fast-check';
import { DANGERS, URGENCIES } from '../words/enums.js';
import { SEED_POLICY as policy } from '../sla/policy.js';
import { claimIsOver, connectionEndsAt, idleTimes, isNudged } from './claim-end.js';
import { claimOrder, nextToClaim } from './claim-order.js';
import { aReport, at, T0 } from './testing.js';

const named = (id: string, given: Parameters<typeof aReport>[0]) => ({ ...aReport(given), id, ...given });

describe('claim next', () => {
  it('danger, urgency, offered, due, oldest', () => {
    const queue = [
      named('late', { urgency: 'U4', nextDueAt: at(200), createdAt: at(0) }),
      named('soon', { urgency: 'U4', nextDueAt: at(100), createdAt: at(5) }),
      named('soon-older', { urgency: 'U4', nextDueAt: at(100), createdAt: at(4) }),
      named('never', { urgency: 'U4', nextDueAt: null }),
      named('offered', { urgency: 'U4', nextDueAt: at(900), assignedById: 'anna' }),
      named('u3', { urgency: 'U3', nextDueAt: at(999) }),
      named('amber', { urgency: 'U5', danger: 'POSSIBLE' }),
      named('red', { urgency: 'U2', danger: 'NOW' }),
    ];
    expect([...queue].sort(claimOrder('anna')).map(({ id }) => id)).toEqual(['red', 'amber', 'u3', 'offered', 'soon-older', 'soon', 'late', 'never']);
    expect(nextToClaim(queue, 'anna')?.id).toBe('red');
  });

  it('skips what is owned or not in the queue', () => {
    expect(nextToClaim([aReport({ claimUserId: 'bram' }), aReport({ status: 'ANSWERED' }), aReport({ status: 'CLOSED' })], 'anna')).toBeNull();
    expect(nextToClaim([], 'anna')).toBeNull();
    expect(nextToClaim([aReport({ status: 'REOPENED' })], 'anna')?.id).toBe('r1');
  });

  it('is a total order', () => {
    const anyReport = fc.record({
      id: fc.uuid(), urgency: fc.constantFrom(...URGENCIES), danger: fc.constantFrom(...DANGERS),
      nextDueAt: fc.option(fc.integer({ min: 0, max: 50 }).map(at)), createdAt: fc.integer({ min: 0, max: 5 }).map(at), assignedById: fc.option(fc.constant('anna')),
    }).map((given) => ({ ...aReport(), ...given }));
    fc.assert(fc.property(anyReport, anyReport, anyReport, (a, b, c) => {
      const order = claimOrder('anna');
      expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) || 0);
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }));
  });
});

describe('claim end', () => {
  const owned = (urgency: 'U2' | 'U3') => aReport({ urgency, status: 'IN_TRIAGE', claimUserId: 'anna', claimedAt: T0, claimLastActAt: at(5) });

  it.each([
    ['U2', 8, 10], ['U3', 25, 30],
  ] as const)('%s: asked after %i minutes without an act, over after %i', (urgency, nudge, end) => {
    const report = owned(urgency);
    expect(idleTimes(report, policy)).toEqual({ nudgeAt: at(5 + nudge), endsAt: at(5 + end) });
    expect(claimIsOver(report, null, at(5 + end - 0.1), policy)).toBeNull();
    expect(claimIsOver(report, null, at(5 + end), policy)).toBe('IDLE');
    expect([isNudged(report, at(5 + nudge - 0.1), policy), isNudged(report, at(5 + nudge), policy), isNudged(report, at(5 + end), policy)]).toEqual([false, true, false]);
  });

  it('a lost connection ends only an urgent one with a citizen who waits', () => {
    expect(connectionEndsAt(owned('U2'), at(6), policy)).toEqual(at(7.5));
    expect(claimIsOver(owned('U2'), at(6), at(7.5), policy)).toBe('CONNECTION_LOST');
    expect(connectionEndsAt(owned('U3'), at(6), policy)).toBeNull();
    expect(connectionEndsAt({ ...owned('U2'), unansweredSince: null }, at(6), policy)).toBeNull();
    expect(connectionEndsAt(owned('U2'), null, policy)).toBeNull();
  });

  it('nobody has it: nothing ends', () => {
    expect(idleTimes(aReport(), policy)).toBeNull();
    expect(claimIsOver(aReport({ urgency: 'U1' }), T0, at(999), policy)).toBeNull();
    expect(isNudged(aReport(), at(999), policy)).toBe(false);
  });
});
