import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Choices, SelectField, TextField } from '@balie/ui/Field.js';
import { ColleaguesDocument, PromiseToCitizenDocument, type PromiseToCitizenMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { whenTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useViewer } from '../../../shared/session/session.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { instantOf, localOf, moments } from './moments.js';
import { needsOverride } from './override.js';
import { OverrideField } from './OverrideField.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: PromiseToCitizenMutation) => data.promiseToCitizen;
const phoneLength = 40;

/** What was promised to the citizen becomes a clock: what, on which number, before when, by whom. */
export function PromiseDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const viewer = useViewer();
  const colleagues = useQuery(ColleaguesDocument, { fetchPolicy: 'cache-first' }).data?.colleagues ?? [];
  const { act, ...attempt } = useReportAct(PromiseToCitizenDocument, payloadOf, report);
  const [now] = useState(() => serverNow());
  const [choices] = useState(() => moments(now));
  const [text, setText] = useState(t('promise.call'));
  const [phone, setPhone] = useState('');
  const [chosen, setChosen] = useState('hour');
  const [own, setOwn] = useState(() => localOf(now + 7_200_000));
  const [ownerId, setOwner] = useState(viewer.id);
  const [overrideReason, setOverride] = useState('');
  const overriding = needsOverride(report, viewer.id, false);
  const due = chosen === 'own' ? instantOf(own) : choices.find((one) => one.id === chosen)?.at ?? null;
  const passed = due !== null && due <= now;
  const owners = [{ id: viewer.id, name: t('promise.me') }, ...colleagues.filter((one) => one.id !== viewer.id)];
  const missing = [...(text.trim() === '' ? [t('promise.what')] : []), ...(due === null || passed ? [t('snooze.own.label')] : []), ...(overriding && overrideReason.trim() === '' ? [t('act.override')] : [])];
  const submit = async () => {
    if (due === null) return;
    const input = { reportId: report.id, expectedVersion: report.version, text: text.trim(), phone: phone.trim() || null, dueAt: new Date(due).toISOString(), ownerId, overrideReason: overriding ? overrideReason.trim() : null };
    if (!(await act({ input }))) return;
    sayDone(t('promise.done', { time: whenTime(due, serverNow()) }), text.trim());
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('promise.title')} description={t('promise.text')} act={t('promise.act')} attempt={attempt} missing={missing} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <TextField label={t('promise.what')} value={text} maxLength={LIMITS.reasonLength} autoFocus autoComplete="off" onChange={(event) => setText(event.target.value)} />
      <div className="act-pair">
        <TextField type="tel" label={t('promise.phone')} hint={t('promise.phone.hint')} value={phone} maxLength={phoneLength} autoComplete="off" onChange={(event) => setPhone(event.target.value)} />
        <SelectField label={t('promise.owner')} value={ownerId} onChange={(event) => setOwner(event.target.value)}>
          {owners.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </SelectField>
      </div>
      <Choices legend={t('promise.before')} value={chosen} onChange={setChosen} options={[...choices.map(({ id, at }) => ({ value: id, label: t(`snooze.${id}`, { time: whenTime(at, now) }) })), { value: 'own', label: t('snooze.own') }]} />
      {chosen === 'own' && <TextField type="datetime-local" label={t('snooze.own.label')} value={own} min={localOf(now)} error={passed ? t('snooze.passed') : null} onChange={(event) => setOwn(event.target.value)} />}
      {overriding && <OverrideField report={report} value={overrideReason} onChange={setOverride} />}
    </ActDialog>
  );
}
