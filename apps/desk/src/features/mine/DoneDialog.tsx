import { useState } from 'react';
import { TeamDoneDocument, type TeamDoneMutation } from '@balie/schema/generated/graphql.js';
import { missingForClosing } from '@balie/domain/report/closing.js';
import { LEGAL_BASES, type LegalBasis } from '@balie/domain/words/enums.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { Choices, SelectField, TextArea, TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import type { TeamFacts } from './team-tabs.js';
import { useTeamAct } from './useTeamAct.js';

const outcomes = ['handled', 'team_informed', 'answered', 'referred', 'handed_over'] as const;
const payloadOf = (data: TeamDoneMutation) => data.closeReport;
/** A team may not choose these itself (the rights table): they are the desk's to fill in. */
const desks: readonly string[] = ['type', 'categorySlug'];

/** "Klaar, dit deden we": what came of it, and what the citizen is told. */
export function DoneDialog({ report, onClose, onDone }: { report: TeamFacts; onClose: () => void; onDone?: (() => void) | undefined }) {
  const t = useT();
  const [outcome, setOutcome] = useState<string>('handled');
  const [basis, setBasis] = useState<LegalBasis | null>(report.legalBasis ?? null);
  const [tell, setTell] = useState<'yes' | 'no'>('yes');
  const [message, setMessage] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const { act, busy, trouble } = useTeamAct(TeamDoneDocument, payloadOf);
  const told = tell === 'yes' && message.trim() !== '';
  const firstAnswerAt = report.clock.firstAnswerAt ? new Date(report.clock.firstAnswerAt) : null;
  const missing = missingForClosing(
    { type: report.type ?? null, categorySlug: report.category?.slug ?? null, legalBasis: basis, firstAnswerAt },
    { outcome, legalBasis: basis, hasClosingMessage: told, noMessageReason: tell === 'no' ? why : null },
  );
  const empty = tell === 'yes' && !told && !missing.includes('closingMessage') ? [...missing, 'closingMessage'] : missing;
  const words: Record<string, string> = { type: t('facts.short.type'), categorySlug: t('team.facts.what').toLowerCase(), legalBasis: t('team.done.basis').toLowerCase(), closingMessage: t(tell === 'yes' ? 'team.done.message' : 'team.done.why').toLowerCase() };
  const named = (fields: readonly string[]) => fields.map((field) => words[field] ?? field).join(', ');
  const forDesk = empty.filter((field) => desks.includes(field));
  const submit = async () => {
    setTried(true);
    if (empty.length > 0) return;
    const input = {
      reportId: report.id, expectedVersion: report.version, outcome,
      ...(basis && !report.legalBasis ? { legalBasis: basis } : {}), ...(told ? { closingMessage: message.trim() } : {}), ...(tell === 'no' && why.trim() ? { noMessageReason: why.trim() } : {}),
    };
    if (!(await act({ input }, t('team.done.said', { title: report.title })))) return;
    onClose();
    onDone?.();
  };
  return (
    <Dialog open title={t('team.done.title')} description={report.title} onClose={onClose}>
      <form className="team-form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        {forDesk.length > 0 && <Notice tone="amber" icon="warn">{t('team.done.desk', { fields: named(forDesk) })}</Notice>}
        <Choices legend={t('team.done.outcome')} value={outcome} onChange={setOutcome} options={outcomes.map((value) => ({ value, label: wordFor('outcome', value) }))} />
        {!report.legalBasis && (
          <SelectField label={t('team.done.basis')} value={basis ?? ''} onChange={(event) => setBasis((event.target.value || null) as LegalBasis | null)}>
            <option value="">{t('team.done.basis.none')}</option>
            {LEGAL_BASES.map((value) => <option key={value} value={value}>{t(`basis.${value}`)}</option>)}
          </SelectField>
        )}
        <Choices legend={t('team.done.tell')} value={tell} onChange={(next) => setTell(next as 'yes' | 'no')} options={[{ value: 'yes', label: t('team.done.tell.yes') }, { value: 'no', label: t('team.done.tell.no') }]} />
        {tell === 'yes'
          ? <TextArea label={t('team.done.message')} hint={t('team.done.message.hint')} rows={4} value={message} onChange={(event) => setMessage(event.target.value)} />
          : <TextField label={t('team.done.why')} value={why} autoComplete="off" maxLength={LIMITS.reasonLength} onChange={(event) => setWhy(event.target.value)} />}
        <div>
          {tried && empty.length > forDesk.length && <Notice tone="amber" icon="warn">{t('team.done.need', { fields: named(empty.filter((field) => !desks.includes(field))) })}</Notice>}
          {trouble && <Notice tone="red" icon="warn" title={t('problem.title')}>{trouble}</Notice>}
        </div>
        <DialogActions>
          <Button kind="primary" type="submit" busy={busy} disabled={forDesk.length > 0}>{t('team.done.act')}</Button>
          <Button kind="quiet" onClick={onClose}>{t('app.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
