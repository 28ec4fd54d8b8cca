import type { Danger } from '@balie/domain/words/enums.js';
import type { DangerFound } from './by-rules.js';

/** From which probability of the model on a message is red or amber, by what the rules said. Found by five-fold trial; a lower bar where rules speak. */
const RED: Readonly<Record<Danger, number>> = { NOW: 0.15, POSSIBLE: 0.5, NONE: 0.75 };
const AMBER: Readonly<Record<Danger, number>> = { NOW: 0, POSSIBLE: 0.03, NONE: 0.1 };
/** Two rules that say *possible* need no model to be amber: their score is at least this. */
const TWO_RULES = 0.48;

/** What the model says: how likely a life is at stake, and where the words stand that weighed most. */
export interface ModelSays {
  readonly probability: number;
  readonly spans: () => readonly { readonly start: number; readonly end: number }[];
}

/**
 * Rules and model together. The rules give the words and the kind; where no rule speaks the model must show its own words, for without words nobody
 * can check it. Without a model (null) the rules decide.
 */
export function weigh(rules: DangerFound, model: ModelSays | null): DangerFound {
  if (model === null || rules.words.some(({ rule }) => rule === 'only-help')) return rules;
  const { probability } = model;
  const level: Danger = probability >= RED[rules.level] ? 'NOW' : probability >= AMBER[rules.level] || (rules.level === 'POSSIBLE' && rules.score >= TWO_RULES) ? 'POSSIBLE' : 'NONE';
  const words = level === 'NONE' ? [] : rules.words.length > 0 ? rules.words : model.spans().map((span) => ({ ...span, rule: 'model' }));
  return { ...rules, level: words.length === 0 ? 'NONE' : level, words, score: Math.round(100 * probability) / 100 };
}
