import { Choices, TextField } from '@balie/ui/Field.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';

/** A reason in one touch, or in one's own words. `value` is what will be recorded. */
export type ReasonChoice = { chip: string; other: string };

export const noReason = (chip: string): ReasonChoice => ({ chip, other: '' });

/** The words that will be recorded; empty = none yet. */
export const reasonText = (choice: ReasonChoice, words: Readonly<Record<string, string>>) => (choice.chip === 'other' ? choice.other.trim() : words[choice.chip] ?? '');

export function ReasonChips({ legend, words, value, onChange }: { legend: string; words: Readonly<Record<string, string>>; value: ReasonChoice; onChange: (next: ReasonChoice) => void }) {
  const t = useT();
  return (
    <>
      <Choices legend={legend} value={value.chip} onChange={(chip) => onChange({ ...value, chip })} options={[...Object.entries(words).map(([chip, label]) => ({ value: chip, label })), { value: 'other', label: t('act.reason.other') }]} />
      {value.chip === 'other' && <TextField label={t('act.reason.which')} hint={t('reason.logged')} value={value.other} maxLength={LIMITS.reasonLength} autoComplete="off" onChange={(event) => onChange({ ...value, other: event.target.value })} />}
    </>
  );
}
