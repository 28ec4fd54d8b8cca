import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';
import { Kbd } from './Kbd.js';
import './Menu.css';

type MenuProps = { trigger: ReactElement; children: ReactNode; label: string; align?: 'start' | 'end'; side?: 'top' | 'bottom'; wide?: boolean };

/** A list of acts under a button. Not modal: what is behind it stays live (and no style element is written). */
export function Menu({ trigger, children, label, align = 'start', side = 'bottom', wide = false }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={`menu${wide ? ' menu-wide' : ''}`} aria-label={label} align={align} side={side} sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = { children: ReactNode; note?: string; icon?: IconName; keys?: string; disabled?: boolean; onSelect: () => void };

/** One act; `note` says in a few words what it does. */
export function MenuItem({ children, note, icon, keys, disabled, onSelect }: MenuItemProps) {
  return (
    <Radix.Item className="menu-item" disabled={disabled ?? false} onSelect={onSelect}>
      {icon && <Icon name={icon} size={14} />}
      <span className="menu-words"><span>{children}</span>{note && <small>{note}</small>}</span>
      {keys && <Kbd keys={keys} />}
    </Radix.Item>
  );
}

/** A choice that stays open, so that several can be ticked in a row. */
export function MenuCheck({ children, checked, onChange, lead }: { children: ReactNode; checked: boolean; onChange: (next: boolean) => void; lead?: ReactNode }) {
  return (
    <Radix.CheckboxItem className="menu-item" checked={checked} onCheckedChange={onChange} onSelect={(event) => event.preventDefault()}>
      <span className="menu-tick"><Radix.ItemIndicator><Icon name="check" size={14} /></Radix.ItemIndicator></span>
      {lead}
      <span className="menu-words"><span>{children}</span></span>
    </Radix.CheckboxItem>
  );
}

/** One of several. */
export function MenuRadioGroup({ value, onChange, options }: { value: string; onChange: (next: string) => void; options: { value: string; label: string; note?: string }[] }) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} className="menu-item" value={option.value}>
          <span className="menu-tick"><Radix.ItemIndicator><Icon name="check" size={14} /></Radix.ItemIndicator></span>
          <span className="menu-words"><span>{option.label}</span>{option.note && <small>{option.note}</small>}</span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="menu-label">{children}</Radix.Label>;
}

export function MenuRule() {
  return <Radix.Separator className="menu-rule" />;
}
