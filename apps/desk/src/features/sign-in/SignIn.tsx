import { useQuery } from '@apollo/client/react';
import { Avatar } from '@balie/ui/Avatar.js';
import { SignInOptionsDocument, type ViewerPartsFragment } from '@balie/schema/generated/graphql.js';
import { useEffect, useState } from 'react';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import { ChoosePassword } from './ChoosePassword.js';
import { SignInForm, useSignIn } from './SignInForm.js';
import './SignIn.css';

/** The page of /aanmelden. In the demo the invented people stand beside the form. */
export function SignIn({ onSignedIn }: { onSignedIn: (viewer: ViewerPartsFragment) => void }) {
  const t = useT();
  const options = useQuery(SignInOptionsDocument).data?.signInOptions;
  const act = useSignIn(onSignedIn);
  useEffect(() => {
    document.title = `${t('signIn.title')} · Balie`;
  }, [t]);
  const [link, setLink] = useState(() => new URLSearchParams(window.location.search).get('link'));
  const people = options?.demo && link === null ? options.people : [];
  const chosen = (viewer: ViewerPartsFragment) => {
    // The link is spent: it should not stay in the address or come back with "back".
    window.history.replaceState(null, '', '/');
    setLink(null);
    onSignedIn(viewer);
  };
  return (
    <main className="sign-in">
      <div className={`sign-card${people.length > 0 ? ' sign-card-two' : ''}`}>
        <section>
          <div className="sign-brand">
            <svg width="40" height="40" viewBox="0 0 22 22" aria-hidden="true"><rect width="22" height="22" rx="6" /><path d="M6.2 14.9h9.6M7.5 14.9v-3.5a3.5 3.5 0 0 1 7 0v3.5M11 6.2v.9" /></svg>
            <div><h1>Balie</h1><p className="muted">{options?.organisation ?? '\u00a0'}</p></div>
          </div>
          {link === null ? <SignInForm act={act} /> : <ChoosePassword token={link} onSignedIn={chosen} />}
        </section>
        {people.length > 0 && (
          <section className="sign-demo">
            <h2>{t('signIn.demo')}</h2>
            <p className="muted">{t('signIn.demo.text')}</p>
            <ul>
              {people.map((person) => (
                <li key={person.email}>
                  <button type="button" disabled={act.busy.busy} onClick={() => void act.signIn(person.email, person.password)}>
                    <Avatar name={person.name} size="l" />
                    <span><b>{person.name}</b><span className="muted">{wordFor('role', person.role)}</span></span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {people.length > 0 && <p className="sign-note">{t('signIn.demo.note')}</p>}
    </main>
  );
}
