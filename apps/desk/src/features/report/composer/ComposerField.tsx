import type { KeyboardEvent, Ref } from 'react';

export type FieldProps = {
  label: string;
  placeholder: string;
  value: string;
  /** The new text, and where the cursor stands in it. */
  onChange: (next: string, cursor: number) => void;
  onCursor?: (cursor: number) => void;
  /** By the default of the button, or by an agreement of one's own; `next` = and take the next report. */
  onSend: (how: 'default' | 'KEEP' | 'WAIT', next: boolean) => void;
  onMode: (mode: 'reply' | 'note') => void;
  /** A slash in an empty answer; null in a note, where a slash is a slash. */
  onPick: (() => void) | null;
  /** A list that belongs to the field; true from its key handler = the key was for the list. */
  combo?: { open: boolean; listId: string; activeId: string; onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean };
  ref: Ref<HTMLTextAreaElement>;
};

/** Where one writes. Esc leaves it for the report's heading and never throws text away. */
export function ComposerField({ label, placeholder, value, onChange, onCursor, onSend, onMode, onPick, combo, ref }: FieldProps) {
  const actOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): (() => void) | null => {
    const command = ctrlKey || metaKey;
    if (key === 'Enter' && altKey) return () => onSend(shiftKey ? 'WAIT' : 'KEEP', false);
    if (key === 'Enter' && command) return () => onSend('default', shiftKey);
    if (command && key === '1') return () => onMode('reply');
    if (command && key === '3') return () => onMode('note');
    if (key === '/' && value === '') return onPick;
    return key === 'Escape' ? () => document.querySelector<HTMLElement>('[data-report-heading]')?.focus() : null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const act = combo?.onKeyDown(event) ? () => undefined : actOf(event);
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
      {...(combo?.open ? { 'aria-controls': combo.listId, 'aria-activedescendant': combo.activeId, 'aria-autocomplete': 'list' as const } : {})}
      onChange={(event) => onChange(event.target.value, event.target.selectionEnd)}
      onSelect={(event) => onCursor?.(event.currentTarget.selectionEnd)}
      onKeyDown={onKeyDown}
    />
  );
}
