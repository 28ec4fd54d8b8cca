import type { Urgency } from '@balie/domain/words/enums.js';
import { URGENCIES } from '@balie/domain/words/enums.js';
import type { DangerFound } from '../danger/by-rules.js';
import { modelSays } from '../danger/model-says.js';
import { weigh } from '../danger/weigh.js';
import type { Features } from '../model/features.js';
import { likely, type Head, type Likely } from '../model/linear-model.js';
import type { Question } from '../model/shipped-model.js';

export interface Guess<T extends string = string> {
  readonly label: T;
  /** 0 to 1. */
  readonly score: number;
}

export interface Judged {
  readonly type: Guess;
  readonly category: Guess;
  readonly urgency: Guess<Urgency>;
  readonly danger: DangerFound;
}

/** What the heads make of a message: the likeliest type and category, the middle of the likely urgencies, and danger weighed with what the rules said. */
export function judged(heads: Readonly<Record<Question, Head>>, features: Features, text: string, rules: DangerFound): Judged {
  const danger = weigh(rules, modelSays(heads.danger, features, text));
  return { type: best(likely(heads.type, features)), category: best(likely(heads.category, features)), urgency: urgencyOf(likely(heads.urgency, features), danger), danger };
}

const best = (answers: Likely): Guess => ({ label: answers[0]?.[0] ?? '', score: rounded(answers[0]?.[1] ?? 0) });

/** The middle errs by one level where the likeliest may err by three. Red is always U1: danger to life is what U1 means. */
function urgencyOf(answers: Likely, danger: DangerFound): Guess<Urgency> {
  if (danger.level === 'NOW') return { label: 'U1', score: danger.score };
  const chances = new Map(answers);
  let sum = 0;
  for (const urgency of URGENCIES) {
    sum += chances.get(urgency) ?? 0;
    if (sum >= 0.5) return { label: urgency, score: rounded(chances.get(urgency) ?? 0) };
  }
  return { label: 'U4', score: 0 };
}

const rounded = (value: number): number => Math.round(100 * value) / 100;
