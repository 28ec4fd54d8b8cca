import { SelectField } from '@balie/ui/Field.js';
import { LEGAL_BASES, REPORT_TYPES, type LegalBasis, type ReportType } from '@balie/domain/words/enums.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { CategorySelect } from '../facts/CategorySelect.js';
import type { OpenedReport } from '../useOpenReport.js';

type Facts = { type: ReportType | null; categorySlug: string | null; legalBasis: LegalBasis | null };

export function TypeSelect({ value, onChange }: { value: ReportType | null; onChange: (next: ReportType | null) => void }) {
  const t = useT();
  return (
    <SelectField label={t('close.type')} value={value ?? ''} onChange={(event) => onChange(REPORT_TYPES.find((one) => one === event.target.value) ?? null)}>
      <option value="">{t('facts.none')}</option>
      {REPORT_TYPES.map((one) => <option key={one} value={one}>{t(`type.${one}`)}</option>)}
    </SelectField>
  );
}

/** Category and legal basis: what types that need everything still ask. A legal basis that is there is changed in the facts, with a reason. */
export function ClosingFields({ report, value, onChange }: { report: OpenedReport; value: Facts; onChange: (change: Partial<Facts>) => void }) {
  const t = useT();
  return (
    <div className="act-pair">
      <CategorySelect value={value.categorySlug} current={report.category ?? null} onChange={(categorySlug) => onChange({ categorySlug })} />
      <SelectField label={t('close.basis')} value={value.legalBasis ?? ''} disabled={report.legalBasis != null} onChange={(event) => onChange({ legalBasis: LEGAL_BASES.find((one) => one === event.target.value) ?? null })}>
        <option value="">{t('facts.none')}</option>
        {LEGAL_BASES.map((one) => <option key={one} value={one}>{t(`basis.${one}`)}</option>)}
      </SelectField>
    </div>
  );
}
