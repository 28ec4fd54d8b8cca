import { Dialog } from '@balie/ui/Dialog.js';
import { Notice } from '@balie/ui/Notice.js';
import { ReopenReportDocument, type ReopenReportMutation } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ReasonForm } from '../ReasonForm.js';
import type { OpenedReport } from '../useOpenReport.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: ReopenReportMutation) => data.reopenReport;

/** A closed report comes back, with the reason why. */
export function ReopenDialog({ report, onClose }: { report: OpenedReport; onClose: () => void }) {
  const t = useT();
  const { act, busy, trouble } = useReportAct(ReopenReportDocument, payloadOf);
  const reopen = async (reason: string) => {
    if (await act({ input: { reportId: report.id, reason } })) onClose();
  };
  return (
    <Dialog open title={t('reopen.title', { number: report.number })} description={t('reopen.text')} onClose={onClose}>
      <div>{trouble && <Notice tone="red" icon="warn" title={t('problem.title')}>{trouble.text}</Notice>}</div>
      <ReasonForm label={t('reopen.reason')} act={t('reopen.act')} busy={busy} onReason={(reason) => void reopen(reason)} onCancel={onClose} />
    </Dialog>
  );
}
