import { Button, type ButtonProps } from './Button.js';
import { Icon } from './Icon.js';
import { Menu, type MenuEntry } from './Menu.js';
import './SplitButton.css';

/** The default act and, behind the arrow, its variants. */
export function SplitButton({ entries, menuLabel, ...main }: ButtonProps & { entries: readonly MenuEntry[]; menuLabel: string }) {
  const off = main.busy?.busy || main.disabled;
  return (
    <span className="split">
      <Button {...main} />
      <Menu
        label={menuLabel}
        align="end"
        side="top"
        wide
        entries={entries}
        trigger={<button type="button" className={`button button-${main.kind ?? 'plain'} split-more`} aria-label={menuLabel} disabled={off ?? false}><Icon name="chevronDown" size={14} /></button>}
      />
    </span>
  );
}
