import { useQuery } from '@apollo/client/react';
import type { RoutingRule } from '@balie/domain/routing/rules.js';
import { RoutingVersionsDocument } from '@balie/schema/generated/graphql.js';
import { useT } from '../../shared/i18n/i18n.js';
import { fullTime } from '../../shared/i18n/format.js';

/** Every version with who, when and why; an old one can be taken as the beginning of a new one. */
export function History({ onTake }: { onTake: ((rules: readonly RoutingRule[]) => void) | null }) {
  const t = useT();
  const { data } = useQuery(RoutingVersionsDocument, { fetchPolicy: 'cache-and-network' });
  const versions = data?.routingRuleVersions ?? [];
  if (versions.length === 0) return <p className="muted">{t('routing.history.none')}</p>;
  return (
    <ol className="routing-history">
      {versions.map(({ version, reason, madeBy, madeAt, rules }, index) => (
        <li key={version}>
          <b className="num">{t('routing.version', { version })}</b>
          <span>{reason}</span>
          <span className="muted">{[madeBy, madeAt && fullTime(String(madeAt))].filter(Boolean).join(' · ')}</span>
          {onTake && index > 0 && <button type="button" className="link-button" onClick={() => onTake(rules as readonly RoutingRule[])}>{t('routing.history.take')}</button>}
        </li>
      ))}
    </ol>
  );
}
