import { useState } from 'react';
import { Choices } from '@balie/ui/Field.js';
import { MarkFalseAlarmDocument, type MarkFalseAlarmMutation, type FalseAlarm } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { useReportAct } from './useReportAct.js';

const why: readonly FalseAlarm[] = ['JOKE', 'PAST', 'GAME', 'KNOWN'];
const payloadOf = (data: MarkFalseAlarmMutation) => data.dismissDanger;

/** No danger after all; the rules learn from why. The urgency stays until a person lowers it. */
export function FalseAlarmDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const { act, ...attempt } = useReportAct(MarkFalseAlarmDocument, payloadOf, report);
  const [as, setAs] = useState<FalseAlarm>('JOKE');
  const submit = async () => {
    if (!(await act({ input: { reportId: report.id, expectedVersion: report.version, as } }))) return;
    sayDone(t('falseAlarm.done'), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('falseAlarm.title')} description={t('falseAlarm.text')} act={t('falseAlarm.act')} attempt={attempt} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <Choices legend={t('falseAlarm.why')} value={as} onChange={(next) => setAs(why.find((one) => one === next) ?? 'JOKE')} options={why.map((value) => ({ value, label: t(`falseAlarm.${value}`) }))} />
    </ActDialog>
  );
}
