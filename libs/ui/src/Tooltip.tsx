import { cloneElement, useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type FocusEvent, type PointerEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './Kbd.js';
import './Tooltip.css';

const hoverDelay = 400;
/** Time to move the pointer from the control to the words. */
const leaveDelay = 120;
const gap = 6;
const edge = 8;

type Handlers = {
  onPointerEnter?: (event: PointerEvent) => void;
  onPointerLeave?: (event: PointerEvent) => void;
  onPointerDown?: (event: PointerEvent) => void;
  onFocus?: (event: FocusEvent) => void;
  onBlur?: (event: FocusEvent) => void;
  'aria-describedby'?: string | undefined;
};

/** Above the control where there is room, else below, inside the window. */
function place(tip: HTMLElement, control: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const above = control.top - height - gap;
  const left = control.left + control.width / 2 - width / 2;
  tip.style.top = `${above > edge ? above : control.bottom + gap}px`;
  tip.style.left = `${Math.min(Math.max(left, edge), window.innerWidth - width - edge)}px`;
}

/**
 * Says more about what the pointer or the keyboard's focus is on. Can be hovered, stays, closes by Esc (WCAG 1.4.13).
 * Own and small: it is on the first screen, and needs no positioning library.
 */
export function Tooltip({ text, keys, children }: { text: string; keys?: string | undefined; children: ReactElement<Handlers> }) {
  const id = useId();
  const [control, setControl] = useState<DOMRect | null>(null);
  const tip = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (target: Element, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setControl(target.getBoundingClientRect()), delay);
  };
  const hide = useCallback((delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setControl(null), delay);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    if (control && tip.current) place(tip.current, control);
  }, [control]);
  useEffect(() => {
    if (!control) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide(0);
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [control, hide]);

  const own = children.props;
  const trigger = cloneElement(children, {
    onPointerEnter: (event: PointerEvent) => {
      own.onPointerEnter?.(event);
      if (event.pointerType !== 'touch') show(event.currentTarget, hoverDelay);
    },
    onPointerLeave: (event: PointerEvent) => {
      own.onPointerLeave?.(event);
      hide(leaveDelay);
    },
    onPointerDown: (event: PointerEvent) => {
      own.onPointerDown?.(event);
      hide(0);
    },
    onFocus: (event: FocusEvent) => {
      own.onFocus?.(event);
      if (event.currentTarget.matches(':focus-visible')) show(event.currentTarget, 0);
    },
    onBlur: (event: FocusEvent) => {
      own.onBlur?.(event);
      hide(0);
    },
    ...(control ? { 'aria-describedby': id } : {}),
  });
  return (
    <>
      {trigger}
      {control && createPortal(
        <div ref={tip} id={id} role="tooltip" className="tooltip" onPointerEnter={() => clearTimeout(timer.current)} onPointerLeave={() => hide(leaveDelay)}>
          {text}
          {keys && <Kbd keys={keys} />}
        </div>,
        document.body,
      )}
    </>
  );
}
