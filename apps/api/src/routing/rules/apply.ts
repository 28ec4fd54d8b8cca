import { applyRules, type RejectedRule, type RoutingFacts, type RuleResult } from '@balie/domain/routing/rules.js';
import type { ReferenceData } from '../reference.js';
import type { Route } from '../route.js';

/** What decided about the team, kept with the report so that "why this team?" has an answer for ever. `number` counts from 1. */
export interface RoutingExplanation {
  readonly version: number;
  readonly step: 'rule' | 'shared' | 'text' | 'account' | 'none';
  readonly rule: { readonly number: number; readonly name: string; readonly then: RuleResult } | null;
  /** Kind of the channel it came in on: rules look at it again when a person changes facts. */
  readonly channel: string | null;
  readonly rejected: readonly Pick<RejectedRule, 'number' | 'name' | 'because'>[];
}

/** More than these say nothing more. */
const MOST_REJECTED = 20;

/** What is known of a report beside its place, as far as somebody or something understood it. */
export type Understood = Partial<Omit<RoutingFacts, 'municipality' | 'categoryGroup'>>;

/** What the rules make of where a place leads: another team, the same, or on purpose none; with the explanation. */
export function withRules(route: Route, understood: Understood, reference: ReferenceData): Route {
  const { version, rules } = reference.rules;
  const { matched, rejected } = applyRules(rules, factsOf(route.municipalityCode, understood, reference));
  const routing: RoutingExplanation = {
    version,
    step: matched && !('teamOfPlace' in matched.then) ? 'rule' : (route.placeSource as RoutingExplanation['step'] | null) ?? 'none',
    channel: understood.channel ?? null,
    rule: matched && { number: matched.number, name: matched.name, then: matched.then },
    rejected: rejected.slice(0, MOST_REJECTED).map(({ number, name, because }) => ({ number, name, because })),
  };
  const suggestions = { ...route.suggestions, routing };
  if (matched === null || 'teamOfPlace' in matched.then) return { ...route, suggestions };
  if ('nobody' in matched.then) return { ...route, teamId: null, suggestions: { ...suggestions, teams: [] } };
  const wanted = matched.then.team;
  const team = reference.teams.find(({ code }) => code === wanted);
  // A team that was ended since: the place decides, as if there were no rule, and the explanation shows which rule wanted it.
  if (!team) return { ...route, suggestions: { ...suggestions, routing: { ...routing, step: (route.placeSource as RoutingExplanation['step'] | null) ?? 'none' } } };
  const others = route.suggestions.teams.filter(({ id }) => id !== team.id);
  const why = { by: 'rule' as const, words: matched.name, municipality: null };
  return { ...route, teamId: team.id, suggestions: { ...suggestions, teams: [{ id: team.id, name: team.name, score: 1, reason: why }, ...others] } };
}

/** Facts of a report in the rules' own words. */
export function factsOf(municipality: string | null, understood: Understood, { categoryBySlug }: Pick<ReferenceData, 'categoryBySlug'>): RoutingFacts {
  const category = understood.category ?? null;
  return {
    type: understood.type ?? null, category, categoryGroup: category === null ? null : (categoryBySlug.get(category)?.parentSlug ?? category), urgency: understood.urgency ?? 'U4', danger: understood.danger ?? 'NONE',
    municipality, channel: understood.channel ?? null, account: understood.account ?? null, language: understood.language ?? null, text: understood.text ?? null,
  };
}
