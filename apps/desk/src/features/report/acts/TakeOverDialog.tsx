import { useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { Choices, TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { TakeOverReportDocument, type TakeOverReportMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';
import { useReportAct } from './useReportAct.js';

const reasons = ['shift', 'silent', 'specialist', 'other'] as const;
type Reason = (typeof reasons)[number];
const payloadOf = (data: TakeOverReportMutation) => data.takeOverReport;

/** A lead takes a report from who holds it, and says why. */
export function TakeOverDialog({ report, onClose }: { report: OpenedReport; onClose: () => void }) {
  const t = useT();
  const name = report.claim?.by.name ?? t('someone');
  const [reason, setReason] = useState<Reason>('shift');
  const [other, setOther] = useState('');
  const [missing, setMissing] = useState(false);
  const { act, busy, trouble } = useReportAct(TakeOverReportDocument, payloadOf);
  const submit = async () => {
    const text = reason === 'other' ? other.trim() : t(`takeOver.reason.${reason}`);
    setMissing(text === '');
    if (text !== '' && (await act({ input: { reportId: report.id, reason: text } }))) onClose();
  };
  return (
    <Dialog open title={t('takeOver.title', { name })} description={t('takeOver.text', { name })} onClose={onClose}>
      <form className="close-form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Choices legend={t('takeOver.reason')} value={reason} onChange={(next) => setReason(next as Reason)} options={reasons.map((value) => ({ value, label: t(`takeOver.reason.${value}`) }))} />
        {reason === 'other' && <TextField label={t('takeOver.other')} value={other} maxLength={LIMITS.reasonLength} autoComplete="off" error={missing ? t('reason.missing') : null} onChange={(event) => setOther(event.target.value)} />}
        <div>{trouble && <Notice tone="red" icon="warn" title={t('problem.title')}>{trouble.text}</Notice>}</div>
        <DialogActions>
          <Button kind="primary" type="submit" busy={busy}>{t('takeOver.act')}</Button>
          <Button kind="quiet" onClick={onClose}>{t('app.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
