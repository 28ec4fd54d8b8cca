import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode, type RefObject } from 'react';
import './Dialog.css';

type DialogProps = {
  open: boolean;
  title: string;
  description?: string;
  children: ReactNode;
  /** Where the focus goes when it opens, instead of the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where it goes when it closes, instead of what had it before. */
  returnFocus?: () => HTMLElement | null;
  wide?: boolean;
  hideTitle?: boolean;
  onClose: () => void;
};

/**
 * A question over the screen: focus stays in it, Esc and the scrim close it, the opener gets the focus back.
 * The scrim is our own: Radix's overlay writes a style element, which the page's content policy refuses.
 */
export function Dialog({ open, title, description, children, initialFocus, returnFocus, wide = false, hideTitle = false, onClose }: DialogProps) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={(next) => { if (!next) onClose(); }}>
      <Radix.Portal>
        <div className="dialog-scrim" />
        <Radix.Content
          className={`dialog${wide ? ' dialog-wide' : ''}`}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            if (!initialFocus?.current) return;
            event.preventDefault();
            initialFocus.current.focus();
          }}
          onCloseAutoFocus={(event) => {
            // Radix only knows its own triggers; ours open by keys and by state.
            event.preventDefault();
            const target = returnFocus?.() ?? opener.current;
            if (target instanceof HTMLElement && target.isConnected) target.focus();
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <Radix.Title className={hideTitle ? 'vh' : 'dialog-title'}>{title}</Radix.Title>
          {description && <Radix.Description className="dialog-description">{description}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of buttons at a dialog's foot. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
