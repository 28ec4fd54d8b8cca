import { Button } from '@balie/ui/Button.js';
import { Notice } from '@balie/ui/Notice.js';
import { useT } from '../shared/i18n/i18n.js';
import { soundState, testSound } from '../shared/sound/sound.js';
import { useStore } from '../shared/store.js';

/** Says so when an alarm could not be heard here: browsers let no page sound before a first key or click. */
export function SoundBar() {
  const t = useT();
  const state = useStore(soundState, (value) => value);
  if (state === 'ready') return null;
  return (
    <div className="stale">
      {state === 'none'
        ? <Notice tone="amber" icon="warn">{t('sound.none')}</Notice>
        : <Notice tone="amber" icon="bell" title={t('sound.blocked')} action={<Button size="s" onClick={() => void testSound()}>{t('sound.on')}</Button>}>{t('sound.blocked.text')}</Notice>}
    </div>
  );
}
