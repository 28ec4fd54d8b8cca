import { useCallback, useRef, useState, type FormEvent } from 'react';
import { Button, type Busy } from '@balie/ui/Button.js';
import { TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { SignInDocument, type ViewerPartsFragment } from '@balie/schema/generated/graphql.js';
import { useAct } from '../../shared/api/useAct.js';
import { useT } from '../../shared/i18n/i18n.js';
import { announceNow } from '../../shared/notify/announcer.js';

export type SignInAct = { signIn: (email: string, password: string) => Promise<void>; busy: Busy; trouble: string | null };

/** Signing in as an act; wrong says what is wrong, not which of the two. */
export function useSignIn(onSignedIn: (viewer: ViewerPartsFragment) => void): SignInAct {
  const t = useT();
  const { run, busy } = useAct(SignInDocument);
  const [trouble, setTrouble] = useState<string | null>(null);
  const refused = useCallback((text: string) => {
    setTrouble(text);
    announceNow(text);
  }, []);
  const signIn = useCallback(async (email: string, password: string) => {
    setTrouble(null);
    try {
      const payload = (await run({ input: { email, password } }))?.signIn;
      if (payload?.viewer) onSignedIn(payload.viewer);
      else if (payload?.problem) refused(payload.problem.code === 'RATE_LIMITED' ? t('signIn.limited') : t('signIn.wrong'));
    } catch {
      refused(t('signIn.unreachable'));
    }
  }, [run, onSignedIn, refused, t]);
  return { signIn, busy, trouble };
}

/** E-mail address and password; a password manager may fill and paste is welcome (WCAG 3.3.8). */
export function SignInForm({ act, email }: { act: SignInAct; email?: string | null }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    await act.signIn(String(data.get('email')).trim(), String(data.get('password')));
    field.current?.select();
  };
  return (
    <form className="sign-form" onSubmit={(event) => void submit(event)}>
      <TextField label={t('signIn.email')} name="email" type="email" autoComplete="username" required defaultValue={email ?? ''} autoFocus={!email} />
      <TextField label={t('signIn.password')} name="password" type="password" autoComplete="current-password" required ref={field} autoFocus={Boolean(email)} />
      <div>{act.trouble && <Notice tone="red" icon="warn">{act.trouble}</Notice>}</div>
      <Button kind="primary" type="submit" busy={act.busy}>{t('signIn.act')}</Button>
    </form>
  );
}
