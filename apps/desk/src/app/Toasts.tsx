import { useEffect } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Toast, ToastRegion } from '@balie/ui/Toast.js';
import { serverNow, useNow } from '../shared/clock/clock.js';
import { useT } from '../shared/i18n/i18n.js';
import { dismissToast, toasts, type ToastMessage } from '../shared/notify/toasts.js';
import { useStore } from '../shared/store.js';

function OneToast({ toast }: { toast: ToastMessage }) {
  const t = useT();
  const now = useNow();
  useEffect(() => {
    if (toast.until === undefined) return undefined;
    const timer = setTimeout(() => dismissToast(toast.kind, toast), Math.max(0, toast.until - serverNow()));
    return () => clearTimeout(timer);
  }, [toast]);
  const { action } = toast;
  return (
    <Toast
      icon={toast.icon}
      title={typeof toast.title === 'string' ? toast.title : toast.title(Math.max(0, (toast.until ?? now) - now))}
      {...(toast.text === undefined ? {} : { text: toast.text })}
      bad={toast.bad ?? false}
      action={action && <Button size="s" {...(action.keys ? { keys: action.keys } : {})} onClick={() => { dismissToast(toast.kind, toast); action.run(); }}>{action.label}</Button>}
      closeLabel={t('toast.close')}
      onClose={() => dismissToast(toast.kind, toast)}
    />
  );
}

/** Short messages, at most one of a kind; never the only way to something, except to undo. */
export function Toasts() {
  const t = useT();
  const all = useStore(toasts, (value) => value);
  return <ToastRegion label={t('toast.region')}>{all.map((toast) => <OneToast key={toast.kind} toast={toast} />)}</ToastRegion>;
}
