import { useState } from 'react';
import { TextField } from '@balie/ui/Field.js';
import { SetSafeContactDocument, type SetSafeContactMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: SetSafeContactMutation) => data.setSafeContact;

/** Whether the desk may write first. Taking the mark off asks why. */
export function SafeContactDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const { act, ...attempt } = useReportAct(SetSafeContactDocument, payloadOf, report);
  const [reason, setReason] = useState('');
  const [off] = useState(report.safeContact);
  const submit = async () => {
    if (!(await act({ input: { reportId: report.id, expectedVersion: report.version, safeContact: !off, reason: reason.trim() || null } }))) return;
    sayDone(t(off ? 'safe.off.done' : 'safe.on.done'), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t(off ? 'safe.off.title' : 'safe.on.title')} description={t('safe.text')} act={t(off ? 'safe.off.act' : 'safe.on.act')} attempt={attempt} missing={off && reason.trim() === '' ? [t('act.reason')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <TextField label={t('act.reason')} hint={t('reason.logged.short')} value={reason} maxLength={LIMITS.reasonLength} autoFocus autoComplete="off" onChange={(event) => setReason(event.target.value)} />
    </ActDialog>
  );
}
