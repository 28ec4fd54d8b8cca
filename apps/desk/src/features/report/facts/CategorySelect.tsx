import { SelectField } from '@balie/ui/Field.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useReference } from './useReference.js';

/** The groups with their sub-categories; typing goes to the word, as in every list of the browser. */
export function CategorySelect({ value, current, hideLabel = false, onChange }: { value: string | null; current?: { slug: string; label: string } | null; hideLabel?: boolean; onChange: (slug: string) => void }) {
  const t = useT();
  const { categories } = useReference();
  const groups = categories.filter((category) => category.parentSlug == null);
  const known = categories.some((category) => category.slug === value);
  return (
    <SelectField label={t('facts.category')} hideLabel={hideLabel} value={value ?? ''} onChange={(event) => event.target.value && onChange(event.target.value)}>
      <option value="">{t('facts.none')}</option>
      {!known && current && <option value={current.slug}>{current.label}</option>}
      {groups.map((group) => {
        const parts = categories.filter((category) => category.parentSlug === group.slug);
        if (parts.length === 0) return <option key={group.slug} value={group.slug}>{group.label}</option>;
        return (
          <optgroup key={group.slug} label={group.label}>
            <option value={group.slug}>{group.label}</option>
            {parts.map((part) => <option key={part.slug} value={part.slug}>{group.label} › {part.label}</option>)}
          </optgroup>
        );
      })}
    </SelectField>
  );
}
