import { useT } from '../../../shared/i18n/i18n.js';

/** Under the first answer where the citizen sees no number: the number and an honest expectation. It goes along as it stands here; empty = nothing. */
export function Footer({ value, onChange }: { value: string; onChange: (next: string) => void }) {
  const t = useT();
  return (
    <label className="composer-under">
      <span>{t('compose.footer')}</span>
      <textarea rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
