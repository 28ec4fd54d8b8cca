import { Choices, Switch } from '@balie/ui/Field.js';
import { Avatar } from '@balie/ui/Avatar.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import { useFollowFromNow } from '../../shared/live/useLive.js';
import { useOnDesk, useViewer } from '../../shared/session/session.js';
import { changeSettings, settings, type Settings } from '../../shared/settings/settings.js';
import { useStore } from '../../shared/store.js';
import { SoundSection } from './SoundSection.js';
import './SettingsPage.css';

const holds: readonly Settings['holdSeconds'][] = [0, 5, 10, 20];

/** What a person sets for this browser: look, keys, undo time, what is read aloud. Every choice works at once. */
export function SettingsPage() {
  const t = useT();
  const viewer = useViewer();
  const onDesk = useOnDesk();
  const now = useStore(settings, (value) => value);
  useFollowFromNow();
  return (
    <section className="settings" data-pane="settings" tabIndex={-1} aria-labelledby="settings-title">
      <h1 id="settings-title">{t('settings.title')}</h1>
      <section>
        <h2>{t('settings.account')}</h2>
        <div className="settings-person">
          <Avatar name={viewer.name} size="l" />
          <div><b>{viewer.name}</b><span className="muted">{[viewer.email, ...viewer.roles.map((role) => wordFor('role', role))].filter(Boolean).join(' · ')}</span></div>
        </div>
      </section>
      <section>
        <h2>{t('settings.look')}</h2>
        <Choices legend={t('settings.theme')} value={now.theme} onChange={(theme) => changeSettings({ theme: theme as Settings['theme'] })} options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`settings.theme.${value}`) }))} />
        <Choices legend={t('settings.density')} value={now.density} onChange={(density) => changeSettings({ density: density as Settings['density'] })} options={(['compact', 'standard', 'spacious'] as const).map((value) => ({ value, label: t(`settings.density.${value}`) }))} />
        <Choices legend={t('settings.locale')} value={now.locale} onChange={(locale) => changeSettings({ locale: locale as Settings['locale'] })} options={[{ value: 'nl', label: 'Nederlands' }, { value: 'en', label: 'English' }]} />
      </section>
      <section>
        <h2>{t('settings.keys')}</h2>
        <Switch label={t('settings.letters')} hint={t('settings.letters.hint')} checked={now.letters} onChange={(letters) => changeSettings({ letters })} />
      </section>
      <section>
        <h2>{t('settings.answering')}</h2>
        <Choices
          legend={t('settings.hold')}
          value={String(now.holdSeconds)}
          onChange={(value) => changeSettings({ holdSeconds: holds.find((one) => String(one) === value) ?? 10 })}
          options={holds.map((value) => ({ value: String(value), label: value === 0 ? t('settings.hold.0') : t('settings.hold.seconds', { count: value }) }))}
        />
        <p className="muted">{t('settings.hold.hint')}</p>
      </section>
      {onDesk && <SoundSection />}
      <section>
        <h2>{t('settings.sound')}</h2>
        <Choices legend={t('settings.verbosity')} value={now.verbosity} onChange={(verbosity) => changeSettings({ verbosity: verbosity as Settings['verbosity'] })} options={(['all', 'normal', 'urgent', 'off'] as const).map((value) => ({ value, label: t(`settings.verbosity.${value}`) }))} />
      </section>
      <p className="muted">{t('settings.kept')}</p>
    </section>
  );
}
