import { useState } from 'react';
import { Choices, TextField } from '@balie/ui/Field.js';
import { SnoozeReportDocument, type SnoozeReportMutation } from '@balie/schema/generated/graphql.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { whenTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { instantOf, localOf, moments } from './moments.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: SnoozeReportMutation) => data.snoozeReport;

/** Out of the queue until a moment, or until the citizen writes. */
export function SnoozeDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const { act, ...attempt } = useReportAct(SnoozeReportDocument, payloadOf, report);
  const [now] = useState(() => serverNow());
  const [choices] = useState(() => moments(now));
  const [chosen, setChosen] = useState<string>('hour');
  const [own, setOwn] = useState(() => localOf(now + 7_200_000));
  const until = chosen === 'own' ? instantOf(own) : choices.find((one) => one.id === chosen)?.at ?? null;
  const passed = until !== null && until <= now;
  const submit = async () => {
    if (until === null) return;
    if (!(await act({ input: { reportId: report.id, expectedVersion: report.version, until: new Date(until).toISOString() } }))) return;
    sayDone(t('snooze.done', { time: whenTime(until, serverNow()) }), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('snooze.title')} description={t('snooze.text')} act={until === null || passed ? t('act.snooze') : t('snooze.act', { time: whenTime(until, now) })} attempt={attempt} missing={until === null || passed ? [t('snooze.own.label')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <Choices
        legend={t('snooze.when')}
        value={chosen}
        onChange={setChosen}
        options={[...choices.map(({ id, at }) => ({ value: id, label: t(`snooze.${id}`, { time: whenTime(at, now) }) })), { value: 'own', label: t('snooze.own') }]}
      />
      {chosen === 'own' && <TextField type="datetime-local" label={t('snooze.own.label')} value={own} min={localOf(now)} error={passed ? t('snooze.passed') : null} onChange={(event) => setOwn(event.target.value)} />}
    </ActDialog>
  );
}
