import type { RoutingDryRunQuery } from '@balie/schema/generated/graphql.js';
import { Notice } from '@balie/ui/Notice.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';

export type DryRunResult = RoutingDryRunQuery['dryRunRoutingRules'];

/** What these rules would have done: how many reports move, which tests fail, and a few examples by number. */
export function DryRun({ result, days }: { result: DryRunResult; days: number }) {
  const t = useT();
  const team = (name: string | null | undefined) => name ?? t('routing.then.nobody');
  return (
    <section className="routing-dry" aria-label={t('routing.dry')}>
      {result.problems.length > 0 && <Notice tone="amber" icon="warn" title={t('routing.problems', { count: result.problems.length })}>{result.problems.map(({ rule, problem, value }) => `${rule}: ${problemWords(problem, value ?? null)}`).join(' ')}</Notice>}
      {result.failed.length > 0 && <Notice tone="red" icon="warn" title={t('routing.failed', { count: result.failed.length })}>{result.failed.map(({ rule, test }) => `${rule}: ${test}.`).join(' ')}</Notice>}
      <p className="routing-moved" data-testid="moved">{t('routing.moved', { moved: result.moved, considered: result.considered, days })}</p>
      {result.examples.length > 0 && (
        <table className="routing-table">
          <caption className="vh">{t('routing.examples')}</caption>
          <thead><tr><th scope="col">{t('routing.report')}</th><th scope="col">{t('routing.from')}</th><th scope="col">{t('routing.to')}</th><th scope="col">{t('routing.by')}</th></tr></thead>
          <tbody>{result.examples.map(({ number, from, to, rule }) => <tr key={number}><td className="num">{number}</td><td>{team(from)}</td><td>{team(to)}</td><td>{rule ?? t('routing.byPlace')}</td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
}

/** One sentence for what is wrong with a rule. */
export const problemWords = (problem: string, value: string | null): string => wordFor('routing.problem', problem).replace('{value}', value ?? '');
