import type { Danger, ReportType, Urgency } from '../words/enums.js';

/** What a rule can look at. Codes of municipalities, slugs of categories, kinds of channels, ids of accounts; null = not known. */
export interface RoutingFacts {
  readonly type: ReportType | null;
  readonly category: string | null;
  /** The group `category` belongs to; its own slug for a group. */
  readonly categoryGroup: string | null;
  readonly urgency: Urgency;
  readonly danger: Danger;
  /** Null where no place is known or the name can mean several. */
  readonly municipality: string | null;
  readonly channel: string | null;
  readonly account: string | null;
  readonly language: string | null;
  readonly text: string | null;
}

/** One part of the "if": all of a rule's conditions must hold, one value of a list is enough. */
export type Condition =
  | { readonly fact: 'type' | 'category' | 'urgency' | 'danger' | 'municipality' | 'channel' | 'account' | 'language'; readonly in: readonly string[] }
  | { readonly fact: 'place'; readonly known: boolean }
  | { readonly fact: 'words'; readonly any: readonly string[] };

/** The "then": a team by its code, the team of the place, or on purpose nobody (the visible bucket). */
export type RuleResult = { readonly team: string } | { readonly teamOfPlace: true } | { readonly nobody: true };

/** A case the rule's author wants to stay true: these facts, over an otherwise empty report, lead there. */
export interface RuleTest {
  readonly name: string;
  readonly facts: Partial<RoutingFacts>;
  readonly expect: RuleResult;
}

/** `id` stays the same through versions; the order in the list decides, the first that matches wins. */
export interface RoutingRule {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly when: readonly Condition[];
  readonly then: RuleResult;
  readonly tests: readonly RuleTest[];
}

/** Why a rule did not apply: the first of its conditions that does not hold. `number` counts from 1, as on the screen. */
export interface RejectedRule {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly because: Condition;
}

/** What the rules say, and why. `matched` null = no rule applies: the place decides, as always. */
export interface RuleVerdict {
  readonly matched: { readonly number: number; readonly id: string; readonly name: string; readonly then: RuleResult } | null;
  readonly rejected: readonly RejectedRule[];
}

const EMPTY: RoutingFacts = {
  type: null, category: null, categoryGroup: null, urgency: 'U4', danger: 'NONE', municipality: null, channel: null, account: null, language: null, text: null,
};

/** Walks the enabled rules in order; linear in the text and the number of rules. */
export function applyRules(rules: readonly RoutingRule[], facts: RoutingFacts): RuleVerdict {
  const words = wordsOf(facts.text ?? '');
  const rejected: RejectedRule[] = [];
  for (const [index, { id, name, enabled, when, then }] of rules.entries()) {
    if (!enabled) continue;
    const because = when.find((condition) => !holds(condition, facts, words));
    if (because === undefined) return { matched: { number: index + 1, id, name, then }, rejected };
    rejected.push({ number: index + 1, id, name, because });
  }
  return { matched: null, rejected };
}

/** A stored test of a rule that does not come out, with what came out instead (null = no rule applied). */
export interface FailedTest {
  readonly rule: string;
  readonly test: string;
  readonly got: RuleResult | null;
}

/** Runs every stored test over the whole list, as a report would meet it: an earlier rule that takes it away is found too. */
export function failedTests(rules: readonly RoutingRule[]): FailedTest[] {
  return rules.filter(({ enabled }) => enabled).flatMap((rule) => rule.tests.flatMap((test) => {
    const got = applyRules(rules, { ...EMPTY, ...test.facts }).matched?.then ?? null;
    return got !== null && sameResult(got, test.expect) ? [] : [{ rule: rule.name, test: test.name, got }];
  }));
}

/** Do two results lead to the same? */
export function sameResult(a: RuleResult, b: RuleResult): boolean {
  if ('team' in a || 'team' in b) return 'team' in a && 'team' in b && a.team === b.team;
  return ('nobody' in a) === ('nobody' in b);
}

function holds(condition: Condition, facts: RoutingFacts, words: string): boolean {
  switch (condition.fact) {
    case 'place': return (facts.municipality !== null) === condition.known;
    case 'words': return condition.any.some((wanted) => words.includes(wordsOf(wanted)));
    case 'category': return [facts.category, facts.categoryGroup].some((slug) => slug !== null && condition.in.includes(slug));
    default: {
      const value = facts[condition.fact];
      return value !== null && condition.in.includes(value);
    }
  }
}

/** Lower case, words apart by one blank and one at each end: so that only whole words and phrases are found. */
const wordsOf = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
