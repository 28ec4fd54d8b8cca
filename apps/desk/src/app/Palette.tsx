import { useMemo, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { Dialog } from '@balie/ui/Dialog.js';
import { Icon, type IconName } from '@balie/ui/Icon.js';
import { Kbd } from '@balie/ui/Kbd.js';
import { nl } from '../shared/i18n/nl.js';
import { useT, type MessageKey } from '../shared/i18n/i18n.js';
import { bindings, type KeyBinding } from '../shared/keys/keys.js';
import { toasts } from '../shared/notify/toasts.js';
import { readNumber, useGoToReport } from '../shared/navigation.js';
import { useClaim } from '../shared/report-row/useClaim.js';
import { changeSettings, useSetting } from '../shared/settings/settings.js';
import { useMay } from '../shared/session/session.js';
import { useStore } from '../shared/store.js';
import './Palette.css';

type Command = { id: string; label: string; icon: IconName; keys?: string; words?: string; off?: string; run: () => void };

/** What can be done on the screen now, by its keys: the same acts, findable by their words. Moving about and this field itself are left out. */
const icons: Partial<Record<MessageKey, IconName>> = {
  'key.claim': 'hand', 'key.close': 'check', 'key.reply': 'send', 'key.note': 'note', 'key.read': 'eye', 'key.newRows': 'up', 'key.facts': 'panel', 'key.nav': 'menu', 'key.newest': 'chat', 'key.oldestUnread': 'chat', 'key.undo': 'undo', 'key.claimRed': 'warn', 'key.callCard': 'phone', 'key.seenRed': 'eye', 'key.bell': 'bell', 'key.signOff': 'out',
};
const cap = (keys: string) => keys.split('+').map((key) => (key.length === 1 ? key.toUpperCase() : key)).join(' ');

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
  const channels = useMay('channelAccounts');
  const theme = useSetting('theme');
  const locale = useSetting('locale');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [pressable] = useState<readonly KeyBinding[]>(() => bindings.get());
  const undoable = useStore(toasts, (all) => all.some((toast) => toast.kind === 'undo'));
  const commands = useMemo<Command[]>(() => {
    const general = (Object.keys(icons) as MessageKey[]).flatMap((label) => pressable.find((one) => one.label === label && one.run) ?? []).filter((one) => one.label !== 'key.undo' || undoable);
    const acts = pressable.filter((one) => one.icon && (one.run || one.off));
    const here = [...acts.filter((one) => one.run), ...general.filter((one) => !one.icon), ...acts.filter((one) => !one.run)];
    const to = (key: MessageKey, icon: IconName, path: string, keys?: string): Command => ({ id: path, label: t(key), icon, words: nl[key], ...(keys ? { keys } : {}), run: () => navigate(path) });
    return [
      ...here.map((one): Command => ({ id: one.label, label: t(one.label), icon: one.icon ?? icons[one.label] ?? 'chevronRight', ...(one.keys[0] ? { keys: cap(one.keys[0]) } : {}), ...(one.off ? { off: one.off } : {}), words: nl[one.label], run: () => one.run?.(new KeyboardEvent('keydown')) })),
      { id: 'next', label: t('key.claimNext'), icon: 'hand', keys: 'Alt N', words: 'claim next pak volgende', run: () => void claimNext() },
      to('nav.queue', 'inbox', '/wachtrij', 'G W'),
      to('nav.mine', 'user', '/mijn', 'G M'),
      to('view.niet-gepakt', 'inbox', '/wachtrij/niet-gepakt'),
      to('view.gevaar', 'diamond', '/wachtrij/gevaar'),
      to('view.wacht-op-melder', 'pause', '/wachtrij/wacht-op-melder'),
      to('view.wacht-op-team', 'users', '/wachtrij/wacht-op-team'),
      to('nav.search', 'search', '/zoeken', '/'),
      ...(channels ? [to('nav.channels', 'chat', '/beheer/kanalen')] : []),
      to('nav.me', 'sliders', '/ik'),
      { id: 'theme', label: theme === 'dark' ? t('palette.theme.light') : t('palette.theme.dark'), icon: theme === 'dark' ? 'sun' : 'moon', words: 'donker licht dark light theme', run: () => changeSettings({ theme: theme === 'dark' ? 'light' : 'dark' }) },
      { id: 'language', label: t('palette.language'), icon: 'globe', words: 'taal language english nederlands', run: () => changeSettings({ locale: locale === 'nl' ? 'en' : 'nl' }) },
      { id: 'help', label: t('top.help'), icon: 'help', keys: '?', words: 'toetsen help keys', run: onHelp },
    ];
  }, [pressable, undoable, channels, t, navigate, claimNext, theme, locale, onHelp]);
  const found = useMemo(() => {
    const number = readNumber(typed);
    const open: Command[] = number ? [{ id: number, label: t('palette.open', { number }), icon: 'doc', run: () => goTo(number) }] : [];
    const search: Command[] = typed.trim() && !number ? [{ id: 'search', label: t('palette.searchFor', { query: typed.trim() }), icon: 'search', run: () => navigate(`/zoeken?q=${encodeURIComponent(typed.trim())}`) }] : [];
    const ranked = commands.map((command) => ({ command, rank: score(`${command.label} ${command.words ?? ''}`, typed) })).filter(({ rank }) => rank > 0).map(({ command, rank }) => ({ command, rank: command.off ? rank - 4 : rank }));
    return [...open, ...ranked.sort((a, b) => b.rank - a.rank).map(({ command }) => command), ...search];
  }, [commands, typed, t, goTo, navigate]);
  const chosen = Math.min(at, found.length - 1);
  const run = (index: number) => {
    if (found[index]?.off) return;
    onClose();
    // After the field is gone and the focus is back where it was: what runs may want the focus itself.
    requestAnimationFrame(() => requestAnimationFrame(() => found[index]?.run()));
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
            <li key={command.id} id={`palette-${index}`} role="option" aria-selected={index === chosen} aria-disabled={command.off ? true : undefined} onPointerMove={() => setAt(index)} onClick={() => run(index)}>
              <Icon name={command.icon} />
              <span className="ell">{command.label}{command.off && <small> · {command.off}</small>}</span>
              {command.keys && <Kbd keys={command.keys} />}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
