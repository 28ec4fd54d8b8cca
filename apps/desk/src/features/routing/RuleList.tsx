import { Chip } from '@balie/ui/Chip.js';
import type { RoutingRule } from '@balie/domain/routing/rules.js';
import { useT } from '../../shared/i18n/i18n.js';
import { conditionWords, resultWords, type RoutingWords } from './useRoutingWords.js';

/** The rules in order, each as a sentence; the first that fits decides. */
export function RuleList({ rules, chosen, troubled, taken, words, onChoose }: {
  rules: readonly RoutingRule[]; chosen: string | null; troubled: ReadonlySet<string>; taken: ReadonlyMap<string, number>; words: RoutingWords; onChoose: (id: string) => void;
}) {
  const t = useT();
  return (
    <ol className="routing-list" aria-label={t('routing.list')}>
      {rules.map((rule, index) => (
        <li key={rule.id}>
          <button type="button" className="routing-rule" aria-current={rule.id === chosen ? 'true' : undefined} onClick={() => onChoose(rule.id)}>
            <span className="routing-number num">{index + 1}</span>
            <span className="routing-sentence">
              <b className="ell">{rule.name || t('routing.nameless')}</b>
              <span className="muted">{t('routing.sentence', { when: rule.when.map((condition) => conditionWords(condition, words, t)).join(` ${t('routing.and')} `), then: resultWords(rule.then, words, t) })}</span>
            </span>
            {!rule.enabled && <Chip>{t('routing.off')}</Chip>}
            {troubled.has(rule.name) && <Chip tone="amber">{t('routing.wrong')}</Chip>}
            {taken.has(rule.name) && <span className="muted num" title={t('routing.taken.title')}>{taken.get(rule.name)}</span>}
          </button>
        </li>
      ))}
      <li className="routing-last muted"><span className="routing-number" aria-hidden="true">·</span>{t('routing.last')}</li>
    </ol>
  );
}
