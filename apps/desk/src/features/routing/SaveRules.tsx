import { useState } from 'react';
import { Button, type Busy } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../shared/i18n/i18n.js';

/** Switching rules on asks why; what is there already does not move. */
export function SaveRules({ busy, trouble, onSave, onClose }: { busy: Busy; trouble: string | null; onSave: (reason: string) => void; onClose: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Dialog open title={t('routing.save.title')} description={t('routing.save.text')} onClose={onClose}>
      <form className="routing-save" onSubmit={(event) => { event.preventDefault(); setTried(true); if (reason.trim() !== '') onSave(reason); }}>
        <TextField label={t('routing.save.reason')} hint={t('reason.logged')} error={tried && reason.trim() === '' ? t('problem.REASON_REQUIRED') : null} value={reason} maxLength={LIMITS.reasonLength} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
        {trouble && <Notice tone="red" icon="warn">{trouble}</Notice>}
        <DialogActions>
          <Button kind="primary" type="submit" busy={busy}>{t('routing.save')}</Button>
          <Button kind="quiet" onClick={onClose}>{t('app.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
