import { useEffect, useRef } from 'react';
import { LiveDot } from '@balie/ui/LiveDot.js';
import { age } from '../shared/i18n/format.js';
import { useT } from '../shared/i18n/i18n.js';
import { useFreshness } from '../shared/live/useLive.js';
import { announceNow } from '../shared/notify/announcer.js';

/** How old the picture is: "Live · 1 s", "Traag · 18 s", "Weg · 2 min 40". */
export function LivePill() {
  const t = useT();
  const { state, age: since } = useFreshness();
  const gone = state === 'gone';
  const wasGone = useRef(false);
  useEffect(() => {
    if (gone === wasGone.current) return;
    wasGone.current = gone;
    announceNow(gone ? t('live.lost.said') : t('live.back.said'));
  }, [gone, t]);
  const words = t(`live.${state}`);
  const text = state === 'connecting' ? words : `${words} · ${age(since)}`;
  return (
    <span className={`top-live top-live-${state}`} role="img" aria-label={`${t('live.name')}: ${text}`}>
      <LiveDot state={state === 'connecting' ? 'slow' : state} />
      {text}
    </span>
  );
}
