import { useState, type FormEvent } from 'react';
import { Button, type Busy } from '@balie/ui/Button.js';
import { TextField } from '@balie/ui/Field.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../shared/i18n/i18n.js';

type Props = { label: string; hint?: string; act: string; busy?: Busy; onReason: (reason: string) => void; onCancel?: () => void };

/** One line that asks why; empty is refused where it stands. */
export function ReasonForm({ label, hint, act, busy, onReason, onCancel }: Props) {
  const t = useT();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setMissing(reason === '');
    if (reason !== '') onReason(reason);
  };
  return (
    <form className="reason-form" onSubmit={submit}>
      <TextField label={label} name="reason" autoFocus autoComplete="off" maxLength={LIMITS.reasonLength} hint={hint ?? t('reason.logged')} error={missing ? t('reason.missing') : null} />
      <div className="reason-acts">
        <Button kind="primary" type="submit" {...(busy ? { busy } : {})}>{act}</Button>
        {onCancel && <Button kind="quiet" onClick={onCancel}>{t('app.cancel')}</Button>}
      </div>
    </form>
  );
}
