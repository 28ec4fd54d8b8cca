import { deadlineOf } from './deadline.js';

const at = (time: string) => Date.parse(`2026-11-13T${time}:00.000Z`);
const clock = { nextDueAt: '2026-11-13T17:00:00.000Z', warnAt: '2026-11-13T16:48:00.000Z' };

it.each([
  ['16:00', 'green', 0.02], ['16:30', 'green', 0.5], ['16:47', 'green', 47 / 60], ['16:48', 'orange', 0.8], ['16:59', 'orange', 59 / 60], ['17:00', 'orange', 1], ['17:01', 'red', 1],
])('at %s an hour that ends at 17:00 is %s', (time, tone, used) => {
  const deadline = deadlineOf(clock, at(time), false);
  expect(deadline?.tone).toBe(tone);
  expect(deadline?.used).toBeCloseTo(used);
});

it('waiting for the citizen stands still', () => expect(deadlineOf({ ...clock, pausedSince: '2026-11-13T16:10:00.000Z' }, at('16:30'), false)?.tone).toBe('paused'));
it('of an old picture it is not known', () => expect(deadlineOf(clock, at('16:30'), true)?.tone).toBe('unknown'));
it('without a deadline there is no clock', () => expect(deadlineOf({ nextDueAt: null }, at('16:30'), false)).toBeNull());
it('without a warning time it is green until it is red', () => expect(deadlineOf({ nextDueAt: clock.nextDueAt }, at('16:59'), false)?.tone).toBe('green'));
