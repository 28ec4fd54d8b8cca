import type { ReportProgress, StepKey } from '../wire/shapes.js';

const order: StepKey[] = ['received', 'read', 'forwarded', 'done'];

/** A step as it is drawn: done, the present one, or still ahead. */
export interface Step {
  key: StepKey;
  at?: string;
  place: 'past' | 'now' | 'ahead';
}

/** The four steps; one that was skipped on the way to the present is left out. */
export function stepsOf(report: Pick<ReportProgress, 'steps' | 'current'>): Step[] {
  const here = order.indexOf(report.current);
  return order.flatMap((key, index): Step[] => {
    const at = report.steps.find((step) => step.key === key)?.at;
    if (index > here) return [{ key, place: 'ahead' }];
    if (index < here && at === undefined) return [];
    return [{ key, at, place: index === here && key !== 'done' ? 'now' : 'past' }];
  });
}
