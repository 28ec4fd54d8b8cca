import fc from 'fast-check';
import { anna, at, bram, lea, T0, tom } from '../report/testing.js';
import { alarmEndsBy, mustSound } from './alarm-end.js';
import { ALARM_STAGES, chooseFirst, climb, dutyPhoneAt, endAlarm, handedOverBy, SEED_LADDER as policy, soundsAt, startAlarm } from './ladder.js';

const seconds = (count: number) => new Date(T0.getTime() + count * 1000);
const alarm = startAlarm('DANGER', ['anna', 'bram'], T0, policy);
const dirk = { ...anna, userId: 'dirk' };

describe('the alarm ladder', () => {
  it.each([
    ['one who was chosen', anna, 0], ['the other', bram, 0], ['any other operator', dirk, 20], ['the lead', lea, 40], ['a team', tom, null],
  ] as const)('%s hears it after %s s', (_, who, after) => {
    expect(soundsAt(alarm, who, policy)).toEqual(after === null ? null : seconds(after));
  });

  it('with nobody free the whole desk hears it at once', () => {
    const empty = startAlarm('DANGER', [], T0, policy);
    expect([soundsAt(empty, dirk, policy), soundsAt(empty, lea, policy), empty.stage, empty.nextStageAt]).toEqual([T0, T0, 'EVERYONE', seconds(40)]);
  });

  it.each([
    [19, []], [20, ['EVERYONE']], [40, ['EVERYONE', 'LEAD']], [59, ['EVERYONE', 'LEAD']], [60, ['EVERYONE', 'LEAD', 'DUTY_PHONE']], [86_400, ['EVERYONE', 'LEAD', 'DUTY_PHONE']],
  ])('after %i s: %j', (after, fired) => {
    expect(climb(alarm, seconds(after), policy).fired).toEqual(fired);
  });

  it('fires every stage once and in order, however often and late somebody looks', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (moments) => {
      let current = alarm;
      const fired = [...moments].sort((a, b) => a - b).flatMap((moment) => {
        const step = climb(current, seconds(moment), policy);
        current = step.alarm;
        return step.fired;
      });
      expect(fired).toEqual(ALARM_STAGES.slice(1).filter((stage) => policy.stageSeconds[stage] <= Math.max(-1, ...moments)));
    }));
  });

  it.each(['CLAIMED', 'ACKNOWLEDGED'] as const)('%s: silent for all, and the control room is still waited for', (why) => {
    const ended = endAlarm(alarm, why, seconds(10));
    expect([soundsAt(ended, anna, policy), climb(ended, seconds(99), policy).fired, ended.handOverDueAt]).toEqual([null, [], seconds(180)]);
    expect(ended.acknowledgedAt).toEqual(why === 'ACKNOWLEDGED' ? seconds(10) : null);
  });

  it.each(['FALSE_ALARM', 'HANDED_OVER', 'CLOSED'] as const)('%s: nothing is waited for, also when it had ended before', (why) => {
    expect(endAlarm(alarm, why, seconds(10)).handOverDueAt).toBeNull();
    const later = endAlarm(endAlarm(alarm, 'CLAIMED', seconds(5)), why, seconds(10));
    expect([later.handOverDueAt, later.endedAt, later.endedWhy]).toEqual([null, seconds(5), 'CLAIMED']);
  });

  it('rises again without waiting a second time', () => {
    const again = startAlarm('CONTROL_ROOM_LATE', ['anna'], seconds(180), policy);
    expect([again.handOverDueAt, handedOverBy(again, policy), handedOverBy(alarm, policy), dutyPhoneAt(alarm, policy)]).toEqual([null, seconds(180), seconds(180), seconds(60)]);
  });
});

describe('who is asked first', () => {
  it.each([
    ['fewest owned', [['a', 3, null], ['b', 1, null], ['c', 0, null]], ['c', 'b']],
    ['not asked for longest', [['a', 1, at(5)], ['b', 1, at(2)], ['c', 1, null]], ['c', 'b']],
    ['ids break ties', [['b', 0, null], ['a', 0, null], ['c', 0, null]], ['a', 'b']],
    ['one alone', [['a', 9, at(1)]], ['a']],
    ['nobody', [], []],
  ] as const)('%s', (_, people, expected) => {
    expect(chooseFirst(people.map(([userId, owned, lastAlarmedAt]) => ({ userId, owned, lastAlarmedAt })), 2)).toEqual(expected);
  });

  it('is fair: whoever was not asked for longest is asked, so nobody waits more alarms than there are people', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 10, max: 40 }), (people, alarms) => {
      const lastAsked = new Map(Array.from({ length: people }, (_, i) => [`p${i}`, 0]));
      for (let i = 1; i <= alarms; i += 1) {
        for (const id of chooseFirst([...lastAsked].map(([userId, last]) => ({ userId, owned: 0, lastAlarmedAt: last === 0 ? null : at(last) })), 2)) lastAsked.set(id, i);
        expect(Math.min(...lastAsked.values())).toBeGreaterThanOrEqual(Math.max(0, i - people));
      }
    }));
  });
});

describe('what ends an alarm', () => {
  const red = { status: 'NEW', danger: 'NOW', claimUserId: null } as const;
  it.each([
    ['claimed', red, { ...red, status: 'IN_TRIAGE', claimUserId: 'anna' }, false, 'CLAIMED'],
    ['taken over', { ...red, claimUserId: 'anna' }, { ...red, claimUserId: 'lea' }, false, 'CLAIMED'],
    ['released', { ...red, claimUserId: 'anna' }, red, false, null],
    ['no danger any more', red, { ...red, danger: 'NONE' }, false, 'FALSE_ALARM'],
    ['closed', red, { ...red, status: 'CLOSED' }, false, 'CLOSED'],
    ['the control room has it', red, red, true, 'HANDED_OVER'],
    ['never red', { ...red, danger: 'NONE' }, { ...red, danger: 'NONE', status: 'CLOSED' }, false, null],
  ] as const)('%s', (_, before, after, handedOver, why) => {
    expect(alarmEndsBy(before, after, handedOver)).toBe(why);
  });

  it.each([
    ['a new red report', null, red, true], ['it turns red', { ...red, danger: 'POSSIBLE' }, red, true], ['it stays red', red, red, false], ['it comes back red', { ...red, status: 'CLOSED' }, { ...red, status: 'REOPENED' }, true],
    ['amber', null, { ...red, danger: 'POSSIBLE' }, false], ['closed', null, { ...red, status: 'CLOSED' }, false],
  ] as const)('sounds: %s', (_, before, after, sounds) => {
    expect(mustSound(before, after)).toBe(sounds);
  });
});
