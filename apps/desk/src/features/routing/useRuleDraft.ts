import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { RoutingRule } from '@balie/domain/routing/rules.js';
import { RoutingDryRunDocument, RoutingRulesDocument, SaveRoutingRulesDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useAct } from '../../shared/api/useAct.js';
import { useT } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';
import type { DryRunResult } from './DryRun.js';

export const DRY_RUN_DAYS = 7;

/** The rules as the server has them, what this person made of them, and what a dry run said of that. Nothing counts before it is saved. */
export function useRuleDraft() {
  const t = useT();
  const client = useApolloClient();
  const saved = useQuery(RoutingRulesDocument, { fetchPolicy: 'cache-and-network' });
  const [draft, setDraft] = useState<readonly RoutingRule[] | null>(null);
  const [tried, setTried] = useState<{ rules: readonly RoutingRule[]; result: DryRunResult } | null>(null);
  const [running, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { run: send, busy } = useAct(SaveRoutingRulesDocument);
  const set = saved.data?.routingRules;
  const rules = draft ?? ((set?.rules ?? []) as readonly RoutingRule[]);

  const dryRun = async () => {
    setRunning(true);
    setTrouble(null);
    try {
      const { data } = await client.query({ query: RoutingDryRunDocument, variables: { rules, days: DRY_RUN_DAYS }, fetchPolicy: 'network-only' });
      if (!data) return;
      setTried({ rules, result: data.dryRunRoutingRules });
      announce(t('routing.moved', { moved: data.dryRunRoutingRules.moved, considered: data.dryRunRoutingRules.considered, days: DRY_RUN_DAYS }));
    } catch (error) {
      setTrouble(explainError(error).text);
    } finally {
      setRunning(false);
    }
  };

  /** True when it was saved. */
  const save = async (reason: string): Promise<boolean> => {
    setTrouble(null);
    try {
      const answer = (await send({ input: { rules, reason, basedOnVersion: set?.version ?? 0 } }))?.saveRoutingRules;
      if (!answer) return false;
      // The server's own sentence: it names what is wrong with rules, which the desk's sentences for reports do not.
      if (answer.problem) setTrouble(answer.problem.message);
      if (answer.problem || !answer.ruleSet) return false;
      client.writeQuery({ query: RoutingRulesDocument, data: { routingRules: answer.ruleSet } });
      setDraft(null);
      setTried(null);
      return true;
    } catch (error) {
      setTrouble(explainError(error).text);
      return false;
    }
  };

  const change = (next: readonly RoutingRule[]) => setDraft(next);
  const discard = () => { setDraft(null); setTried(null); setTrouble(null); };
  return { set, rules, saved, isChanged: draft !== null, result: tried?.rules === rules ? tried.result : null, running, trouble, busy, change, discard, dryRun, save };
}
