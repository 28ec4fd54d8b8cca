import { useLocation } from 'wouter';
import { Avatar } from '@balie/ui/Avatar.js';
import { Icon } from '@balie/ui/Icon.js';
import { IconButton } from '@balie/ui/IconButton.js';
import { Kbd } from '@balie/ui/Kbd.js';
import { Menu } from '@balie/ui/Menu.js';
import { useT } from '../shared/i18n/i18n.js';
import { useViewer } from '../shared/session/session.js';
import { changeSettings, useSetting } from '../shared/settings/settings.js';
import { Bell } from '../features/alerts/Bell.js';
import { LivePill } from './LivePill.js';
import './TopBar.css';

/** The mark of the desk: a bell on a counter. */
export function Mark() {
  return (
    <span className="top-mark" aria-hidden="true">
      <svg width="14" height="14" viewBox="0 0 16 16"><path d="M2.5 12.5h11M4 12.5V8.5a4 4 0 0 1 8 0v4M8 2.5v1" /></svg>
    </span>
  );
}

type Props = { desk: boolean; onCommand: () => void; onHelp: () => void; /** Null where the role has no bell. */ onAlerts: (() => void) | null; onSignOff: () => void };

/** Brand, command field, age of the picture, help, me. */
export function TopBar({ desk, onCommand, onHelp, onAlerts, onSignOff }: Props) {
  const t = useT();
  const viewer = useViewer();
  const theme = useSetting('theme');
  const locale = useSetting('locale');
  const [, navigate] = useLocation();
  const dark = theme === 'dark';
  return (
    <header className="top" data-pane="top">
      <div className="top-brand"><Mark />Balie <small className="ell">{viewer.organisation}</small></div>
      {desk && (
        <button type="button" className="top-command" onClick={onCommand} aria-keyshortcuts="Control+K">
          <Icon name="search" size={14} />
          <span className="ell">{t('top.command')}</span>
          <Kbd keys="Ctrl K" />
        </button>
      )}
      <span className="grow" />
      {desk && <LivePill />}
      {onAlerts && <Bell onOpen={onAlerts} />}
      <IconButton icon="help" label={t('top.help')} keys="?" onClick={onHelp} />
      <Menu
        label={t('top.person', { name: viewer.name })}
        align="end"
        trigger={<button type="button" className="top-me" aria-label={t('top.person', { name: viewer.name })}><Avatar name={viewer.name} /></button>}
        entries={[
          { kind: 'item', icon: 'sliders', label: t('top.settings'), onSelect: () => navigate('/ik') },
          { kind: 'item', icon: dark ? 'sun' : 'moon', label: dark ? t('palette.theme.light') : t('palette.theme.dark'), onSelect: () => changeSettings({ theme: dark ? 'light' : 'dark' }) },
          { kind: 'item', icon: 'globe', label: t('palette.language'), onSelect: () => changeSettings({ locale: locale === 'nl' ? 'en' : 'nl' }) },
          { kind: 'rule', name: 'out' },
          { kind: 'item', icon: 'out', label: t('top.signOut'), onSelect: onSignOff },
        ]}
      />
    </header>
  );
}
