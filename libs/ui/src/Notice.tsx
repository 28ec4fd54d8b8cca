import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';
import './Notice.css';

/** A bar inside a pane that says how things stand: amber for what is amiss, green for what is well again. */
export function Notice({ tone, icon, title, children, action }: { tone: 'amber' | 'ok' | 'plain' | 'red'; icon: IconName; title?: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={icon} />
      <div className="notice-words">{title && <b>{title}</b>}{children && <span>{children}</span>}</div>
      {action}
    </div>
  );
}
