import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon.js';
import { Kbd } from './Kbd.js';
import './Button.css';

/** What an act waiting for the server looks like: the words change, the width does not. */
export type Busy = { busy: boolean; label: string };

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger' | 'public';
  size?: 'm' | 's';
  icon?: IconName;
  keys?: string;
  busy?: Busy;
  type?: 'button' | 'submit';
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

/** A button. While busy it keeps its place and focus, says so, and does nothing. */
export function Button({ kind = 'plain', size = 'm', icon, keys, busy, children, className, onClick, type = 'button', disabled, ...rest }: ButtonProps) {
  const waiting = busy?.busy ?? false;
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${kind} button-${size}${className ? ` ${className}` : ''}`}
      aria-disabled={waiting || disabled || undefined}
      data-busy={waiting || undefined}
      onClick={(event) => {
        if (waiting || disabled) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {waiting && <span className="button-busy">{busy?.label}</span>}
      <span className="button-face" aria-hidden={waiting || undefined}>
        {icon && <Icon name={icon} size={14} />}
        <span className="button-label">{children}</span>
        {keys && <Kbd keys={keys} quiet={size === 's'} />}
      </span>
    </button>
  );
}
