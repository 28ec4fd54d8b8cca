import { useMemo, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { Dialog } from '@balie/ui/Dialog.js';
import { Icon, type IconName } from '@balie/ui/Icon.js';
import { Kbd } from '@balie/ui/Kbd.js';
import { nl } from '../shared/i18n/nl.js';
import { useT, type MessageKey } from '../shared/i18n/i18n.js';
import { readNumber, useGoToReport } from '../shared/navigation.js';
import { useClaim } from '../shared/report-row/useClaim.js';
import { changeSettings, useSetting } from '../shared/settings/settings.js';
import './Palette.css';

type Command = { id: string; label: string; icon: IconName; keys?: string; words?: string; run: () => void };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters in order, as one types: "pv" finds "pak volgende". Words at their start count more. */
function score(text: string, typed: string): number {
  const [haystack, needle] = [plain(text), plain(typed)];
  if (needle === '') return 1;
  const at = haystack.indexOf(needle);
  if (at >= 0) return at === 0 || haystack[at - 1] === ' ' ? 3 : 2;
  let from = 0;
  for (const letter of needle) {
    from = haystack.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return 1;
}

/** One field for acts, places and numbers; shows the key of each, so that people learn it. */
export function Palette({ onClose, returnFocus, onHelp }: { onClose: () => void; returnFocus: () => HTMLElement | null; onHelp: () => void }) {
  const t = useT();
  const [, navigate] = useLocation();
  const goTo = useGoToReport();
  const { claimNext } = useClaim();
  const theme = useSetting('theme');
  const locale = useSetting('locale');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const commands = useMemo<Command[]>(() => {
    const to = (key: MessageKey, icon: IconName, path: string, keys?: string): Command => ({ id: path, label: t(key), icon, words: nl[key], ...(keys ? { keys } : {}), run: () => navigate(path) });
    return [
      { id: 'next', label: t('key.claimNext'), icon: 'hand', keys: 'Alt N', words: 'claim next pak volgende', run: () => void claimNext() },
      to('nav.queue', 'inbox', '/wachtrij', 'G W'),
      to('nav.mine', 'user', '/mijn', 'G M'),
      to('view.niet-gepakt', 'inbox', '/wachtrij/niet-gepakt'),
      to('view.gevaar', 'diamond', '/wachtrij/gevaar'),
      to('view.wacht-op-melder', 'pause', '/wachtrij/wacht-op-melder'),
      to('view.wacht-op-team', 'users', '/wachtrij/wacht-op-team'),
      to('nav.search', 'search', '/zoeken', '/'),
      to('nav.me', 'sliders', '/ik'),
      { id: 'theme', label: theme === 'dark' ? t('palette.theme.light') : t('palette.theme.dark'), icon: theme === 'dark' ? 'sun' : 'moon', words: 'donker licht dark light theme', run: () => changeSettings({ theme: theme === 'dark' ? 'light' : 'dark' }) },
      { id: 'language', label: t('palette.language'), icon: 'globe', words: 'taal language english nederlands', run: () => changeSettings({ locale: locale === 'nl' ? 'en' : 'nl' }) },
      { id: 'help', label: t('top.help'), icon: 'help', keys: '?', words: 'toetsen help keys', run: onHelp },
    ];
  }, [t, navigate, claimNext, theme, locale, onHelp]);
  const found = useMemo(() => {
    const number = readNumber(typed);
    const open: Command[] = number ? [{ id: number, label: t('palette.open', { number }), icon: 'doc', run: () => goTo(number) }] : [];
    const search: Command[] = typed.trim() && !number ? [{ id: 'search', label: t('palette.searchFor', { query: typed.trim() }), icon: 'search', run: () => navigate(`/zoeken?q=${encodeURIComponent(typed.trim())}`) }] : [];
    const ranked = commands.map((command) => ({ command, rank: score(`${command.label} ${command.words ?? ''}`, typed) })).filter(({ rank }) => rank > 0);
    return [...open, ...ranked.sort((a, b) => b.rank - a.rank).map(({ command }) => command), ...search];
  }, [commands, typed, t, goTo, navigate]);
  const chosen = Math.min(at, found.length - 1);
  const run = (index: number) => {
    onClose();
    found[index]?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = { ArrowDown: () => setAt((chosen + 1) % found.length), ArrowUp: () => setAt((chosen - 1 + found.length) % found.length), Enter: () => run(chosen) };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog open title={t('palette.title')} hideTitle returnFocus={returnFocus} onClose={onClose}>
      <div className="palette">
        <div className="palette-field">
          <Icon name="search" size={14} />
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={chosen >= 0 ? `palette-${chosen}` : undefined}
            aria-label={t('palette.label')}
            placeholder={t('palette.label')}
            value={typed}
            autoFocus
            onChange={(event) => { setTyped(event.target.value); setAt(0); }}
            onKeyDown={onKeyDown}
          />
          <Kbd keys="Esc" />
        </div>
        <ul id="palette-list" role="listbox" aria-label={t('palette.title')}>
          {found.map((command, index) => (
            <li key={command.id} id={`palette-${index}`} role="option" aria-selected={index === chosen} onPointerMove={() => setAt(index)} onClick={() => run(index)}>
              <Icon name={command.icon} />
              <span className="ell">{command.label}</span>
              {command.keys && <Kbd keys={command.keys} />}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
