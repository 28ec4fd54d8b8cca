import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';
import './Chip.css';

export type ChipTone = 'plain' | 'line' | 'accent' | 'ok' | 'amber' | 'red' | 'note' | 'public' | 'esc';

/** A small fact in a state colour; the word carries the meaning, the colour only helps. */
export function Chip({ tone = 'plain', icon, mini = false, children }: { tone?: ChipTone; icon?: IconName; mini?: boolean; children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}${mini ? ' chip-mini' : ''}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
