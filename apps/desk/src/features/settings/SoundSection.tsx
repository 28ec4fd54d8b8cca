import { useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Choices } from '@balie/ui/Field.js';
import { Icon } from '@balie/ui/Icon.js';
import { useT } from '../../shared/i18n/i18n.js';
import { changeSettings, useSetting, type Settings } from '../../shared/settings/settings.js';
import { testSound } from '../../shared/sound/sound.js';

const volumes: readonly Settings['volume'][] = ['low', 'normal', 'high'];

/** How the alarm sounds, and whether it can be heard here. Who is on duty cannot switch it off. */
export function SoundSection() {
  const t = useT();
  const volume = useSetting('volume');
  const [heard, setHeard] = useState<boolean | null>(null);
  return (
    <section>
      <h2>{t('sound.title')}</h2>
      <Choices legend={t('sound.volume')} value={volume} onChange={(next) => changeSettings({ volume: next as Settings['volume'] })} options={volumes.map((value) => ({ value, label: t(`sound.volume.${value}`) }))} />
      <p className="settings-sound">
        <Button icon="bell" onClick={() => void testSound().then((state) => setHeard(state === 'ready'))}>{t('sound.test')}</Button>
        {heard !== null && <span><Icon name={heard ? 'check' : 'warn'} size={14} /> {t(heard ? 'sound.heard' : 'sound.none')}</span>}
      </p>
      <p className="muted">{t('sound.hint')}</p>
    </section>
  );
}
