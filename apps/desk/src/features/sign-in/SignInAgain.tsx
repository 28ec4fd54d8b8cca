import { Dialog } from '@balie/ui/Dialog.js';
import type { ViewerPartsFragment } from '@balie/schema/generated/graphql.js';
import { useT } from '../../shared/i18n/i18n.js';
import { SignInForm, useSignIn } from './SignInForm.js';
import './SignIn.css';

/** The session ended under a screen that is kept: what stood there and what was typed is still there after signing in. */
export function SignInAgain({ viewer, onSignedIn }: { viewer: ViewerPartsFragment; onSignedIn: (viewer: ViewerPartsFragment) => void }) {
  const t = useT();
  const act = useSignIn(onSignedIn);
  return (
    <Dialog open title={t('signIn.again')} description={`${t('signIn.again.text')} ${t('signIn.other', { name: viewer.name })}`} onClose={() => undefined}>
      <SignInForm act={act} email={viewer.email ?? null} />
    </Dialog>
  );
}
