import { useState } from 'react';
import { Choices, SelectField, TextField } from '@balie/ui/Field.js';
import { RaiseDangerDocument, type RaiseDangerMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { useReportAct } from './useReportAct.js';

const kinds = ['GENERAL', 'VIOLENCE', 'SUICIDE', 'DOMESTIC', 'FIRE', 'MEDICAL', 'MINOR', 'SEXUAL'] as const;
const payloadOf = (data: RaiseDangerMutation) => data.raiseDanger;

/** A person sees danger the rules did not, or more of it. Red sounds at the desks and sends the first words. */
export function DangerDialog({ report, about, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const { act, ...attempt } = useReportAct(RaiseDangerDocument, payloadOf, report);
  const [danger, setDanger] = useState<'POSSIBLE' | 'NOW'>(about === 'NOW' || report.danger === 'POSSIBLE' ? 'NOW' : 'POSSIBLE');
  const [kind, setKind] = useState<string>(report.dangerKind ?? 'GENERAL');
  const [reason, setReason] = useState('');
  const levels = report.danger === 'NONE' ? (['POSSIBLE', 'NOW'] as const) : (['NOW'] as const);
  const submit = async () => {
    if (!(await act({ input: { reportId: report.id, expectedVersion: report.version, danger, kind, reason: reason.trim() || null } }))) return;
    sayDone(t(`danger.${danger}.done`), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('danger.title')} description={t('danger.text')} act={t(`danger.${danger}.act`)} kind={danger === 'NOW' ? 'danger' : 'primary'} attempt={attempt} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <Choices legend={t('danger.level')} value={danger} onChange={(next) => setDanger(next === 'NOW' ? 'NOW' : 'POSSIBLE')} options={levels.map((value) => ({ value, label: t(`danger.${value}`) }))} />
      <SelectField label={t('danger.kind')} value={kind} onChange={(event) => setKind(event.target.value)}>
        {kinds.map((one) => <option key={one} value={one}>{t(`dangerKind.${one}`)}</option>)}
      </SelectField>
      <TextField label={t('danger.reason')} hint={t('reason.logged.short')} value={reason} maxLength={LIMITS.reasonLength} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
    </ActDialog>
  );
}
