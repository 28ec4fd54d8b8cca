import fc from 'fast-check';
import { aReport, at } from '../report/testing.js';
import { URGENCIES } from '../words/enums.js';
import { clockNews } from './clock-news.js';
import { settleClocks } from './clocks.js';
import { SEED_POLICY as policy } from './policy.js';

const nothing = { warnedDueAt: null, breachedDueAt: null };

describe('what there is to tell of a clock', () => {
  const fresh = aReport({ urgency: 'U3' });
  const owned = settleClocks({ ...fresh, status: 'IN_TRIAGE', claimUserId: 'anna' }, at(1), policy);
  const promised = settleClocks({ ...owned, promiseDueAt: at(20), promiseWarnAt: at(18) }, at(1), policy);

  it.each([
    ['nothing before 80 %', fresh, nothing, 23.9, null],
    ['the warning at 80 %', fresh, nothing, 24, ['CLOCK_WARNING', 'CLAIM', 30]],
    ['not a second time', fresh, { ...nothing, warnedDueAt: at(30) }, 25, null],
    ['the breach at 100 %', fresh, { ...nothing, warnedDueAt: at(30) }, 30, ['CLOCK_BREACH', 'CLAIM', 30]],
    ['a breach that comes late has no warning before it', fresh, nothing, 99, ['CLOCK_BREACH', 'CLAIM', 30]],
    ['not a second time either', fresh, { ...nothing, breachedDueAt: at(30) }, 99, null],
    ['taken: the answer clock', owned, { warnedDueAt: at(30), breachedDueAt: at(30) }, 48, ['CLOCK_WARNING', 'ANSWER', 60]],
    ['and its breach', owned, { warnedDueAt: at(60), breachedDueAt: at(30) }, 60, ['CLOCK_BREACH', 'ANSWER', 60]],
    ['a promise before it is no warning of it', promised, nothing, 19, null],
    ['nor hides its breach', promised, nothing, 60, ['CLOCK_BREACH', 'ANSWER', 60]],
    ['closed: nothing', { ...fresh, status: 'CLOSED' as const }, nothing, 99, null],
    ['waiting for the citizen: nothing', settleClocks({ ...owned, status: 'WAITING_FOR_CITIZEN', unansweredSince: null }, at(2), policy), nothing, 999, null],
  ] as const)('%s', (_, report, told, minute, expected) => {
    const news = clockNews(report, told, at(minute));
    expect(news && [news.kind, news.clock, (news.dueAt.getTime() - at(0).getTime()) / 60_000]).toEqual(expected);
  });

  it('whenever and however often one looks: at most one warning and one breach for a deadline, the warning first', () => {
    fc.assert(fc.property(fc.constantFrom(...URGENCIES), fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 40 }), fc.boolean(), (urgency, looks, takes) => {
      let report = aReport({ urgency });
      let told: { warnedDueAt: Date | null; breachedDueAt: Date | null } = { ...nothing };
      const said: string[] = [];
      for (const [index, minute] of [...looks].sort((a, b) => a - b).entries()) {
        if (takes && index === 5) report = settleClocks({ ...report, status: 'IN_TRIAGE', claimUserId: 'anna' }, at(minute), policy);
        const news = clockNews(report, told, at(minute));
        if (news === null) continue;
        said.push(`${news.clock} ${news.dueAt.toISOString()} ${news.kind}`);
        told = news.kind === 'CLOCK_BREACH' ? { ...told, breachedDueAt: news.dueAt } : { ...told, warnedDueAt: news.dueAt };
      }
      expect(new Set(said).size).toBe(said.length);
      for (const line of said.filter((one) => one.endsWith('CLOCK_WARNING'))) {
        const breach = said.indexOf(line.replace('CLOCK_WARNING', 'CLOCK_BREACH'));
        expect(breach === -1 || breach > said.indexOf(line)).toBe(true);
      }
      // Looked at after its end, every clock that ran out was told.
      const last = Math.max(-1, ...looks);
      if (last >= 24 * 60) expect(said.some((line) => line.endsWith('CLOCK_BREACH'))).toBe(true);
    }));
  });

  it('another policy from tomorrow on moves no deadline that was told', () => {
    const slower = { ...policy, urgency: { ...policy.urgency, U3: { ...policy.urgency.U3, claimSeconds: 7_200 } } };
    const after = settleClocks(fresh, at(26), slower);
    expect(after.claimDueAt).toEqual(fresh.claimDueAt);
    expect(clockNews(after, { ...nothing, warnedDueAt: fresh.nextDueAt }, at(27))).toBeNull();
  });
});
