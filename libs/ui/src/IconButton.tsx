import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './Icon.js';
import { Tooltip } from './Tooltip.js';
import './IconButton.css';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> & {
  icon: IconName;
  label: string;
  keys?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with a picture only; its name is always there for who hears it and in the tooltip for who sees it. */
export function IconButton({ icon, label, keys, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button {...rest} type="button" aria-label={label} className={`icon-button${className ? ` ${className}` : ''}`}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
