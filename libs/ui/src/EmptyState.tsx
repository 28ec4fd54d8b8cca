import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';
import './EmptyState.css';

/** The one drawing of the desk: a thin line bell with one accent dot. */
function Bell() {
  return (
    <svg className="empty-bell" width="120" height="64" viewBox="0 0 120 64" aria-hidden="true">
      <path d="M12 56h96M28 56a32 32 0 0 1 64 0" />
      <circle cx="60" cy="10" r="5" />
    </svg>
  );
}

/** Nothing here: one fact, one next step. `icon` replaces the bell where it is not calm but closed. */
export function EmptyState({ title, icon, children, action }: { title: string; icon?: IconName; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      {icon ? <Icon name={icon} size={28} /> : <Bell />}
      <b>{title}</b>
      {children && <p>{children}</p>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}
