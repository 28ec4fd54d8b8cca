import type { Danger } from '@balie/domain/words/enums.js';
import type { DangerFound } from './by-rules.js';

/** From which probability of the model on a message is red or amber, by what the rules said. Found by five-fold trial; a lower bar where rules speak. */
const RED: Readonly<Record<Danger, number>> = { NOW: 0.2, POSSIBLE: 0.5, NONE: 0.8 };
const AMBER: Readonly<Record<Danger, number>> = { NOW: 0, POSSIBLE: 0.03, NONE: 0.06 };
/** Two rules that say *possible* need no model to be amber: their score is at least this. */
const TWO_RULES = 0.47;

/** Rules and model together. The rules give the words and the kind, the model how likely it is that a life is at stake; without a model (null) the rules decide. */
export function weigh(rules: DangerFound, probability: number | null): DangerFound {
  if (probability === null || rules.words.some(({ rule }) => rule === 'only-help')) return rules;
  const level: Danger = probability >= RED[rules.level] ? 'NOW' : probability >= AMBER[rules.level] || (rules.level === 'POSSIBLE' && rules.score >= TWO_RULES) ? 'POSSIBLE' : 'NONE';
  return { ...rules, level, words: level === 'NONE' ? [] : rules.words, score: Math.round(100 * probability) / 100 };
}
