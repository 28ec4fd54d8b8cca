import { useEffect } from 'react';
import { IconButton } from '@balie/ui/IconButton.js';
import { Notice } from '@balie/ui/Notice.js';
import { age, clockSeconds } from '../shared/i18n/format.js';
import { useT } from '../shared/i18n/i18n.js';
import { useFreshness, useLive } from '../shared/live/useLive.js';
import { useStore } from '../shared/store.js';

const shownFor = 10_000;

/** Says since when the connection is gone and what is still possible; and, once back, what was caught up with. */
export function StaleBar() {
  const t = useT();
  const live = useLive();
  const freshness = useFreshness();
  const catchUp = useStore(live.state, (value) => value.catchUp);
  const dismiss = () => live.state.set((now) => ({ ...now, catchUp: null }));
  useEffect(() => {
    if (!catchUp) return undefined;
    const timer = setTimeout(() => live.state.set((now) => (now.catchUp === catchUp ? { ...now, catchUp: null } : now)), shownFor);
    return () => clearTimeout(timer);
  }, [catchUp, live]);
  if (freshness.state === 'gone') {
    const at = clockSeconds(Date.now() - freshness.age);
    return <div className="stale"><Notice tone="amber" icon="warn" title={t('live.gone.title', { time: at })}>{t('live.gone.text', { age: age(freshness.age) })}</Notice></div>;
  }
  if (!catchUp) return null;
  const { changes: count, mine } = catchUp;
  const text = count === 0 ? t('live.back.none') : count === 1 ? t('live.back.change', { mine }) : t('live.back.changes', { count, mine });
  return (
    <div className="stale">
      <Notice tone="ok" icon="refresh" action={<IconButton icon="x" label={t('toast.close')} onClick={dismiss} />}>{t('live.back')} <strong>{text}</strong></Notice>
    </div>
  );
}
