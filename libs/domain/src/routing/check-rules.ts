import type { Condition, RoutingRule, RuleResult } from './rules.js';

/** What the organisation knows, so that a rule about something else is found before it is switched on. */
export interface KnownValues {
  readonly teams: ReadonlySet<string>;
  readonly values: Readonly<Record<'type' | 'category' | 'urgency' | 'danger' | 'municipality' | 'channel' | 'account', ReadonlySet<string>>>;
}

/** What is wrong with a rule: `problem` is a code, `value` what it is about. */
export interface RuleProblem {
  readonly rule: string;
  readonly problem: 'NAME_MISSING' | 'NAME_TWICE' | 'ID_TWICE' | 'NO_CONDITION' | 'NO_VALUES' | 'UNKNOWN_VALUE' | 'UNKNOWN_TEAM' | 'NEVER_REACHED';
  readonly value: string | null;
}

/** Everything that keeps a list of rules from being switched on; empty = it may. */
export function checkRules(rules: readonly RoutingRule[], known: KnownValues): RuleProblem[] {
  return [...doubles(rules), ...rules.flatMap((rule) => checkRule(rule, known)), ...neverReached(rules)];
}

function checkRule({ name, when, then }: RoutingRule, known: KnownValues): RuleProblem[] {
  const found = (problem: RuleProblem['problem'], value: string | null = null): RuleProblem => ({ rule: name, problem, value });
  return [
    ...(name.trim() === '' ? [found('NAME_MISSING')] : []),
    // A rule without an "if" would take everything: the end of the list is the place for that, and the place decides there.
    ...(when.length === 0 ? [found('NO_CONDITION')] : []),
    ...when.flatMap((condition) => checkCondition(condition, known).map((value) => (value === null ? found('NO_VALUES', condition.fact) : found('UNKNOWN_VALUE', value)))),
    ...unknownTeam(then, known).map((team) => found('UNKNOWN_TEAM', team)),
  ];
}

/** Values nobody knows; null stands for an empty list. */
function checkCondition(condition: Condition, { values }: KnownValues): (string | null)[] {
  if (condition.fact === 'place') return [];
  if (condition.fact === 'words') return condition.any.some((word) => /[\p{L}\p{N}]/u.test(word)) ? [] : [null];
  if (condition.in.length === 0) return [null];
  if (condition.fact === 'language') return condition.in.filter((code) => !/^[a-z]{2,3}$/.test(code));
  const known = values[condition.fact];
  return condition.in.filter((value) => !known.has(value));
}

const unknownTeam = (then: RuleResult, known: KnownValues): string[] => ('team' in then && !known.teams.has(then.team) ? [then.team] : []);

function doubles(rules: readonly RoutingRule[]): RuleProblem[] {
  const twice = (of: (rule: RoutingRule) => string) => rules.filter((rule, index) => rules.findIndex((other) => of(other) === of(rule)) !== index);
  return [
    ...twice(({ id }) => id).map(({ name, id }) => ({ rule: name, problem: 'ID_TWICE' as const, value: id })),
    ...twice(({ name }) => name.trim().toLowerCase()).map(({ name }) => ({ rule: name, problem: 'NAME_TWICE' as const, value: name })),
  ];
}

/** A rule behind one with the very same "if" can never have its turn. */
function neverReached(rules: readonly RoutingRule[]): RuleProblem[] {
  const enabled = rules.filter((rule) => rule.enabled);
  const same = (a: RoutingRule, b: RoutingRule) => JSON.stringify(a.when) === JSON.stringify(b.when) && a.when.length > 0;
  return enabled.filter((rule, index) => enabled.slice(0, index).some((earlier) => same(earlier, rule))).map(({ name }) => ({ rule: name, problem: 'NEVER_REACHED', value: null }));
}
