import { Button } from '@balie/ui/Button.js';
import { SelectField, TextField } from '@balie/ui/Field.js';
import { IconButton } from '@balie/ui/IconButton.js';
import type { RoutingFacts, RoutingRule, RuleTest } from '@balie/domain/routing/rules.js';
import { useT } from '../../shared/i18n/i18n.js';
import { newTest, resultOf, resultValue } from './rule-draft.js';
import type { RoutingWords } from './useRoutingWords.js';

const FACTS = ['category', 'type', 'urgency', 'municipality', 'channel', 'language'] as const;

/** Cases that must stay true: a save that breaks one is refused. */
export function RuleTests({ rule, words, onChange }: { rule: RoutingRule; words: RoutingWords; onChange: (tests: RuleTest[]) => void }) {
  const t = useT();
  const set = (index: number, change: Partial<RuleTest>) => onChange(rule.tests.map((test, at) => (at === index ? { ...test, ...change } : test)));
  return (
    <>
      <h3>{t('routing.tests')}</h3>
      <p className="muted">{t('routing.tests.hint')}</p>
      {rule.tests.map((test, index) => {
        const fact = (change: Partial<RoutingFacts>) => set(index, { facts: clean({ ...test.facts, ...change }) });
        return (
          <div key={index} className="routing-test" role="group" aria-label={t('routing.test', { number: index + 1 })}>
            <div className="routing-test-head">
              <TextField label={t('routing.test.name')} value={test.name} maxLength={100} autoComplete="off" onChange={(event) => set(index, { name: event.target.value })} />
              <IconButton icon="trash" label={t('routing.test.remove', { number: index + 1 })} onClick={() => onChange(rule.tests.filter((_, at) => at !== index))} />
            </div>
            <TextField label={t('routing.test.text')} value={test.facts.text ?? ''} maxLength={500} autoComplete="off" onChange={(event) => fact({ text: event.target.value || null })} />
            <div className="routing-facts">
              {FACTS.map((name) => (
                <SelectField key={name} label={t(`routing.fact.${name}`)} value={test.facts[name] ?? ''} onChange={(event) => fact({ [name]: event.target.value || null })}>
                  <option value="">{t('routing.test.unknown')}</option>
                  {(words.options[name] ?? []).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
                </SelectField>
              ))}
            </div>
            <SelectField label={t('routing.test.expect')} value={resultValue(test.expect)} onChange={(event) => set(index, { expect: resultOf(event.target.value) })}>
              {words.results.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </SelectField>
          </div>
        );
      })}
      <Button icon="plus" size="s" kind="quiet" onClick={() => onChange([...rule.tests, newTest(t('routing.test.new', { number: rule.tests.length + 1 }), rule.then)])}>{t('routing.test.add')}</Button>
    </>
  );
}

/** Without what is not known: a case says only what matters. */
const clean = (facts: Partial<RoutingFacts>): Partial<RoutingFacts> => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
