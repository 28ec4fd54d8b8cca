import { useT } from '../../../shared/i18n/i18n.js';
import { wholeNumber } from '../../../shared/i18n/format.js';

const warnAt = 0.9;

/** "178 / 2.000": amber from 90 %, red with how many too many. */
export function Counter({ used, limit }: { used: number; limit: number }) {
  const t = useT();
  const tone = used > limit ? 'red' : used > limit * warnAt ? 'amber' : 'calm';
  return (
    <span className={`counter counter-${tone}`} aria-label={`${t('compose.size')}: ${t('compose.counter', { used, limit })}`} role="img">
      {used > limit ? t('compose.over', { count: wholeNumber(used - limit) }) : t('compose.counter', { used: wholeNumber(used), limit: wholeNumber(limit) })}
    </span>
  );
}
