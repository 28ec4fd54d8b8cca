import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { OpenReportDocument } from '@balie/schema/generated/graphql.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { whoOf } from '../../../shared/report-row/describe.js';
import type { OpenedReport } from '../useOpenReport.js';
import { newMessages, staleChanges } from './stale-changes.js';
import type { Trouble } from './useSend.js';

type Props = { stale: Extract<Trouble, { problem: unknown }>; onNews: () => Promise<void>; onRead: () => void; onNote: () => void; onClose: () => void };

/**
 * The server refused because something changed. Lists only what; there is no "send anyway": after reading, the ordinary send goes
 * with the new version. The text stays in the draft.
 */
export function StaleDialog({ stale, onNews, onRead, onNote, onClose }: Props) {
  const t = useT();
  const client = useApolloClient();
  const read = useRef<HTMLButtonElement>(null);
  const { base, problem } = stale;
  const [now, setNow] = useState<OpenedReport | null>(null);
  useEffect(() => {
    onNews()
      .then(() => setNow(client.readQuery({ query: OpenReportDocument, variables: { id: base.id, reason: null } })?.report ?? null))
      .catch(() => undefined);
  }, [onNews, client, base.id]);
  const current = now ?? ('current' in problem ? problem.current : null);
  const messages = now ? newMessages(base, now) : [];
  const changes = current ? staleChanges(base, current, t) : [];
  const citizen = whoOf(base.contact, t);
  return (
    <Dialog open title={t('stale.title')} initialFocus={read} onClose={onClose}>
      <ul className="stale-list">
        {messages.map((message) => (
          <li key={message.id}>
            <span className="muted">{clockTime(message.sentAt)} · {message.direction === 'INBOUND' ? t('stale.message', { name: citizen }) : t('stale.reply', { name: message.author?.name ?? t('system') })}</span>
            {message.text && <p>‘{message.text}’</p>}
          </li>
        ))}
        {changes.map((change) => (
          <li key={change.label}><span className="muted">{change.label}</span><p>{change.before} <span className="muted">{t('stale.became')}</span> <b>{change.after}</b></p></li>
        ))}
        {messages.length === 0 && changes.length === 0 && <li><p>{t('stale.other')}</p></li>}
      </ul>
      <p className="stale-draft">{t('stale.text')}</p>
      <DialogActions>
        <Button kind="primary" ref={read} onClick={onRead}>{t('stale.read')}</Button>
        <Button onClick={onNote}>{t('stale.note')}</Button>
      </DialogActions>
    </Dialog>
  );
}
