import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { TextArea } from '@balie/ui/Field.js';
import { EscalateReportDocument, EscalationTargetsDocument, type EscalateReportMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { shortSpan } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useViewer } from '../../../shared/session/session.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { askAct } from './open-act.js';
import { OptionList, type Option } from './OptionList.js';
import { needsOverride } from './override.js';
import { OverrideField } from './OverrideField.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: EscalateReportMutation) => data.escalateReport;

/** To a target outside the desk; the owner stays. */
export function EscalateDialog({ report, about, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const viewer = useViewer();
  const targets = useQuery(EscalationTargetsDocument, { fetchPolicy: 'cache-and-network' }).data?.escalationTargets;
  const { act, ...attempt } = useReportAct(EscalateReportDocument, payloadOf, report);
  const [chosen, setChosen] = useState(about);
  const [reason, setReason] = useState('');
  const [overrideReason, setOverride] = useState('');
  const overriding = needsOverride(report, viewer.id, true);
  const noteOf = (one: NonNullable<typeof targets>[number]) => [
    one.mustAcknowledge ? t('escalate.must') : t('escalate.may'),
    one.openNow ? null : t('escalate.shut'),
    one.ackSeconds ? t('escalate.within', { time: shortSpan(one.ackSeconds * 1_000) }) : null,
    one.fallbackCode ? t('escalate.else', { target: targets?.find((other) => other.code === one.fallbackCode)?.label ?? one.fallbackCode }) : null,
    one.note,
  ].filter(Boolean).join(' · ');
  const options = (targets ?? []).map((one): Option => ({ id: one.code, label: one.label, note: noteOf(one) }));
  const target = targets?.find((one) => one.code === (chosen ?? targets[0]?.code));
  const missing = [...(target ? [] : [t('escalate.to')]), ...(reason.trim() === '' ? [t('act.reason')] : []), ...(overriding && overrideReason.trim() === '' ? [t('act.override')] : [])];
  const submit = async () => {
    if (!target) return;
    if (!(await act({ input: { reportId: report.id, expectedVersion: report.version, targetCode: target.code, reason: reason.trim(), overrideReason: overriding ? overrideReason.trim() : null } }))) return;
    sayDone(t('escalate.done', { target: target.label }), target.mustAcknowledge ? t('escalate.waits') : undefined);
    // Who must be called needs the words to read aloud next.
    if (target.channel === 'PHONE_CARD' && target.mustAcknowledge) askAct('card', report.id, target.code);
    else onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('escalate.title')} description={t('escalate.text')} act={target ? t('escalate.act', { target: target.label }) : t('act.escalate')} attempt={attempt} missing={missing} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <OptionList label={t('escalate.to')} search={t('escalate.search')} options={options} value={target?.code ?? null} onChange={setChosen} loading={!targets} />
      <TextArea label={t('act.reason')} hint={t('escalate.reason.hint')} rows={2} maxLength={LIMITS.reasonLength} value={reason} onChange={(event) => setReason(event.target.value)} />
      {overriding && <OverrideField report={report} value={overrideReason} onChange={setOverride} />}
    </ActDialog>
  );
}
