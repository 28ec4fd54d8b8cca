import { DropdownMenu as Radix } from 'radix-ui';
import { Icon } from './Icon.js';
import { Kbd } from './Kbd.js';
import type { MenuEntry, MenuProps } from './Menu.js';

const Tick = () => <span className="menu-tick"><Radix.ItemIndicator><Icon name="check" size={14} /></Radix.ItemIndicator></span>;

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'item':
      return (
        <Radix.Item className="menu-item" disabled={entry.disabled ?? false} onSelect={entry.onSelect}>
          {entry.icon && <Icon name={entry.icon} size={14} />}
          <span className="menu-words"><span>{entry.label}</span>{entry.note && <small>{entry.note}</small>}</span>
          {entry.keys && <Kbd keys={entry.keys} />}
        </Radix.Item>
      );
    case 'check':
      return (
        <Radix.CheckboxItem className="menu-item" checked={entry.checked} onCheckedChange={entry.onChange} onSelect={(event) => event.preventDefault()}>
          <Tick />
          {entry.lead}
          <span className="menu-words"><span>{entry.label}</span></span>
        </Radix.CheckboxItem>
      );
    case 'radio':
      return (
        <Radix.RadioGroup value={entry.value} onValueChange={entry.onChange}>
          {entry.options.map((option) => (
            <Radix.RadioItem key={option.value} className="menu-item" value={option.value}>
              <Tick />
              <span className="menu-words"><span>{option.label}</span></span>
            </Radix.RadioItem>
          ))}
        </Radix.RadioGroup>
      );
    case 'label':
      return <Radix.Label className="menu-label">{entry.label}</Radix.Label>;
    case 'rule':
      return <Radix.Separator className="menu-rule" />;
  }
}

const keyOf = (entry: MenuEntry) => ('name' in entry ? entry.name : entry.label);

/**
 * The open menu, loaded on first use. Not modal: what is behind it stays live, and no style element is written (the page's policy refuses
 * those). Without a portal: it belongs to the landmark its button is in, and is placed against the window anyway.
 */
export function MenuContent({ trigger, entries, label, align = 'start', side = 'bottom', wide = false }: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content className={`menu${wide ? ' menu-wide' : ''}`} aria-label={label} align={align} side={side} sideOffset={4} collisionPadding={8}>
        {entries.map((entry) => <Entry key={`${entry.kind} ${keyOf(entry)}`} entry={entry} />)}
      </Radix.Content>
    </Radix.Root>
  );
}
