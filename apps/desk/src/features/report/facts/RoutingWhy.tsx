import { useT } from '../../../shared/i18n/i18n.js';
import { routingOf } from './suggestions.js';

/** What decided about the team: the rule by its number, or the place; and the rules that did not apply. */
export function RoutingWhy({ suggestions }: { suggestions: unknown }) {
  const t = useT();
  const routing = routingOf(suggestions);
  if (!routing) return null;
  return (
    <>
      <li>{routing.rule ? t('why.byRule', { number: routing.rule.number, name: routing.rule.name, version: routing.version }) : t(routing.step === 'none' ? 'why.nothing' : 'why.noRule')}</li>
      {routing.passed.length > 0 && <li className="muted">{t('why.passed', { rules: routing.passed.map(({ number, name }) => `${number}. ${name}`).join(', ') })}</li>}
    </>
  );
}
