import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { Announcer } from '@balie/ui/Announcer.js';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Waiting } from '@balie/ui/Skeleton.js';
import { explainError } from '../shared/api/explain-error.js';
import { useT } from '../shared/i18n/i18n.js';
import { useLive } from '../shared/live/useLive.js';
import { spoken } from '../shared/notify/announcer.js';
import { loadSession, signedIn, useSession } from '../shared/session/session.js';
import { forgetOpened } from '../shared/opened.js';
import { useStore } from '../shared/store.js';
import { Crash } from './Crash.js';
import { Shell } from './Shell.js';
import type { ViewerPartsFragment } from '@balie/schema/generated/graphql.js';
import './App.css';

const SignIn = lazy(() => import('../features/sign-in/SignIn.js').then((module) => ({ default: module.SignIn })));
const SignInAgain = lazy(() => import('../features/sign-in/SignInAgain.js').then((module) => ({ default: module.SignInAgain })));

/** Who is there decides what is there: sign-in, the desk, or the desk with a sign-in over it. */
export function App() {
  const said = useStore(spoken, (value) => value);
  return (
    <Crash>
      <Announcer polite={said.polite} assertive={said.assertive} />
      <Screen />
    </Crash>
  );
}

function Screen() {
  const t = useT();
  const client = useApolloClient();
  const live = useLive();
  const session = useSession();
  const [location, navigate] = useLocation();
  const signIn = location === '/aanmelden';

  useEffect(() => {
    if (session.phase === 'out') live.stop();
  }, [session.phase, live]);

  const onSignedIn = (viewer: ViewerPartsFragment) => {
    const other = signedIn(viewer);
    if (other) {
      live.stop();
      forgetOpened();
      void client.clearStore().then(() => window.location.assign('/'));
      return;
    }
    if (signIn) navigate(new URLSearchParams(window.location.search).get('naar') ?? '/', { replace: true });
    else {
      void client.refetchQueries({ include: 'active' });
      live.reload();
    }
  };

  switch (session.phase) {
    case 'loading':
      return <Waiting after={600}><p className="app-loading">{t('app.loading')}</p></Waiting>;
    case 'failed': {
      const { text } = explainError(session.error);
      return <main className="app-alone"><EmptyState icon="warn" title={t('error.title')} action={<Button onClick={() => void loadSession(client)}>{t('app.retry')}</Button>}>{text}</EmptyState></main>;
    }
    case 'out':
      return signIn ? <Suspense><SignIn onSignedIn={onSignedIn} /></Suspense> : <Redirect to={`/aanmelden?naar=${encodeURIComponent(location + window.location.search)}`} replace />;
    case 'in':
    case 'expired':
      return (
        <>
          {signIn ? <Redirect to="/" replace /> : <Shell />}
          {session.phase === 'expired' && <Suspense><SignInAgain viewer={session.viewer} onSignedIn={onSignedIn} /></Suspense>}
        </>
      );
  }
}
