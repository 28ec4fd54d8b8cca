import { useQuery } from '@apollo/client/react';
import { Button } from '@balie/ui/Button.js';
import { Notice } from '@balie/ui/Notice.js';
import { FailedEventsDocument, ReplayEventsDocument } from '@balie/schema/generated/graphql.js';
import { useNow } from '../../shared/clock/clock.js';
import { whenTime } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';
import { useMay } from '../../shared/session/session.js';
import { useAccountAct } from './useAccountAct.js';

/** What came in on an account and could not be processed, with the reason, and the way to try again. */
export function FailedEvents({ accountId, failed, onReplayed }: { accountId: string; failed: number; onReplayed: () => void }) {
  const t = useT();
  const now = useNow();
  const mayReplay = useMay('replayInboundEvents');
  const { data, refetch } = useQuery(FailedEventsDocument, { variables: { accountId, after: null }, fetchPolicy: 'cache-and-network', pollInterval: failed > 0 ? 10_000 : 0 });
  const { run, busy, problem } = useAccountAct(ReplayEventsDocument, (answer) => answer.replayInboundEvents);
  const events = data?.inboundEvents.edges.map(({ node }) => node) ?? [];
  const replay = async (ids: readonly string[]) => {
    if (!(await run({ input: { ids: [...ids] } }))) return;
    announce(t('channels.replayed', { count: ids.length }));
    await refetch();
    onReplayed();
  };
  return (
    <section aria-labelledby="channels-failed">
      <h3 id="channels-failed">{t('channels.failed.title')}</h3>
      {problem && <Notice tone="amber" icon="warn" title={problem} />}
      {data && events.length === 0 && <p className="muted">{t('channels.failed.none')}</p>}
      {mayReplay && events.length > 1 && <Button size="s" icon="refresh" busy={busy} onClick={() => void replay(events.map(({ id }) => id))}>{t('channels.replay.all')}</Button>}
      <ul className="channels-failed">
        {events.map(({ id, kind, receivedAt, reason }) => (
          <li key={id}>
            <span><b>{t('channels.failed.item', { kind, time: whenTime(receivedAt, now) })}</b>{reason && <span className="muted">{t('channels.failed.why', { reason })}</span>}</span>
            {mayReplay && <Button size="s" busy={busy} aria-label={`${t('channels.replay')}: ${t('channels.failed.item', { kind, time: whenTime(receivedAt, now) })}`} onClick={() => void replay([id])}>{t('channels.replay')}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
