import { Icon } from '../parts/Icon.js';
import type { ReportProgress } from '../wire/shapes.js';
import { dateAndClock } from '../words/time.js';
import { useWords } from '../words/words.js';
import { stepsOf } from './steps.js';

/** The course of a report as four steps, with when something will be heard beside the present one. */
export function StepList({ report }: { report: ReportProgress }) {
  const { say, language } = useWords();
  const now = Date.now();
  // A moment that has passed would be a broken promise on the screen; the desk's own clock is red by then.
  const next = report.nextBefore && Date.parse(report.nextBefore) > now ? report.nextBefore : undefined;
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
              {step.place === 'now' && next && `${step.at ? '. ' : ''}${say('status.next', { when: dateAndClock(next, language, now) })}`}
              {step.key === 'done' && step.place === 'ahead' && say('status.doneLater')}
              {step.key === 'done' && step.place === 'past' && `${step.at ? '. ' : ''}${say('status.doneNow')}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
