import '../../shared/i18n/channel-messages.js';
import { useQuery } from '@apollo/client/react';
import { useLocation } from 'wouter';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { ChannelsDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useFollowFromNow } from '../../shared/live/useLive.js';
import { useMay } from '../../shared/session/session.js';
import { AccountDetail } from './AccountDetail.js';
import { AccountList } from './AccountList.js';
import { Balance } from './Balance.js';
import { ConnectAccount } from './ConnectAccount.js';
import './Channels.css';

const EVERY_MS = 5_000;
export const channelsPath = '/beheer/kanalen';

/** All accounts with how they do, and beside them the one that was chosen or the form for a new one. `at`: an account's id, `nieuw`, or nothing. */
export function ChannelsPage({ at }: { at: string | null }) {
  const t = useT();
  const [, navigate] = useLocation();
  const mayConnect = useMay('connectChannelAccount');
  useFollowFromNow();
  const { data, error, refetch } = useQuery(ChannelsDocument, { pollInterval: EVERY_MS, fetchPolicy: 'cache-and-network' });
  const accounts = data?.channelAccounts;
  const chosen = accounts?.find((account) => account.id === at) ?? null;
  const open = (id: string) => navigate(`${channelsPath}/${id}`);

  return (
    <div className="channels">
      <section className="channels-side" data-pane="list" tabIndex={-1} aria-labelledby="channels-title">
        <header>
          <h1 id="channels-title">{t('channels.title')}</h1>
          {mayConnect && <Button kind="primary" size="s" icon="plus" onClick={() => open('nieuw')}>{t('channels.new')}</Button>}
        </header>
        {!mayConnect && <p className="muted">{t('channels.readOnly')}</p>}
        {error && <Notice tone="amber" icon="warn" title={t('error.title')} action={<Button size="s" onClick={() => void refetch()}>{t('app.retry')}</Button>}>{explainError(error).text}</Notice>}
        {!accounts && !error && <Waiting><Skeleton lead bars={[60, 40, 50]} /><span className="vh">{t('channels.loading')}</span></Waiting>}
        {accounts && (accounts.length === 0 ? <EmptyState title={t('channels.none')}>{mayConnect ? t('channels.none.text') : null}</EmptyState> : <AccountList accounts={accounts} chosen={at} />)}
        {data && <Balance balance={data.intakeBalance} />}
      </section>
      <section className="channels-pane" data-pane="report" tabIndex={-1} aria-label={chosen?.name ?? t('channels.new')}>
        {at === 'nieuw' && mayConnect && <ConnectAccount onConnected={(id) => void refetch().then(() => open(id))} />}
        {chosen && <AccountDetail key={chosen.id} account={chosen} onChanged={() => void refetch()} />}
        {!chosen && at !== 'nieuw' && accounts && accounts.length > 0 && <EmptyState title={t('channels.pick')}>{t('channels.pick.text')}</EmptyState>}
      </section>
    </div>
  );
}
