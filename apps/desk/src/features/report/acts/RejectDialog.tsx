import { useState } from 'react';
import { Choices } from '@balie/ui/Field.js';
import { RejectReportDocument, type RejectReason, type RejectReportMutation } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useViewer } from '../../../shared/session/session.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { CitizenNews } from './CitizenNews.js';
import { needsOverride } from './override.js';
import { OverrideField } from './OverrideField.js';
import { useReportAct } from './useReportAct.js';

const reasons: readonly RejectReason[] = ['SPAM', 'ABUSE', 'NOT_POLICE'];
const payloadOf = (data: RejectReportMutation) => data.rejectReport;

/** One key and a confirmation: spam, abuse, or not for the police. */
export function RejectDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const viewer = useViewer();
  const { act, ...attempt } = useReportAct(RejectReportDocument, payloadOf, report);
  const [as, setAs] = useState<RejectReason>('SPAM');
  const [overrideReason, setOverride] = useState('');
  const overriding = needsOverride(report, viewer.id, false);
  const submit = async () => {
    if (!(await act({ input: { reportId: report.id, expectedVersion: report.version, as, overrideReason: overriding ? overrideReason.trim() : null } }))) return;
    sayDone(t('reject.done', { as: t(`reject.${as}`) }), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('reject.title')} description={t('reject.text')} act={t('reject.act')} attempt={attempt} missing={overriding && overrideReason.trim() === '' ? [t('act.override')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <Choices legend={t('reject.as')} value={as} onChange={(next) => setAs(reasons.find((one) => one === next) ?? 'SPAM')} options={reasons.map((value) => ({ value, label: t(`reject.${value}`) }))} />
      {overriding && <OverrideField report={report} value={overrideReason} onChange={setOverride} />}
      <CitizenNews report={report} act="rejectReport" outcome="rejected" />
    </ActDialog>
  );
}
