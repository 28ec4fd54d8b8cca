import { useQuery } from '@apollo/client/react';
import { DANGERS, REPORT_TYPES, URGENCIES } from '@balie/domain/words/enums.js';
import type { Condition, RuleResult } from '@balie/domain/routing/rules.js';
import { RoutingWordsDocument } from '@balie/schema/generated/graphql.js';
import { useT, wordFor, type Translate } from '../../shared/i18n/i18n.js';
import { resultValue } from './rule-draft.js';

export type Option = { value: string; label: string };

const LANGUAGES = ['nl', 'en', 'de', 'pl', 'tr', 'ar', 'uk', 'fr'];

/** Every value a rule can name, in words people know. */
export function useRoutingWords() {
  const t = useT();
  const { data } = useQuery(RoutingWordsDocument);
  const accounts = data?.channelAccounts ?? [];
  const label = (slug: string) => data?.categories.find((one) => one.slug === slug)?.label ?? slug;
  const options: Record<string, Option[]> = {
    type: REPORT_TYPES.map((value) => ({ value, label: wordFor('type', value) })),
    urgency: URGENCIES.map((value) => ({ value, label: `${value} ${wordFor('urgency', value)}` })),
    danger: DANGERS.map((value) => ({ value, label: t(`routing.danger.${value}`) })),
    category: (data?.categories ?? []).map(({ slug, label: name, parentSlug }) => ({ value: slug, label: parentSlug ? `${label(parentSlug)} › ${name}` : name })),
    municipality: (data?.municipalities ?? []).map(({ code, name }) => ({ value: code, label: name })),
    channel: [...new Set(accounts.map(({ kind }) => kind))].map((value) => ({ value, label: wordFor('channel', value) })),
    account: accounts.map(({ id, name }) => ({ value: id, label: name })),
    language: LANGUAGES.map((value) => ({ value, label: wordFor('language', value) })),
  };
  const teams: Option[] = (data?.teams ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const results: Option[] = [...teams, { value: ':place', label: t('routing.then.place') }, { value: ':nobody', label: t('routing.then.nobody') }];
  return { options, teams, results, ready: data !== undefined };
}

export type RoutingWords = ReturnType<typeof useRoutingWords>;

const nameIn = (options: readonly Option[] | undefined, value: string) => options?.find((one) => one.value === value)?.label ?? value;

/** "onderwerp is Internetcriminaliteit of Oplichting". */
export function conditionWords(condition: Condition, { options }: RoutingWords, t: Translate): string {
  if (condition.fact === 'place') return t(condition.known ? 'routing.if.placeKnown' : 'routing.if.placeUnknown');
  const values = condition.fact === 'words' ? condition.any.map((word) => `‘${word}’`) : condition.in.map((value) => nameIn(options[condition.fact], value));
  return t(condition.fact === 'words' ? 'routing.if.words' : 'routing.if.in', { fact: t(`routing.fact.${condition.fact}`).toLowerCase(), values: values.length === 0 ? '…' : values.join(` ${t('routing.or')} `) });
}

/** "team Zwolle". */
export const resultWords = (result: RuleResult, { results }: RoutingWords, t: Translate): string => ('team' in result ? t('routing.then.team', { team: nameIn(results, result.team) }) : nameIn(results, resultValue(result)));
