import { Icon } from '../parts/Icon.js';
import type { ReportProgress, StepKey } from '../wire/shapes.js';
import { dateAndClock } from '../words/time.js';
import { useWords } from '../words/words.js';

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

/** The course of a report as four steps, with when something will be heard beside the present one. */
export function Steps({ report }: { report: ReportProgress }) {
  const { say, language } = useWords();
  const now = Date.now();
  return (
    <ol class="steps">
      {stepsOf(report).map((step) => (
        <li key={step.key} class={step.place} aria-current={step.key === report.current ? 'step' : undefined}>
          <span class="step-mark">{step.place === 'past' && <Icon name="check" />}</span>
          <div>
            <b>{say(`status.step.${step.key}`)}</b>
            {step.place === 'ahead' && <span class="hidden">, {say('status.ahead')}</span>}
            <p>
              {step.at && dateAndClock(step.at, language, now)}
              {step.place === 'now' && report.nextBefore && `${step.at ? '. ' : ''}${say('status.next', { when: dateAndClock(report.nextBefore, language, now) })}`}
              {step.key === 'done' && step.place === 'ahead' && say('status.doneLater')}
              {step.key === 'done' && step.place === 'past' && `${step.at ? '. ' : ''}${say('status.doneNow')}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
