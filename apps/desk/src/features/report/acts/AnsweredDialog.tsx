import { useState } from 'react';
import { Choices, TextArea, TextField } from '@balie/ui/Field.js';
import { AcknowledgeEscalationDocument, DeclineEscalationDocument, type AcknowledgeEscalationMutation, type DeclineEscalationMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { useReportAct } from './useReportAct.js';

const acknowledged = (data: AcknowledgeEscalationMutation) => data.acknowledgeEscalation;
const declined = (data: DeclineEscalationMutation) => data.declineEscalation;
const referenceLength = 100;

/** What the target said by phone: they have it (with their own number, if they gave one), or they do not take it. */
export function AnsweredDialog({ report, about, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const escalation = report.escalations.find((one) => one.id === about);
  const yes = useReportAct(AcknowledgeEscalationDocument, acknowledged, report);
  const no = useReportAct(DeclineEscalationDocument, declined, report);
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes');
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  if (!escalation) return null;
  const target = escalation.target.label;
  const submit = async () => {
    const done = answer === 'yes'
      ? await yes.act({ input: { escalationId: escalation.id, reference: reference.trim() || null } })
      : await no.act({ input: { escalationId: escalation.id, reason: reason.trim() } });
    if (!done) return;
    sayDone(t(answer === 'yes' ? 'answered.yes.done' : 'answered.no.done', { target }));
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('answered.title', { target })} act={t('app.save')} attempt={answer === 'yes' ? yes : no} missing={answer === 'no' && reason.trim() === '' ? [t('act.reason')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <Choices legend={t('answered.what')} value={answer} onChange={(next) => setAnswer(next === 'no' ? 'no' : 'yes')} options={[{ value: 'yes', label: t('answered.yes') }, { value: 'no', label: t('answered.no') }]} />
      {answer === 'yes'
        ? <TextField label={t('answered.reference')} hint={t('answered.reference.hint')} value={reference} maxLength={referenceLength} autoComplete="off" onChange={(event) => setReference(event.target.value)} />
        : <TextArea label={t('act.reason')} hint={t('reason.logged')} rows={2} maxLength={LIMITS.reasonLength} value={reason} onChange={(event) => setReason(event.target.value)} />}
    </ActDialog>
  );
}
