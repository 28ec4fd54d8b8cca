import type { ReportProgress } from '../wire/shapes.js';
import { afterAnswer, nextLook } from './progress.js';
import { stepsOf } from './steps.js';

const report: ReportProgress = { number: 'M-26-118342', current: 'read', steps: [{ key: 'received', at: '2026-11-13T15:40:00Z' }, { key: 'read', at: '2026-11-13T15:44:00Z' }], canWrite: true, chatUrl: '/praat' };

test('what was known stays while the desk is away or too busy', () => {
  const known = afterAnswer({ state: 'loading' }, { ok: true, value: report }, 5000);
  const away = afterAnswer(known, { ok: false, trouble: { kind: 'away' } }, 9000);
  expect(away).toEqual({ state: 'away', report, fetchedAt: 5000 });
  expect(afterAnswer(away, { ok: false, trouble: { kind: 'limited', retryAfterMs: 60_000 } }, 9000)).toEqual({ state: 'limited', report, fetchedAt: 5000, againAt: 69_000 });
});

test('an unknown code is final; the others are looked at again', () => {
  expect(nextLook(afterAnswer({ state: 'loading' }, { ok: false, trouble: { kind: 'refused', code: 'UNKNOWN_CODE' } }, 0), 0)).toBeUndefined();
  expect(nextLook({ state: 'limited', againAt: 69_000 }, 9000)).toBe(60_000);
  expect(nextLook({ state: 'known' }, 0)).toBe(60_000);
});

describe('the four steps', () => {
  const drawn = (current: ReportProgress['current'], ...done: string[]): string[] =>
    stepsOf({ current, steps: report.steps.map((step) => step.key).concat('forwarded', 'done').map((key) => ({ key, at: done.includes(key) ? report.steps[0]!.at : undefined })) }).map((step) => `${step.key} ${step.place}`);

  test('past, present and ahead', () => expect(drawn('read', 'received', 'read')).toEqual(['received past', 'read now', 'forwarded ahead', 'done ahead']));
  test('finished is past', () => expect(drawn('done', 'received', 'read', 'forwarded', 'done').at(-1)).toBe('done past'));
  test('a step that was skipped is left out', () => expect(drawn('done', 'received', 'read', 'done')).toEqual(['received past', 'read past', 'done past']));
});
