import { useState, type FormEvent } from 'react';
import { Button } from '@balie/ui/Button.js';
import { TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { RedeemOneTimeLinkDocument, type ViewerPartsFragment } from '@balie/schema/generated/graphql.js';
import { useAct } from '../../shared/api/useAct.js';
import { useT } from '../../shared/i18n/i18n.js';

const shortest = 12;

/** The page behind a link that works once (`/aanmelden?link=…`): choose a password, and be signed in with it. */
export function ChoosePassword({ token, onSignedIn }: { token: string; onSignedIn: (viewer: ViewerPartsFragment) => void }) {
  const t = useT();
  const { run, busy } = useAct(RedeemOneTimeLinkDocument);
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    if (password.length < shortest) {
      setTrouble(t('choosePassword.short'));
      return;
    }
    try {
      const payload = (await run({ input: { token, password } }))?.redeemOneTimeLink;
      if (payload?.viewer) onSignedIn(payload.viewer);
      else setTrouble(t(payload?.problem?.code === 'RATE_LIMITED' ? 'signIn.limited' : payload?.problem?.code === 'VALIDATION' ? 'choosePassword.short' : 'choosePassword.used'));
    } catch {
      setTrouble(t('signIn.unreachable'));
    }
  };
  return (
    <form className="sign-form" onSubmit={(event) => void submit(event)}>
      <h2>{t('choosePassword.title')}</h2>
      <TextField label={t('choosePassword.password')} hint={t('choosePassword.hint')} name="password" type="password" autoComplete="new-password" required autoFocus />
      <div role="alert">{trouble && <Notice tone="red" icon="warn">{trouble}</Notice>}</div>
      <Button kind="primary" type="submit" busy={busy}>{t('choosePassword.act')}</Button>
    </form>
  );
}
