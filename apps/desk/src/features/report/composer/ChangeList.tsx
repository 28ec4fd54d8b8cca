import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { OpenReportDocument } from '@balie/schema/generated/graphql.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { whoOf } from '../../../shared/report-row/describe.js';
import type { OpenedReport } from '../useOpenReport.js';
import { newMessages, staleChanges } from './stale-changes.js';
import type { StaleTrouble } from './useSend.js';

/** Only what is different from what the person had seen: messages first, then facts from old to new. Fetches the news itself. */
export function ChangeList({ stale, onNews }: { stale: StaleTrouble; onNews: () => Promise<void> }) {
  const t = useT();
  const client = useApolloClient();
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
  );
}
