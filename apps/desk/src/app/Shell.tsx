import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../shared/i18n/i18n.js';
import { useKeys, type KeyBinding } from '../shared/keys/keys.js';
import { cyclePane, rememberFocus } from '../shared/layout/panes.js';
import { useCounts, useFreshCounts } from '../shared/live/useCounts.js';
import { useLive } from '../shared/live/useLive.js';
import { toasts } from '../shared/notify/toasts.js';
import { startPresence } from '../shared/presence/presence.js';
import { useClaim } from '../shared/report-row/useClaim.js';
import { signOut, useMay, useOnDesk, useOnTeam } from '../shared/session/session.js';
import { changeSettings, settings, useSetting } from '../shared/settings/settings.js';
import { SoundBar } from './SoundBar.js';
import { unlockOnFirstUse } from '../shared/sound/sound.js';
import { useAnyRed } from '../shared/danger/red-store.js';
import { useFollowAlerts } from '../features/alerts/useFollowAlerts.js';
import { StaleBar } from './StaleBar.js';
import { Routes } from './Routes.js';
import { SideNav } from './SideNav.js';
import { Toasts } from './Toasts.js';
import { TopBar } from './TopBar.js';
import { useCheckOnReturn } from './useCheckOnReturn.js';
import { useDocumentTitle } from './useDocumentTitle.js';

const AlertsDialog = lazy(() => import('../features/alerts/AlertsDialog.js').then((module) => ({ default: module.AlertsDialog })));
const SignOffDialog = lazy(() => import('../features/sign-off/SignOffDialog.js').then((module) => ({ default: module.SignOffDialog })));
const Help = lazy(() => import('../features/help/Help.js').then((module) => ({ default: module.Help })));
const Lane = lazy(() => import('../features/danger/Lane.js').then((module) => ({ default: module.Lane })));
const Palette = lazy(() => import('./Palette.js').then((module) => ({ default: module.Palette })));

type Over = 'help' | 'palette' | 'alerts' | 'signOff';

/** Where the G keys and the slash go. */
const goTo = (navigate: (path: string) => void, search: boolean): KeyBinding[] => [
  { keys: ['g w'], label: 'nav.queue', group: 'go', run: () => navigate('/wachtrij') },
  { keys: ['g m'], label: 'nav.mine', group: 'go', run: () => navigate('/mijn') },
  ...(search ? [{ keys: ['g z', '/'], label: 'nav.search', group: 'go', run: () => navigate('/zoeken') } satisfies KeyBinding] : []),
];

/** Everything around the content: bars, navigation, keys that work everywhere, short messages. */
export function Shell() {
  const t = useT();
  const client = useApolloClient();
  const live = useLive();
  const [location, navigate] = useLocation();
  const { claimNext } = useClaim();
  const desk = useMay('queue');
  const onTeam = useOnTeam();
  const onDesk = useOnDesk();
  const hasBell = useMay('alerts');
  const mayNext = useMay('claimNext');
  const narrow = useSetting('navNarrow');
  const cockpit = location.startsWith('/direct/');
  const [over, setOver] = useState<Over | null>(null);
  const opener = useRef<Element | null>(null);
  const counts = useCounts();
  useFreshCounts();
  useFollowAlerts(hasBell);
  useCheckOnReturn();
  useDocumentTitle(counts, useAnyRed());
  useEffect(() => startPresence(client), [client]);
  useEffect(() => rememberFocus(), []);
  useEffect(() => unlockOnFirstUse(), []);
  useEffect(() => () => live.stop(), [live]);

  const open = (what: Over) => {
    opener.current = document.activeElement;
    setOver(what);
  };
  const close = () => setOver(null);
  const returnFocus = () => (opener.current instanceof HTMLElement ? opener.current : null);

  const leave = () => {
    if (onDesk && (counts?.mine ?? 0) > 0) open('signOff');
    else void signOut(client);
  };

  useKeys([
    ...(mayNext ? [{ keys: ['Alt+n'], label: 'key.claimNext', group: 'list', whileTyping: true, run: () => void claimNext() } satisfies KeyBinding] : []),
    ...(desk ? goTo(navigate, !onTeam) : []),
    ...(desk ? [{ keys: ['Ctrl+k'], label: 'key.palette', group: 'always', whileTyping: true, run: () => open('palette') } satisfies KeyBinding] : []),
    ...(hasBell ? [{ keys: ['g b'], label: 'key.bell', group: 'go', run: () => open('alerts') } satisfies KeyBinding] : []),
    { keys: [], label: 'key.signOff', group: 'always', run: leave },
    { keys: ['?', 'Ctrl+/'], label: 'key.help', group: 'always', whileTyping: true, run: () => open('help') },
    { keys: ['F6'], label: 'key.panes', group: 'always', whileTyping: true, run: () => cyclePane(1) },
    { keys: ['Shift+F6'], label: 'key.panesBack', group: 'always', whileTyping: true, run: () => cyclePane(-1) },
    { keys: ['z'], label: 'key.undo', group: 'always', run: () => toasts.get().find((toast) => toast.kind === 'undo')?.action?.run() },
    { keys: ['['], label: 'key.nav', group: 'always', run: () => changeSettings({ navNarrow: !settings.get().navNarrow }) },
  ]);

  return (
    <div className="app">
      <a className="app-skip" href="#inhoud">{t('app.skip')}</a>
      <TopBar desk={desk} onCommand={() => open('palette')} onHelp={() => open('help')} onAlerts={hasBell ? () => open('alerts') : null} onSignOff={leave} />
      <div className="app-bars">
        {desk && <StaleBar />}
        {onDesk && <Suspense><Lane /></Suspense>}
        {onDesk && <SoundBar />}
      </div>
      <div className={`app-body${narrow || cockpit ? ' app-narrow' : ''}`}>
        <SideNav desk={desk} counts={counts} narrow={narrow || cockpit} />
        <main className="app-content" id="inhoud" tabIndex={-1}><Routes /></main>
      </div>
      <Toasts />
      <Suspense>
        {over === 'alerts' && <AlertsDialog onClose={close} returnFocus={returnFocus} />}
        {over === 'signOff' && <SignOffDialog onClose={close} returnFocus={returnFocus} />}
        {over === 'help' && <Help onClose={close} returnFocus={returnFocus} />}
        {over === 'palette' && <Palette onClose={close} returnFocus={returnFocus} onHelp={() => setOver('help')} />}
      </Suspense>
    </div>
  );
}
