import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, type ButtonProps } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { Notice } from '@balie/ui/Notice.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useOffline } from '../../../shared/live/useLive.js';
import { announce, announceNow } from '../../../shared/notify/announcer.js';
import { showToast } from '../../../shared/notify/toasts.js';
import { ChangeList } from '../composer/ChangeList.js';
import type { OpenedReport } from '../useOpenReport.js';
import type { Attempt } from './useReportAct.js';
import './ActDialog.css';

/** What every act's dialog gets. `about`: which escalation, promise or target, where there can be several. */
export type ActProps = { report: OpenedReport; about: string | null; onNews: () => Promise<void>; onClose: () => void; returnFocus: () => HTMLElement | null };

type Props = Pick<ActProps, 'onNews' | 'onClose' | 'returnFocus'> & {
  title: string;
  description?: string;
  act: string;
  kind?: ButtonProps['kind'];
  attempt: Attempt;
  /** Names of what is still to be filled in; the act waits for it. */
  missing?: readonly string[];
  wide?: boolean;
  /** Beside the two buttons. */
  extra?: ReactNode;
  onSubmit: () => void;
  children?: ReactNode;
};

const shortWhile = 6_000;

/** It is done: said, and shown for a moment. */
export function sayDone(title: string, text?: string): void {
  showToast({ kind: 'act', icon: 'check', title, ...(text ? { text } : {}), until: serverNow() + shortWhile });
  announce(text ? `${title}. ${text}` : title);
}

/** The question before an act: its fields, what is missing, what the server refused, what changed meanwhile. Never done before the server says so. */
export function ActDialog({ title, description, act, kind = 'primary', attempt, missing = [], wide, extra, onSubmit, onNews, onClose, returnFocus, children }: Props) {
  const t = useT();
  const offline = useOffline();
  const [tried, setTried] = useState(false);
  const read = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { busy, trouble, stale } = attempt;
  useEffect(() => {
    if (stale) read.current?.focus();
  }, [stale]);
  const need = t('close.need', { fields: missing.map((name) => name.toLowerCase().replace(/\?$/, '')).join(', ') });
  const submit = () => {
    setTried(true);
    if (missing.length > 0) announceNow(need);
    else if (!offline) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const onRead = () => {
    attempt.read();
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus());
  };
  return (
    <Dialog open title={stale ? t('stale.title') : title} {...(description && !stale ? { description } : {})} {...(wide ? { wide } : {})} returnFocus={returnFocus} onClose={onClose}>
      {stale && (
        <>
          <ChangeList stale={stale} onNews={onNews} />
          <p className="stale-draft">{t('act.stale')}</p>
          <DialogActions><Button kind="primary" ref={read} onClick={onRead}>{t('stale.read')}</Button></DialogActions>
        </>
      )}
      <form ref={form} className="act-form" hidden={stale !== null} onSubmit={(event) => { event.preventDefault(); submit(); }} onKeyDown={onKeyDown}>
        {children}
        <div className="act-trouble">
          {tried && missing.length > 0 && <Notice tone="amber" icon="warn">{need}</Notice>}
          {trouble && <Notice tone="red" icon="warn" title={t('problem.title')}>{trouble.text}</Notice>}
          {offline && <Notice tone="amber" icon="warn">{t('act.offline')}</Notice>}
        </div>
        <DialogActions>
          <Button kind={kind} type="submit" busy={busy} disabled={offline}>{act}</Button>
          <Button kind="quiet" onClick={onClose}>{t('app.cancel')}</Button>
          {extra && <><span className="grow" />{extra}</>}
        </DialogActions>
      </form>
    </Dialog>
  );
}
