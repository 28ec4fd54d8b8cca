import { useState } from 'react';
import { TakeOverReportDocument, type TakeOverReportMutation } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { noReason, ReasonChips, reasonText } from './ReasonChips.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: TakeOverReportMutation) => data.takeOverReport;

/** A lead takes a report from who holds it, and says why. */
export function TakeOverDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const name = report.claim?.by.name ?? t('someone');
  const [choice, setChoice] = useState(noReason('shift'));
  const { act, ...attempt } = useReportAct(TakeOverReportDocument, payloadOf, report);
  const words = { shift: t('takeOver.reason.shift'), silent: t('takeOver.reason.silent'), specialist: t('takeOver.reason.specialist') };
  const reason = reasonText(choice, words);
  const submit = async () => {
    if (!(await act({ input: { reportId: report.id, reason } }))) return;
    sayDone(t('report.yours'), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('takeOver.title', { name })} description={t('takeOver.text', { name })} act={t('takeOver.act')} attempt={attempt} missing={reason === '' ? [t('takeOver.reason')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <ReasonChips legend={t('takeOver.reason')} words={words} value={choice} onChange={setChoice} />
    </ActDialog>
  );
}
