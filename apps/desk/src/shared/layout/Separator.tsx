import type { KeyboardEvent, PointerEvent } from 'react';

type Props = { label: string; value: number; min: number; max: number; onChange: (next: number) => void; reverse?: boolean };

const stepSize = 16;

/** Between two panes: dragged, or moved with the arrow keys (WCAG 2.5.7). `reverse`: it sizes what is to its right. */
export function Separator({ label, value, min, max, onChange, reverse = false }: Props) {
  const clamp = (next: number) => Math.round(Math.min(Math.max(next, min), max));
  const direction = reverse ? -1 : 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: value - stepSize * direction, ArrowRight: value + stepSize * direction, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(clamp(next));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => onChange(clamp(value + (moved.clientX - from) * direction));
    const done = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', done);
      handle.removeEventListener('pointercancel', done);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', done);
    handle.addEventListener('pointercancel', done);
  };
  return (
    <div
      className="separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
