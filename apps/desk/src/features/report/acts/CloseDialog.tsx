import { useState } from 'react';
import { Choices, SelectField, TextArea, TextField } from '@balie/ui/Field.js';
import type { Outcome } from '@balie/domain/words/enums.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT, wordFor } from '../../../shared/i18n/i18n.js';
import { useReference } from '../facts/useReference.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { CitizenNews } from './CitizenNews.js';
import { ClosingFields, TypeSelect } from './ClosingFields.js';
import { fieldNames, firstChoice, needsOf, type Closing } from './closing.js';
import { useClosing } from './useClosing.js';

/** Finishing asks what its type needs: nothing, an answer, or everything. `message` = a text that was being written. */
export function CloseDialog({ report, message = '', onNews, onDone, onClose, returnFocus }: Omit<ActProps, 'about'> & { message?: string; onDone?: () => void }) {
  const t = useT();
  const { outcomes } = useReference();
  const [closing, setClosing] = useState<Closing>(() => firstChoice(report, message));
  const { close, ...attempt } = useClosing(report, onNews);
  const set = (change: Partial<Closing>) => setClosing((now) => ({ ...now, ...change }));
  const { needs, missing } = needsOf(report, closing);
  const submit = async () => {
    if (!(await close(closing))) return;
    sayDone(t('close.done', { number: report.number }), report.title);
    onDone?.();
    onClose();
  };
  return (
    <ActDialog title={`${t('close.title')}: ${report.title}`} act={t('close.act')} attempt={attempt} missing={fieldNames(missing, t)} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <div className="act-pair">
        <TypeSelect value={closing.type} onChange={(type) => set({ type })} />
        <SelectField label={t('close.outcome')} value={closing.outcome} onChange={(event) => set({ outcome: event.target.value as Outcome })}>
          <option value="">{t('facts.none')}</option>
          {outcomes.map((value) => <option key={value} value={value}>{wordFor('outcome', value)}</option>)}
        </SelectField>
      </div>
      {needs === 'EVERYTHING' && <ClosingFields report={report} value={closing} onChange={set} />}
      {needs === 'ONE_KEY' && <p className="muted">{t('close.simple')}</p>}
      {needs === 'PREFILLED' && report.clock.firstAnswerAt && <p className="muted">{t('close.answered')}</p>}
      <Choices
        legend={t('close.how')}
        value={closing.tell}
        onChange={(tell) => set({ tell: tell as Closing['tell'] })}
        options={[{ value: 'message', label: t('close.how.message') }, { value: 'none', label: needs === 'EVERYTHING' ? t('close.how.none') : t('close.how.plain') }]}
      />
      {closing.tell === 'message'
        ? <TextArea label={t('close.message')} hint={t('close.message.hint')} rows={4} value={closing.message} onChange={(event) => set({ message: event.target.value })} />
        : needs === 'EVERYTHING' && <TextField label={t('close.noMessage')} hint={t('reason.logged')} value={closing.reason} maxLength={LIMITS.reasonLength} autoComplete="off" onChange={(event) => set({ reason: event.target.value })} />}
      {closing.tell === 'none' && <CitizenNews report={report} act="closeReport" outcome={closing.outcome || null} />}
    </ActDialog>
  );
}
