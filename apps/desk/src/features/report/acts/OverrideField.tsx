import { TextField } from '@balie/ui/Field.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { actingOwner } from '../owner.js';
import type { OpenedReport } from '../useOpenReport.js';

/** Why a lead acts on a report that is not theirs. */
export function OverrideField({ report, value, onChange }: { report: OpenedReport; value: string; onChange: (next: string) => void }) {
  const t = useT();
  const owner = actingOwner(report);
  return (
    <TextField
      label={t('act.override')}
      hint={owner ? t('act.override.owned', { name: owner.name }) : t('act.override.free')}
      value={value}
      maxLength={LIMITS.reasonLength}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
