import { useState } from 'react';
import { Chip } from '@balie/ui/Chip.js';
import { SelectField } from '@balie/ui/Field.js';
import { LEGAL_BASES, REPORT_TYPES, type LegalBasis, type ReportType } from '@balie/domain/words/enums.js';
import { useT, wordFor } from '../../../shared/i18n/i18n.js';
import { ReasonForm } from '../ReasonForm.js';
import type { OpenedReport } from '../useOpenReport.js';
import { CategorySelect } from './CategorySelect.js';
import { suggested } from './suggestions.js';
import { TitleRow } from './TitleRow.js';
import { useTriage } from './useTriage.js';

const known = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value);

/** What it is: title, type, category, status, legal basis. Another legal basis than it had asks why. */
export function KindSection({ report, editable }: { report: OpenedReport; editable: boolean }) {
  const t = useT();
  const { triage, busy } = useTriage(report);
  const [basis, setBasis] = useState<LegalBasis | null>(null);
  const type = suggested(report.suggestions, 'type');
  const proposed = report.type === null && type ? known(REPORT_TYPES, type.value) : undefined;
  const setType = (value: string) => {
    const next: ReportType | undefined = known(REPORT_TYPES, value);
    if (next) void triage({ type: next });
  };
  const changeBasis = (value: string) => {
    const next = known(LEGAL_BASES, value);
    if (!next || next === report.legalBasis) return;
    if (report.legalBasis) setBasis(next);
    else void triage({ legalBasis: next });
  };
  return (
    <>
      <dl className={`facts-list${editable ? ' facts-editing' : ''}`}>
        <TitleRow report={report} editable={editable} />
        <dt>{t('facts.type')}</dt>
        <dd>
          {editable
            ? <SelectField label={t('facts.type')} hideLabel value={report.type ?? ''} onChange={(event) => setType(event.target.value)}>
                <option value="">{t('facts.none')}</option>
                {REPORT_TYPES.map((value) => <option key={value} value={value}>{t(`type.${value}`)}</option>)}
              </SelectField>
            : report.type ? t(`type.${report.type}`) : <span className="muted">{t('facts.none')}</span>}
          {proposed && editable && <button type="button" className="link-button" onClick={() => setType(proposed)}>{t('facts.suggested', { value: t(`type.${proposed}`) })}</button>}
        </dd>
        <dt>{t('facts.category')}</dt>
        <dd>
          {editable
            ? <CategorySelect hideLabel value={report.category?.slug ?? null} current={report.category ?? null} onChange={(categorySlug) => void triage({ categorySlug })} />
            : report.category?.label ?? <span className="muted">{t('facts.none')}</span>}
        </dd>
        <dt>{t('facts.status')}</dt>
        <dd><Chip tone={report.status === 'CLOSED' ? 'ok' : 'accent'}>{t(`status.${report.status}`)}</Chip></dd>
        {report.outcome && <><dt>{t('facts.outcome')}</dt><dd>{wordFor('outcome', report.outcome)}</dd></>}
        <dt>{t('facts.basis')}</dt>
        <dd>
          {editable
            ? <SelectField label={t('facts.basis')} hideLabel value={basis ?? report.legalBasis ?? ''} onChange={(event) => changeBasis(event.target.value)}>
                <option value="">{t('facts.none')}</option>
                {LEGAL_BASES.map((value) => <option key={value} value={value}>{t(`basis.${value}`)}</option>)}
              </SelectField>
            : report.legalBasis ? t(`basis.${report.legalBasis}`) : <span className="muted">{t('facts.none')}</span>}
        </dd>
      </dl>
      {basis && <ReasonForm label={t('reason.logged')} act={t('app.save')} busy={busy} onReason={(reason) => void triage({ legalBasis: basis, reason }).then((done) => done && setBasis(null))} onCancel={() => setBasis(null)} />}
    </>
  );
}
