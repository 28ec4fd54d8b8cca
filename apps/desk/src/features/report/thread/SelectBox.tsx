import type { KeyboardEvent } from 'react';
import { toggleMessage } from './selecting.js';

/** The box before a message while messages are being chosen; arrows walk over the boxes. */
export function SelectBox({ id, label, checked }: { id: string; label: string; checked: boolean }) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-select-message]')];
    const next = boxes[boxes.indexOf(event.currentTarget) + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return <input type="checkbox" className="select-box" data-select-message aria-label={label} checked={checked} onChange={() => toggleMessage(id)} onKeyDown={onKeyDown} />;
}
