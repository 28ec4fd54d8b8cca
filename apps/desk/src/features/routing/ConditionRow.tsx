import { useState } from 'react';
import { Chip } from '@balie/ui/Chip.js';
import { SelectField, TextField } from '@balie/ui/Field.js';
import { IconButton } from '@balie/ui/IconButton.js';
import type { Condition } from '@balie/domain/routing/rules.js';
import { useT } from '../../shared/i18n/i18n.js';
import { emptyCondition, FACTS, wordsOf } from './rule-draft.js';
import type { RoutingWords } from './useRoutingWords.js';

/** One part of the "if": a fact, and the values that will do. */
export function ConditionRow({ condition, words, number, onChange, onRemove }: { condition: Condition; words: RoutingWords; number: number; onChange: (next: Condition) => void; onRemove: () => void }) {
  const t = useT();
  return (
    <div className="routing-condition" role="group" aria-label={t('routing.condition', { number })}>
      <SelectField label={t('routing.fact')} value={condition.fact} onChange={(event) => onChange(emptyCondition(FACTS.find((fact) => fact === event.target.value) ?? 'category'))}>
        {FACTS.map((fact) => <option key={fact} value={fact}>{t(`routing.fact.${fact}`)}</option>)}
      </SelectField>
      <Values condition={condition} words={words} onChange={onChange} />
      <IconButton icon="x" label={t('routing.condition.remove', { number })} onClick={onRemove} />
    </div>
  );
}

function Values({ condition, words, onChange }: { condition: Condition; words: RoutingWords; onChange: (next: Condition) => void }) {
  const t = useT();
  if (condition.fact === 'place') {
    return (
      <SelectField label={t('routing.is')} value={condition.known ? 'known' : 'unknown'} onChange={(event) => onChange({ fact: 'place', known: event.target.value === 'known' })}>
        <option value="known">{t('routing.place.known')}</option>
        <option value="unknown">{t('routing.place.unknown')}</option>
      </SelectField>
    );
  }
  if (condition.fact === 'words') return <Words any={condition.any} onChange={(any) => onChange({ fact: 'words', any })} />;
  const { fact, in: chosen } = condition;
  const options = words.options[fact] ?? [];
  const without = (value: string) => onChange({ fact, in: chosen.filter((one) => one !== value) });
  return (
    <div className="routing-values">
      <SelectField label={t('routing.is')} value="" onChange={(event) => event.target.value && onChange({ fact, in: [...chosen, event.target.value] })}>
        <option value="">{t(chosen.length === 0 ? 'routing.choose' : 'routing.chooseMore')}</option>
        {options.filter(({ value }) => !chosen.includes(value)).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </SelectField>
      <ul className="routing-chosen" aria-label={t('routing.chosen')}>
        {chosen.map((value) => {
          const label = options.find((one) => one.value === value)?.label ?? value;
          return <li key={value}><Chip>{label}</Chip><IconButton icon="x" label={t('routing.value.remove', { value: label })} onClick={() => without(value)} /></li>;
        })}
      </ul>
    </div>
  );
}

/** Kept as typed while somebody types: a comma at the end is on its way to a next word. */
function Words({ any, onChange }: { any: readonly string[]; onChange: (any: string[]) => void }) {
  const t = useT();
  const [typed, setTyped] = useState(any.join(', '));
  return <TextField label={t('routing.words')} hint={t('routing.words.hint')} value={typed} autoComplete="off" onChange={(event) => { setTyped(event.target.value); onChange(wordsOf(event.target.value)); }} />;
}
