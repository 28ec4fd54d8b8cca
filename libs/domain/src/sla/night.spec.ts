import fc from 'fast-check';
import { at } from '../report/testing.js';
import { URGENCIES } from '../words/enums.js';
import { instantAt, localTime } from './local-time.js';
import { isQuiet, nightOf, type NightProfile } from './night.js';
import { SEED_POLICY as policy } from './policy.js';
import { isOpen, serviceDueAt, type ServiceHours } from './service-hours.js';

const zone = 'Europe/Amsterdam';
const utc = (text: string) => new Date(text);

describe('the wall clock', () => {
  it.each([
    ['winter', '2026-11-13T22:59:00Z', [2026, 11, 13, 5, 23 * 60 + 59]],
    ['past midnight', '2026-11-13T23:00:00Z', [2026, 11, 14, 6, 0]],
    ['summer', '2026-07-01T21:30:00Z', [2026, 7, 1, 3, 23 * 60 + 30]],
    ['before the clock goes back', '2026-10-25T00:30:00Z', [2026, 10, 25, 7, 150]],
    ['and after: the same time again', '2026-10-25T01:30:00Z', [2026, 10, 25, 7, 150]],
    ['before it goes forward', '2027-03-28T00:59:00Z', [2027, 3, 28, 7, 119]],
    ['and after', '2027-03-28T01:00:00Z', [2027, 3, 28, 7, 180]],
  ])('%s', (_, instant, [year, month, day, weekday, minute]) => {
    expect(localTime(utc(instant), zone)).toEqual({ year, month, day, weekday, minute });
  });

  it.each([
    ['an ordinary time', { year: 2026, month: 11, day: 13 }, 7 * 60, '2026-11-13T06:00:00Z'],
    ['the next midnight', { year: 2026, month: 11, day: 13 }, 1440, '2026-11-13T23:00:00Z'],
    ['the first of two', { year: 2026, month: 10, day: 25 }, 150, '2026-10-25T00:30:00Z'],
    ['one that is skipped: where summer time begins', { year: 2027, month: 3, day: 28 }, 150, '2027-03-28T01:00:00Z'],
  ])('is at %s', (_, day, minute, instant) => {
    expect(instantAt(day, minute, zone)).toEqual(utc(instant));
  });

  it('shows every instant where it is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3 * 365 * 1440 }), (minutes) => {
      const instant = new Date(utc('2026-01-01T00:00:00Z').getTime() + minutes * 60_000);
      const local = localTime(instant, zone);
      const back = instantAt(local, local.minute, zone);
      // The hour that comes twice is its first.
      expect([0, 60 * 60_000]).toContain(instant.getTime() - back.getTime());
    }));
  });
});

describe('the night', () => {
  const own: NightProfile = { teamId: 'team-a', urgency: 'U3', startsMinute: 60, endsMinute: 5 * 60, waits: true };
  const awake: NightProfile = { teamId: 'team-b', urgency: 'U4', startsMinute: 0, endsMinute: 1, waits: false };

  it.each([
    ['U4 at 22:59', 'U4', null, '2026-11-13T21:59:00Z', false],
    ['U4 at 23:00', 'U4', null, '2026-11-13T22:00:00Z', true],
    ['U5 at 06:59', 'U5', null, '2026-11-14T05:59:00Z', true],
    ['U5 at 07:00', 'U5', null, '2026-11-14T06:00:00Z', false],
    ['U3 never for everybody', 'U3', null, '2026-11-14T02:00:00Z', false],
    ['U3 of a team that says so', 'U3', 'team-a', '2026-11-14T02:00:00Z', true],
    ['U4 of a team that is awake', 'U4', 'team-b', '2026-11-14T02:00:00Z', false],
    ['U1 never, whatever somebody wrote', 'U1', null, '2026-11-14T02:00:00Z', false],
    ['the night summer time ends', 'U4', null, '2026-10-25T01:30:00Z', true],
    ['its morning', 'U4', null, '2026-10-25T06:00:00Z', false],
    ['the night it begins', 'U4', null, '2027-03-28T00:59:00Z', true],
    ['its morning, an hour earlier', 'U4', null, '2027-03-28T05:00:00Z', false],
  ] as const)('%s', (_, urgency, teamId, instant, quiet) => {
    const everybody: NightProfile = { teamId: null, urgency: 'U1', startsMinute: 0, endsMinute: 1439, waits: true };
    expect(isQuiet([own, awake, everybody], teamId, urgency, utc(instant), policy)).toBe(quiet);
  });

  it('a team\'s own rule goes before everybody\'s, and that before the policy\'s', () => {
    const everybody: NightProfile = { teamId: null, urgency: 'U3', startsMinute: 0, endsMinute: 60, waits: true };
    expect(nightOf([everybody, own], 'team-a', 'U3', policy)).toMatchObject({ startsMinute: 60 });
    expect(nightOf([everybody, own], 'team-b', 'U3', policy)).toMatchObject({ startsMinute: 0 });
    expect(nightOf([], 'team-b', 'U4', policy)).toEqual({ startsMinute: 1380, endsMinute: 420, waits: true });
  });

  it('every quiet U4 is loud again within ten hours, and never moves a deadline', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 * 1440 }), fc.constantFrom(...URGENCIES), (minutes, urgency) => {
      const later = Array.from({ length: 11 }, (_, hour) => isQuiet([], null, urgency, at(minutes + hour * 60), policy));
      expect(later).toContain(false);
    }));
  });
});

describe('service hours', () => {
  const weekdays: ServiceHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensMinute: 8 * 60, closesMinute: 17 * 60 }));
  const always: ServiceHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensMinute: 0, closesMinute: 1440 }));

  it.each([
    ['in the hours', '2026-11-13T09:00:00Z', 30, '2026-11-13T09:30:00Z'],
    ['Friday afternoon goes on on Monday', '2026-11-13T15:45:00Z', 30, '2026-11-16T07:15:00Z'],
    ['before opening', '2026-11-13T04:00:00Z', 30, '2026-11-13T07:30:00Z'],
    ['over the weekend summer time ends', '2026-10-23T14:30:00Z', 60, '2026-10-26T07:30:00Z'],
    ['and the one it begins', '2027-03-26T15:30:00Z', 60, '2027-03-29T06:30:00Z'],
  ])('%s', (_, from, minutes, due) => {
    expect(serviceDueAt(weekdays, utc(from), minutes * 60, zone)).toEqual(utc(due));
  });

  it('open from eight up to five, not on Saturday; without hours always', () => {
    expect([isOpen(weekdays, utc('2026-11-13T07:00:00Z'), zone), isOpen(weekdays, utc('2026-11-13T16:00:00Z'), zone), isOpen(weekdays, utc('2026-11-14T10:00:00Z'), zone), isOpen([], utc('2026-11-14T10:00:00Z'), zone)]).toEqual([true, false, false, true]);
    expect(serviceDueAt([{ weekday: 8, opensMinute: 0, closesMinute: 1440 }], utc('2026-11-13T09:00:00Z'), 60, zone)).toBeNull();
  });

  it('around the clock is around the clock, also over both changes of summer time', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 * 1440 }), fc.integer({ min: 0, max: 5 * 86_400 }), (minutes, seconds) => {
      expect(serviceDueAt(always, at(minutes), seconds, zone)).toEqual(new Date(at(minutes).getTime() + seconds * 1000));
    }), { numRuns: 300 });
  });

  it('is never due while the team is not there, nor sooner than the time itself', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 * 1440 }), fc.integer({ min: 60, max: 86_400 }), (minutes, seconds) => {
      const due = serviceDueAt(weekdays, at(minutes), seconds, zone) as Date;
      expect(due.getTime() - at(minutes).getTime()).toBeGreaterThanOrEqual(seconds * 1000);
      expect(isOpen(weekdays, new Date(due.getTime() - 1000), zone)).toBe(true);
    }), { numRuns: 300 });
  });
});
