import { cloneElement, lazy, Suspense, useState, type KeyboardEvent, type ReactElement, type ReactNode, type Ref } from 'react';
import type { IconName } from './Icon.js';
import './Menu.css';

/** What can stand in a menu. `check` stays open, so that several can be ticked; `radio` is one of several. */
export type MenuEntry =
  | { kind: 'item'; label: string; note?: string; icon?: IconName; keys?: string; disabled?: boolean; onSelect: () => void }
  | { kind: 'check'; label: ReactNode; name: string; lead?: ReactNode; checked: boolean; onChange: (next: boolean) => void }
  | { kind: 'radio'; name: string; value: string; options: readonly { value: string; label: string }[]; onChange: (next: string) => void }
  | { kind: 'label'; label: string }
  | { kind: 'rule'; name: string };

type TriggerProps = { onClick?: () => void; onPointerEnter?: () => void; onKeyDown?: (event: KeyboardEvent) => void; 'aria-haspopup'?: 'menu'; 'aria-expanded'?: boolean; ref?: Ref<HTMLButtonElement> };

export type MenuProps = { trigger: ReactElement<TriggerProps>; entries: readonly MenuEntry[]; label: string; align?: 'start' | 'end'; side?: 'top' | 'bottom'; wide?: boolean };

const load = () => import('./MenuContent.js');
const MenuContent = lazy(() => load().then((module) => ({ default: module.MenuContent })));

/** A list of acts under a button. What opens it comes when it is first asked for; until then the button says what it is. */
export function Menu({ trigger, ...menu }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const closed = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setWanted(true),
    onPointerEnter: () => void load(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setWanted(true);
    },
  });
  return wanted ? <Suspense fallback={closed}><MenuContent trigger={trigger} {...menu} /></Suspense> : closed;
}
