import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Choices, TextArea, TextField } from '@balie/ui/Field.js';
import { ReferReportDocument, ReferralsDocument, type ReferReportMutation } from '@balie/schema/generated/graphql.js';
import { closingNeeds } from '@balie/domain/report/closing.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useViewer } from '../../../shared/session/session.js';
import { useTriage } from '../facts/useTriage.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { fieldNames } from './closing.js';
import { ClosingFields, TypeSelect } from './ClosingFields.js';
import { OptionList, type Option } from './OptionList.js';
import { needsOverride } from './override.js';
import { OverrideField } from './OverrideField.js';
import { missingForReferring, referralWords, type Referring } from './referring.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: ReferReportMutation) => data.referReport;

/** Not ours: where to, in words the citizen gets and the person may change first. It closes the report. */
export function ReferDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const viewer = useViewer();
  const referrals = useQuery(ReferralsDocument, { fetchPolicy: 'cache-first' }).data?.referrals;
  const { triage } = useTriage(report);
  const { act, ...attempt } = useReportAct(ReferReportDocument, payloadOf, report);
  const [value, setValue] = useState<Referring>({ code: null, message: '', tell: 'message', noMessageReason: '', reason: '', type: report.type ?? null, categorySlug: report.category?.slug ?? null, legalBasis: report.legalBasis ?? null });
  const [overrideReason, setOverride] = useState('');
  const set = (change: Partial<Referring>) => setValue((now) => ({ ...now, ...change }));
  const overriding = needsOverride(report, viewer.id, false);
  const options = (referrals ?? []).map((one): Option => ({ id: one.code, label: one.label, note: [one.phone, one.url?.replace(/^https?:\/\//, '')].filter(Boolean).join(' · ') }));
  const referral = referrals?.find((one) => one.code === value.code);
  const choose = (code: string) => {
    const words = referrals?.find((one) => one.code === code)?.citizenText ?? '';
    set({ code, message: referralWords(words, report) });
  };
  const missing = [...fieldNames(missingForReferring(report, value), t), ...(overriding && overrideReason.trim() === '' ? [t('act.override')] : [])];
  const submit = async () => {
    if (!referral) return;
    const changed = { ...(value.type && value.type !== report.type ? { type: value.type } : {}), ...(value.categorySlug && value.categorySlug !== report.category?.slug ? { categorySlug: value.categorySlug } : {}) };
    const current = Object.keys(changed).length > 0 ? await triage(changed) : report;
    if (!current) return;
    const told = value.tell === 'message';
    const done = await act({
      input: {
        reportId: report.id, expectedVersion: current.version, referralCode: referral.code, to: referral.label, reason: value.reason.trim(), legalBasis: value.legalBasis,
        closingMessage: told ? value.message.trim() || null : null, noMessageReason: told ? null : value.noMessageReason.trim() || null, overrideReason: overriding ? overrideReason.trim() : null,
      },
    });
    if (!done) return;
    sayDone(t('refer.done', { to: referral.label }), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog wide title={t('refer.title')} description={t('refer.text')} act={t('refer.act')} attempt={attempt} missing={missing} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <div className="act-columns">
        <OptionList label={t('refer.to')} search={t('refer.search')} options={options} value={value.code} onChange={choose} loading={!referrals} />
        <div className="act-column">
          <Choices legend={t('close.how')} value={value.tell} onChange={(tell) => set({ tell: tell === 'none' ? 'none' : 'message' })} options={[{ value: 'message', label: t('close.how.message') }, { value: 'none', label: t('close.how.none') }]} />
          {value.tell === 'message'
            ? <TextArea label={t('close.message')} hint={t('refer.message.hint')} rows={5} value={value.message} onChange={(event) => set({ message: event.target.value })} />
            : <TextField label={t('close.noMessage')} hint={t('reason.logged')} value={value.noMessageReason} maxLength={LIMITS.reasonLength} autoComplete="off" onChange={(event) => set({ noMessageReason: event.target.value })} />}
          <TextField label={t('refer.reason')} hint={t('refer.reason.hint')} value={value.reason} maxLength={LIMITS.reasonLength} autoComplete="off" onChange={(event) => set({ reason: event.target.value })} />
        </div>
      </div>
      {report.type == null && <TypeSelect value={value.type} onChange={(type) => set({ type })} />}
      {closingNeeds(value.type, 'referred') === 'EVERYTHING' && <ClosingFields report={report} value={value} onChange={set} />}
      {overriding && <OverrideField report={report} value={overrideReason} onChange={setOverride} />}
    </ActDialog>
  );
}
