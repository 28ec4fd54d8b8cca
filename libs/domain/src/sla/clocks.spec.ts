import fc from 'fast-check';
import { aReport, at, T0 } from '../report/testing.js';
import { isMoreUrgent, URGENCIES } from '../words/enums.js';
import { clockState } from './clock-state.js';
import { after, settleClocks, startClaimClock, waitingSince, withUrgency } from './clocks.js';
import { SEED_POLICY as policy } from './policy.js';

describe('clocks', () => {
  it.each([
    ['U1', 60, 180], ['U2', 300, 900], ['U3', 1800, 3600], ['U4', 14_400, 28_800], ['U5', 43_200, 86_400],
  ] as const)('%s: claim within %i s, answer within %i s', (urgency, claimSeconds, answerSeconds) => {
    const report = aReport({ urgency });
    expect(report.claimDueAt).toEqual(after(T0, claimSeconds));
    expect(report.answerDueAt).toEqual(after(T0, answerSeconds));
    expect(report.nextDueAt).toEqual(report.claimDueAt);
    expect(report.warnAt).toEqual(after(T0, claimSeconds * 0.8));
  });

  it('owned: the answer deadline; paused: none', () => {
    const owned = settleClocks({ ...aReport(), status: 'IN_TRIAGE', claimUserId: 'anna' }, at(1), policy);
    expect([owned.nextDueAt, owned.warnAt]).toEqual([at(60), at(48)]);
    const paused = settleClocks({ ...owned, status: 'WAITING_FOR_CITIZEN', unansweredSince: null }, at(2), policy);
    expect([paused.nextDueAt, paused.warnAt, paused.pausedSince]).toEqual([null, null, at(2)]);
    expect(settleClocks({ ...paused, status: 'IN_TRIAGE', unansweredSince: at(4) }, at(4), policy)).toMatchObject({ pausedSince: null, pausedSeconds: 120, nextDueAt: at(64) });
  });

  it('raised to U1 while waiting for the citizen: the pause ends and its clock runs, until somebody has it', () => {
    const paused = settleClocks({ ...aReport(), status: 'WAITING_FOR_CITIZEN', unansweredSince: null }, at(2), policy);
    const red = settleClocks(withUrgency(paused, 'U1', policy), at(5), policy);
    expect(red).toMatchObject({ pausedSince: null, pausedSeconds: 180, nextDueAt: at(8) });
    expect(settleClocks({ ...red, handedOver: true }, at(6), policy).nextDueAt).toBeNull();
    expect(settleClocks(withUrgency(red, 'U3', policy), at(7), policy)).toMatchObject({ pausedSince: at(7), nextDueAt: null });
  });

  it('another urgency moves the deadlines from the same start', () => {
    fc.assert(fc.property(fc.constantFrom(...URGENCIES), fc.constantFrom(...URGENCIES), (from, to) => {
      const moved = settleClocks(withUrgency(aReport({ urgency: from }), to, policy), at(1), policy);
      expect([moved.claimDueAt, moved.answerDueAt]).toEqual([aReport({ urgency: to }).claimDueAt, aReport({ urgency: to }).answerDueAt]);
      if (isMoreUrgent(to, from)) expect(moved.nextDueAt!.getTime()).toBeLessThan(aReport({ urgency: from }).nextDueAt!.getTime());
    }));
  });

  it('is not moved by the change of summer time: an hour is an hour', () => {
    // Europe/Amsterdam: 2026-10-25 03:00 → 02:00 and 2027-03-28 02:00 → 03:00.
    const changes = ['2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z'].map((text) => new Date(text).getTime());
    fc.assert(fc.property(fc.constantFrom(...changes), fc.integer({ min: -86_400, max: 86_400 }), fc.constantFrom(...URGENCIES), (change, offset, urgency) => {
      const start = new Date(change + offset * 1000);
      const report = startClaimClock({ ...aReport({ urgency }), createdAt: start }, start, policy);
      expect(report.claimDueAt!.getTime() - start.getTime()).toBe(policy.urgency[urgency].claimSeconds * 1000);
    }));
  });

  it('settling twice is settling once', () => {
    fc.assert(fc.property(fc.constantFrom(...URGENCIES), fc.constantFrom('NEW', 'IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'SNOOZED', 'CLOSED'), fc.boolean(), (urgency, status, waits) => {
      const report = settleClocks({ ...aReport({ urgency }), status, unansweredSince: waits ? T0 : null }, at(3), policy);
      expect(settleClocks(report, at(3), policy)).toEqual(report);
    }));
  });

  it('the oldest message without an answer decides', () => {
    expect(waitingSince(aReport({ unansweredSince: T0 }), at(5))).toEqual(T0);
    expect(waitingSince(aReport({ unansweredSince: at(9) }), at(5))).toEqual(at(5));
    expect(waitingSince(aReport({ unansweredSince: null }), at(5))).toEqual(at(5));
  });
});

describe('clock state', () => {
  const clock = { nextDueAt: at(100), warnAt: at(80), pausedSince: null };
  it.each([
    ['green', at(79.99), 'green', 20.01, 0], ['orange from 80 %', at(80), 'orange', 20, 0], ['red at the deadline', at(100), 'red', 0, 0], ['and after', at(130), 'red', 0, 30],
  ] as const)('%s', (_, now, colour, remaining, overdue) => {
    const state = clockState(clock, now);
    expect(state.colour).toBe(colour);
    expect(state.remainingMs).toBeCloseTo(remaining * 60_000, 0);
    expect(state.overdueMs).toBe(overdue * 60_000);
  });

  it('paused, or nothing due', () => {
    expect(clockState({ nextDueAt: null, warnAt: null, pausedSince: T0 }, at(1)).colour).toBe('paused');
    expect(clockState({ nextDueAt: null, warnAt: null, pausedSince: null }, at(1)).colour).toBe('none');
  });

});
