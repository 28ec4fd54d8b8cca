import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import { isMoreUrgent, URGENCIES, type Urgency } from '@balie/domain/words/enums.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ReasonForm } from '../ReasonForm.js';
import type { OpenedReport } from '../useOpenReport.js';
import { suggested, whySentence } from './suggestions.js';
import { useTriage } from './useTriage.js';

const isUrgency = (value: string): value is Urgency => (URGENCIES as readonly string[]).includes(value);

/** Five levels. Up goes at once; down asks why, because only a person may lower it. */
export function UrgencySection({ report, editable }: { report: OpenedReport; editable: boolean }) {
  const t = useT();
  const { triage, busy } = useTriage(report);
  const [lower, setLower] = useState<Urgency | null>(null);
  const why = suggested(report.suggestions, 'urgency')?.why;
  const choose = (value: string) => {
    if (!isUrgency(value) || value === report.urgency) return;
    if (isMoreUrgent(report.urgency, value)) setLower(value);
    else void triage({ urgency: value });
  };
  return (
    <>
      <RadioGroup.Root className="urgency-radios" aria-label={t('facts.urgency')} orientation="horizontal" value={lower ?? report.urgency} onValueChange={choose} disabled={!editable || busy.busy}>
        {URGENCIES.map((level) => (
          <RadioGroup.Item key={level} value={level} className="urgency-radio"><UrgencyChip level={level} name={t(`urgency.${level}`)} /></RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {lower && (
        <ReasonForm
          label={t('facts.lower')}
          act={t('facts.lower.act', { level: lower })}
          busy={busy}
          onReason={(reason) => void triage({ urgency: lower, reason }).then((done) => done && setLower(null))}
          onCancel={() => setLower(null)}
        />
      )}
      {why && !lower && <p className="facts-why">{whySentence(why, t)}</p>}
    </>
  );
}
