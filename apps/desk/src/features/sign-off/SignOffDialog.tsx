import { useApolloClient, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { OwnReportsDocument, SignOffDeskDocument } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { TextArea } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import { explainError } from '../../shared/api/explain-error.js';
import { problemText } from '../../shared/api/problem.js';
import { useAct } from '../../shared/api/useAct.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useGoToReport } from '../../shared/navigation.js';
import { announceNow } from '../../shared/notify/announcer.js';
import { signOut, useViewer } from '../../shared/session/session.js';
import './SignOff.css';

/** Leaving the desk: what one owns goes back to the queue with a note on each, or is finished first. */
export function SignOffDialog({ onClose, returnFocus }: { onClose: () => void; returnFocus: () => HTMLElement | null }) {
  const t = useT();
  const client = useApolloClient();
  const viewer = useViewer();
  const goTo = useGoToReport();
  const note = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { data, loading, error } = useQuery(OwnReportsDocument, { fetchPolicy: 'no-cache' });
  const { run, busy } = useAct(SignOffDeskDocument);
  const own = data?.queue.edges.map(({ node }) => node).filter((one) => one.claim?.by.id === viewer.id) ?? [];
  const refuse = (said: string) => {
    setTrouble(said);
    announceNow(said);
  };
  const leave = async () => {
    setTrouble(null);
    if (own.length > 0 && text.trim() === '') return refuse(t('signOff.need'));
    try {
      if (own.length > 0) {
        const payload = (await run({ input: { note: text.trim() } }))?.signOffDesk;
        if (!payload) return;
        if (payload.problem) return refuse(problemText(payload.problem));
      }
      await signOut(client);
    } catch (failure) {
      refuse(explainError(failure).text);
    }
  };
  return (
    <Dialog open title={t('signOff.title')} description={loading ? t('app.busy') : own.length === 0 ? t('signOff.none') : t('signOff.text', { count: own.length })} initialFocus={note} returnFocus={returnFocus} onClose={onClose}>
      <form className="sign-off" onSubmit={(event) => { event.preventDefault(); void leave(); }}>
        {own.length > 0 && (
          <>
            <ul aria-label={t('signOff.list')}>
              {own.map((one) => (
                <li key={one.id}>
                  <UrgencyChip level={one.urgency} name={t(`urgency.${one.urgency}`)} />
                  <span className="ell">{one.title}</span>
                  <Button size="s" kind="quiet" onClick={() => { onClose(); goTo(one.number); }}>{t('signOff.finish')}</Button>
                </li>
              ))}
            </ul>
            <TextArea ref={note} label={t('signOff.note')} hint={t('signOff.note.hint')} rows={3} value={text} maxLength={LIMITS.reasonLength} onChange={(event) => setText(event.target.value)} />
          </>
        )}
        <div>
          {error && <Notice tone="amber" icon="warn" title={t('error.title')}>{explainError(error).text}</Notice>}
          {trouble && <Notice tone="red" icon="warn" title={t('problem.title')}>{trouble}</Notice>}
        </div>
        <DialogActions>
          <Button kind="primary" type="submit" busy={busy} disabled={loading || Boolean(error)}>{t(own.length === 0 ? 'signOff.act' : 'signOff.back')}</Button>
          <Button kind="quiet" onClick={onClose}>{t('app.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
