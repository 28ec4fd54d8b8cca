import { useState } from 'react';
import { DeclineAssignmentDocument, type DeclineAssignmentMutation } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { noReason, ReasonChips, reasonText } from './ReasonChips.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: DeclineAssignmentMutation) => data.declineAssignment;

/** A team gives it back and says why; it returns to the desk. */
export function DeclineDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const { act, ...attempt } = useReportAct(DeclineAssignmentDocument, payloadOf, report);
  const [choice, setChoice] = useState(noReason('notOurs'));
  const words = { notOurs: t('decline.reason.notOurs'), busy: t('decline.reason.busy'), unclear: t('decline.reason.unclear') };
  const reason = reasonText(choice, words);
  const submit = async () => {
    if (!(await act({ input: { reportId: report.id, reason } }))) return;
    sayDone(t('decline.done'), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('decline.title')} description={t('decline.text')} act={t('act.decline')} attempt={attempt} missing={reason === '' ? [t('act.reason')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <ReasonChips legend={t('act.reason')} words={words} value={choice} onChange={setChoice} />
    </ActDialog>
  );
}
