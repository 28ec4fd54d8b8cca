import { useRef } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ChangeList } from './ChangeList.js';
import type { StaleTrouble } from './useSend.js';

type Props = { stale: StaleTrouble; onNews: () => Promise<void>; onRead: () => void; onNote: () => void; onClose: () => void };

/**
 * The server refused because something changed. Lists only what; there is no "send anyway": after reading, the ordinary send goes
 * with the new version. The text stays in the draft.
 */
export function StaleDialog({ stale, onNews, onRead, onNote, onClose }: Props) {
  const t = useT();
  const read = useRef<HTMLButtonElement>(null);
  return (
    <Dialog open title={t('stale.title')} initialFocus={read} onClose={onClose}>
      <ChangeList stale={stale} onNews={onNews} />
      <p className="stale-draft">{t('stale.text')}</p>
      <DialogActions>
        <Button kind="primary" ref={read} onClick={onRead}>{t('stale.read')}</Button>
        <Button onClick={onNote}>{t('stale.note')}</Button>
      </DialogActions>
    </Dialog>
  );
}
