import { useState } from 'react';
import { TextField } from '@balie/ui/Field.js';
import { ReopenReportDocument, type ReopenReportMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: ReopenReportMutation) => data.reopenReport;

/** A closed report comes back, with the reason why. */
export function ReopenDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const { act, ...attempt } = useReportAct(ReopenReportDocument, payloadOf, report);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (!(await act({ input: { reportId: report.id, reason: reason.trim() } }))) return;
    sayDone(t('reopen.done', { number: report.number }), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('reopen.title', { number: report.number })} description={t('reopen.text')} act={t('reopen.act')} attempt={attempt} missing={reason.trim() === '' ? [t('reopen.reason')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <TextField label={t('reopen.reason')} hint={t('reason.logged')} value={reason} maxLength={LIMITS.reasonLength} autoFocus autoComplete="off" onChange={(event) => setReason(event.target.value)} />
    </ActDialog>
  );
}
