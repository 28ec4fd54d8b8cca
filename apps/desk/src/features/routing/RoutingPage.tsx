import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useFollowFromNow } from '../../shared/live/useLive.js';
import { announce } from '../../shared/notify/announcer.js';
import { useMay } from '../../shared/session/session.js';
import { DryRun, problemWords } from './DryRun.js';
import { History } from './History.js';
import './messages.js';
import { changed, moved, newRule } from './rule-draft.js';
import { RuleEditor } from './RuleEditor.js';
import { RuleList } from './RuleList.js';
import { SaveRules } from './SaveRules.js';
import { DRY_RUN_DAYS, useRuleDraft } from './useRuleDraft.js';
import { useRoutingWords } from './useRoutingWords.js';
import './RoutingPage.css';

/** Which team gets what: ordered rules, tried on the past week before they are switched on. A shift lead reads and tries; an administrator changes. */
export function RoutingPage() {
  const t = useT();
  const readOnly = !useMay('saveRoutingRules');
  const seesQueue = useMay('queue');
  const words = useRoutingWords();
  const draft = useRuleDraft();
  const [chosenId, setChosen] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  useFollowFromNow();
  const { rules, set, result } = draft;
  const at = rules.findIndex((rule) => rule.id === chosenId);
  const rule = rules[at];
  const troubles = new Map<string, string[]>();
  for (const { rule: name, problem, value } of result?.problems ?? []) troubles.set(name, [...(troubles.get(name) ?? []), problemWords(problem, value ?? null)]);
  const add = () => {
    const id = crypto.randomUUID();
    draft.change([...rules, newRule(id, t('routing.new', { number: rules.length + 1 }), words.teams[0]?.value ?? '')]);
    setChosen(id);
  };
  const save = async (reason: string) => {
    if (!(await draft.save(reason))) return;
    setSaving(false);
    announce(t('routing.saved'));
  };

  return (
    <section className="routing" data-pane="routing" tabIndex={-1} aria-labelledby="routing-title">
      <header className="routing-head">
        <div>
          <h1 id="routing-title">{t('routing.title')}</h1>
          <p className="muted">{set && set.version > 0 ? t('routing.current', { version: set.version }) : t('routing.currentNone')}{seesQueue && <> · <Link href="/wachtrij/niet-te-routeren">{t('routing.unroutable')}</Link></>}</p>
        </div>
        <div className="routing-acts">
          {!readOnly && <Button icon="plus" onClick={add} disabled={!words.ready}>{t('routing.add')}</Button>}
          {draft.isChanged && <Button kind="quiet" onClick={draft.discard}>{t('routing.discard')}</Button>}
          <Button icon="play" busy={{ busy: draft.running, label: t('app.busy') }} onClick={() => void draft.dryRun()}>{t('routing.dryRun')}</Button>
          {!readOnly && <Button kind="primary" disabled={!draft.isChanged} onClick={() => setSaving(true)}>{t('routing.save')}</Button>}
        </div>
      </header>
      {readOnly && <p className="muted">{t('routing.readOnly')}</p>}
      {draft.saved.error && !set && <Notice tone="red" icon="warn" title={t('error.title')} action={<Button size="s" onClick={() => void draft.saved.refetch()}>{t('app.retry')}</Button>}>{explainError(draft.saved.error).text}</Notice>}
      {draft.trouble && !saving && <Notice tone="red" icon="warn">{draft.trouble}</Notice>}
      {result && <DryRun result={result} days={DRY_RUN_DAYS} />}
      {!set && !draft.saved.error && <Waiting><Skeleton bars={[60, 90, 75, 80]} /></Waiting>}
      {set && (
        <div className="routing-panes">
          <div className="routing-side">
            {rules.length === 0 && <EmptyState title={t('routing.empty')} action={readOnly ? undefined : <Button kind="primary" onClick={add} disabled={!words.ready}>{t('routing.add')}</Button>}>{t('routing.empty.text')}</EmptyState>}
            {rules.length > 0 && <RuleList rules={rules} chosen={chosenId} troubled={new Set(troubles.keys())} taken={new Map(result?.taken.map(({ rule: name, count }) => [name, count]))} words={words} onChoose={setChosen} />}
            <h2>{t('routing.history')}</h2>
            <History onTake={readOnly ? null : draft.change} />
          </div>
          {rule && (
            <RuleEditor
              key={rule.id}
              rule={rule}
              number={at + 1}
              last={at === rules.length - 1}
              words={words}
              problems={troubles.get(rule.name) ?? []}
              readOnly={readOnly}
              onChange={(change) => draft.change(changed(rules, rule.id, change))}
              onMove={(by) => draft.change(moved(rules, at, at + by))}
              onRemove={() => { draft.change(rules.filter((one) => one.id !== rule.id)); setChosen(null); }}
            />
          )}
        </div>
      )}
      {saving && <SaveRules busy={draft.busy} trouble={draft.trouble} onSave={(reason) => void save(reason)} onClose={() => setSaving(false)} />}
    </section>
  );
}
