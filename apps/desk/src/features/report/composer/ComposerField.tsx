import type { KeyboardEvent, Ref } from 'react';

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onChange: (next: string) => void;
  /** By the default of the button, or by an agreement of one's own; `next` = and take the next report. */
  onSend: (how: 'default' | 'KEEP' | 'WAIT', next: boolean) => void;
  onMode: (mode: 'reply' | 'note') => void;
  /** A slash in an empty answer; null in a note, where a slash is a slash. */
  onPick: (() => void) | null;
  ref: Ref<HTMLTextAreaElement>;
};

/** Where one writes. Esc leaves it for the report's heading and never throws text away. */
export function ComposerField({ label, placeholder, value, onChange, onSend, onMode, onPick, ref }: Props) {
  const actOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): (() => void) | null => {
    const command = ctrlKey || metaKey;
    if (key === 'Enter' && altKey) return () => onSend(shiftKey ? 'WAIT' : 'KEEP', false);
    if (key === 'Enter' && command) return () => onSend('default', shiftKey);
    if (command && key === '1') return () => onMode('reply');
    if (command && key === '3') return () => onMode('note');
    if (key === '/' && value === '') return onPick;
    return key === 'Escape' ? () => document.querySelector<HTMLElement>('[data-report-heading]')?.focus() : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing ? null : actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <textarea
      ref={ref}
      className="composer-text"
      data-pane-start
      aria-label={label}
      placeholder={placeholder}
      rows={3}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
