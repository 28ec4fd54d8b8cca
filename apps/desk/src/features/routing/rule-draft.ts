import type { Condition, RoutingRule, RuleResult, RuleTest } from '@balie/domain/routing/rules.js';

/** Facts a rule can ask about, in the order of the menu. */
export const FACTS = ['category', 'type', 'urgency', 'danger', 'place', 'municipality', 'channel', 'account', 'language', 'words'] as const satisfies readonly Condition['fact'][];

/** A condition on another fact begins empty. */
export function emptyCondition(fact: Condition['fact']): Condition {
  if (fact === 'place') return { fact, known: true };
  if (fact === 'words') return { fact, any: [] };
  return { fact, in: [] };
}

export const newRule = (id: string, name: string, team: string): RoutingRule => ({ id, name, enabled: true, when: [emptyCondition('category')], then: { team }, tests: [] });

export const newTest = (name: string, expect: RuleResult): RuleTest => ({ name, facts: {}, expect });

/** The list with one rule at another place; outside the list nothing moves. */
export function moved(rules: readonly RoutingRule[], from: number, to: number): readonly RoutingRule[] {
  const rule = rules[from];
  if (rule === undefined || to < 0 || to >= rules.length) return rules;
  const rest = rules.filter((_, index) => index !== from);
  return [...rest.slice(0, to), rule, ...rest.slice(to)];
}

/** The list with one rule changed. */
export const changed = (rules: readonly RoutingRule[], id: string, change: Partial<RoutingRule>): readonly RoutingRule[] =>
  rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));

/** Words as typed between commas. */
export const wordsOf = (text: string): string[] => text.split(',').map((word) => word.trim()).filter((word) => word !== '');

/** A result as one value of a menu, and back. */
export const resultValue = (result: RuleResult): string => ('team' in result ? result.team : 'nobody' in result ? ':nobody' : ':place');
export const resultOf = (value: string): RuleResult => (value === ':nobody' ? { nobody: true } : value === ':place' ? { teamOfPlace: true } : { team: value });
