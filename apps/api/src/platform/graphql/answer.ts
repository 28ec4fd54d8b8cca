import { Problem } from '@balie/domain/problem.js';
import { currentLanguage } from '../observe/request-context.js';
import { problemMessage } from './problem-messages.js';
import type { ProblemAnswer } from './problem.model.js';

interface About<Shape> {
  /** The report the act was about, so that StaleVersion can show it as it is now. */
  readonly reportId?: string;
  /** What fields that may not be null say when there is a problem, e.g. `{ ok: false }`. */
  readonly otherwise?: Partial<Shape>;
}

/**
 * Runs a verb and shapes its payload: `answer(() => claim.run(actor, input), (report) => ({ report }), { reportId: input.reportId })`.
 * A thrown Problem (its transaction is rolled back by then) becomes `problem`; anything else is thrown on and masked.
 */
export async function answer<Value, Shape extends object>(
  run: () => Promise<Value>,
  shape: (value: Value) => Shape,
  about: About<Shape> = {},
): Promise<Partial<Shape> & { problem: ProblemAnswer | null }> {
  try {
    return { ...shape(await run()), problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...(about.otherwise ?? ({} as Partial<Shape>)), problem: toAnswer(error, about.reportId ?? null) };
  }
}

function toAnswer(problem: Problem, reportId: string | null): ProblemAnswer {
  const { alreadyClaimed, staleVersion } = problem.extras;
  const common = { code: problem.code, message: problemMessage(problem, currentLanguage()), reportId, byUserId: alreadyClaimed?.byUserId ?? null, since: alreadyClaimed?.since ?? null };
  if (alreadyClaimed !== undefined) return { ...common, typeName: 'AlreadyClaimed' };
  if (staleVersion !== undefined && reportId !== null) return { ...common, typeName: 'StaleVersion' };
  return { ...common, typeName: 'PlainProblem' };
}
