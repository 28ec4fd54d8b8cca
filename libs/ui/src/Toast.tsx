import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';
import './Toast.css';

/** One short message with at most one way out. `bad` for what failed. */
export function Toast({ title, text, icon, bad = false, action, onClose, closeLabel }: {
  title: string; text?: string; icon: IconName; bad?: boolean; action?: ReactNode; onClose?: () => void; closeLabel?: string;
}) {
  return (
    <div className={`toast${bad ? ' toast-bad' : ''}`}>
      <Icon name={icon} />
      <div className="toast-words"><b>{title}</b>{text && <span>{text}</span>}</div>
      {action}
      {onClose && <button type="button" className="toast-close" aria-label={closeLabel} onClick={onClose}><Icon name="x" size={14} /></button>}
    </div>
  );
}

/** Where toasts stand: below, out of the way of what is read; announced by the one announcer, not by themselves. */
export function ToastRegion({ label, children }: { label: string; children: ReactNode }) {
  return <section className="toast-region" aria-label={label}>{children}</section>;
}
