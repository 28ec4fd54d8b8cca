import { Button } from '@balie/ui/Button.js';
import { SelectField, Switch, TextField } from '@balie/ui/Field.js';
import { IconButton } from '@balie/ui/IconButton.js';
import { Notice } from '@balie/ui/Notice.js';
import type { RoutingRule } from '@balie/domain/routing/rules.js';
import { useT } from '../../shared/i18n/i18n.js';
import { ConditionRow } from './ConditionRow.js';
import { emptyCondition, resultOf, resultValue } from './rule-draft.js';
import { RuleTests } from './RuleTests.js';
import type { RoutingWords } from './useRoutingWords.js';

type Props = {
  rule: RoutingRule; number: number; last: boolean; words: RoutingWords; problems: readonly string[]; readOnly: boolean;
  onChange: (change: Partial<RoutingRule>) => void; onMove: (by: -1 | 1) => void; onRemove: () => void;
};

/** One rule: its name, its "if", its "then" and the tests that keep it true. */
export function RuleEditor({ rule, number, last, words, problems, readOnly, onChange, onMove, onRemove }: Props) {
  const t = useT();
  return (
    <section className="routing-editor" aria-label={t('routing.rule', { number })}>
      <fieldset disabled={readOnly}>
        <div className="routing-editor-head">
          <TextField label={t('routing.name')} value={rule.name} maxLength={100} autoComplete="off" onChange={(event) => onChange({ name: event.target.value })} />
          <IconButton icon="up" label={t('routing.up')} disabled={number === 1} onClick={() => onMove(-1)} />
          <IconButton icon="chevronDown" label={t('routing.down')} disabled={last} onClick={() => onMove(1)} />
          <IconButton icon="trash" label={t('routing.remove')} onClick={onRemove} />
        </div>
        {problems.length > 0 && <Notice tone="amber" icon="warn" title={t('routing.wrong.title')}>{problems.join(' ')}</Notice>}
        <Switch label={t('routing.enabled')} hint={t('routing.enabled.hint')} checked={rule.enabled} onChange={(enabled) => onChange({ enabled })} />
        <h3>{t('routing.when')}</h3>
        {rule.when.map((condition, index) => (
          <ConditionRow
            key={`${rule.id}-${index}`}
            condition={condition}
            words={words}
            number={index + 1}
            onChange={(next) => onChange({ when: rule.when.map((one, at) => (at === index ? next : one)) })}
            onRemove={() => onChange({ when: rule.when.filter((_, at) => at !== index) })}
          />
        ))}
        <Button icon="plus" size="s" kind="quiet" onClick={() => onChange({ when: [...rule.when, emptyCondition('place')] })}>{t('routing.condition.add')}</Button>
        <h3>{t('routing.then')}</h3>
        <SelectField label={t('routing.then.label')} value={resultValue(rule.then)} onChange={(event) => onChange({ then: resultOf(event.target.value) })}>
          {words.results.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </SelectField>
        <RuleTests key={rule.id} rule={rule} words={words} onChange={(tests) => onChange({ tests })} />
      </fieldset>
    </section>
  );
}
