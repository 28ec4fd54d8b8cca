import { useT } from '../../shared/i18n/i18n.js';

/** How to connect an account, step by step. */
export function Guide({ steps }: { steps: readonly string[] }) {
  const t = useT();
  if (steps.length === 0) return null;
  return (
    <details className="channels-guide" open>
      <summary>{t('channels.guide')}</summary>
      <ol>{steps.map((step) => <li key={step}>{step}</li>)}</ol>
    </details>
  );
}
