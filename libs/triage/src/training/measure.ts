import { dangerByRules } from '../danger/by-rules.js';
import { judged, type Judged } from '../labels/judge.js';
import type { Features } from '../model/features.js';
import type { Head } from '../model/linear-model.js';
import type { Question } from '../model/shipped-model.js';
import type { Example } from './examples.js';

/** A message with heads that did not see it. */
export interface Predicted {
  readonly example: Example;
  readonly features: Features;
  readonly heads: Readonly<Record<Question, Head>>;
}

/** Figures (0–1) of the answers against the labels. */
export function measured(predicted: readonly Predicted[]): Record<string, number> {
  const answers = predicted.map(({ example, features, heads }) => {
    const danger = dangerByRules(example.text);
    return { example, answer: judged(heads, features, example.text, danger) };
  });
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000);
  const dangers = answers.filter(({ example }) => example.lifeThreat);
  const red = answers.filter(({ answer }) => answer.danger.level === 'NOW');
  const level = (urgency: string) => Number(urgency.slice(1));
  return {
    typeMacroF1: macroF1(answers, ({ example }) => example.type, ({ answer }) => answer.type.label),
    categoryMacroF1: macroF1(answers, ({ example }) => example.category, ({ answer }) => answer.category.label),
    urgencyWithinOne: ratio(answers.filter(({ example, answer }) => Math.abs(level(example.urgency) - level(answer.urgency.label)) <= 1).length, answers.length),
    dangerRecall: ratio(dangers.filter(({ answer }) => answer.danger.level !== 'NONE').length, dangers.length),
    redRecall: ratio(dangers.filter(({ answer }) => answer.danger.level === 'NOW').length, dangers.length),
    redPrecision: ratio(red.filter(({ example }) => example.lifeThreat).length, red.length),
    amberShare: ratio(answers.filter(({ answer }) => answer.danger.level === 'POSSIBLE').length, answers.length),
  };
}

type Answered = { readonly example: Example; readonly answer: Judged };

function macroF1(answers: readonly Answered[], wanted: (one: Answered) => string, got: (one: Answered) => string): number {
  const labels = [...new Set(answers.map(wanted))];
  const scores = labels.map((label) => {
    const right = answers.filter((one) => wanted(one) === label && got(one) === label).length;
    const all = answers.filter((one) => wanted(one) === label).length + answers.filter((one) => got(one) === label).length;
    return (2 * right) / all;
  });
  return Math.round((1000 * scores.reduce((sum, score) => sum + score, 0)) / labels.length) / 1000;
}
