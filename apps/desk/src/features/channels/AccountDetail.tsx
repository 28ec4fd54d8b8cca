import { useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Notice } from '@balie/ui/Notice.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { PauseAccountDocument, TestAccountDocument, type AccountCardFragment } from '@balie/schema/generated/graphql.js';
import { readManifest } from '../../shared/api/manifest.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';
import { useMay } from '../../shared/session/session.js';
import { ChangeAccount } from './ChangeAccount.js';
import { FailedEvents } from './FailedEvents.js';
import { HealthFacts } from './HealthFacts.js';
import { readHealth, toneOf } from './health.js';
import { useAccountAct } from './useAccountAct.js';
import { WebhookAddress } from './WebhookAddress.js';

/** One account: whether it works and why not, its address, what it could not process, and what can be done about it. */
export function AccountDetail({ account, onChanged }: { account: AccountCardFragment; onChanged: () => void }) {
  const t = useT();
  const [changing, setChanging] = useState(false);
  const mayTest = useMay('testChannelAccount');
  const mayPause = useMay('pauseChannelAccount');
  const mayChange = useMay('updateChannelAccount');
  const test = useAccountAct(TestAccountDocument, (data) => data.testChannelAccount);
  const pause = useAccountAct(PauseAccountDocument, (data) => data.pauseChannelAccount);
  const { id, name, state } = account;
  const health = readHealth(account.health);
  const { icon, name: kind } = readManifest(account.manifest);
  const reason = health.lastError?.reason ?? health.lastError?.code ?? health.stateReason;
  const problem = test.problem ?? pause.problem;
  const stopped = state === 'PAUSED' || state === 'BROKEN';

  const run = async (act: Promise<boolean>, said: string) => {
    if (!(await act)) return;
    announce(said);
    onChanged();
  };
  return (
    <article className="channels-detail">
      <header>
        <ChannelShape path={icon} />
        <h2>{name}</h2>
        <span className="muted">{kind ?? account.kind}</span>
        <span className={`channels-state channels-${toneOf(state, health)}`}>{wordFor('channels.state', state)}</span>
      </header>
      {state === 'BROKEN' && <Notice tone="red" icon="warn" title={t('channels.broken')}>{[reason && t('channels.because', { reason }), t('channels.broken.text')].filter(Boolean).join(' ')}</Notice>}
      {state === 'PAUSED' && <Notice tone="amber" icon="pause" title={t('channels.paused')}>{t('channels.paused.text')}</Notice>}
      {problem && <Notice tone="amber" icon="warn" title={problem} />}
      <div className="channels-acts">
        {mayTest && <Button icon="refresh" busy={test.busy} onClick={() => void run(test.run({ input: { accountId: id } }), t('channels.test.said', { name }))}>{t('channels.test')}</Button>}
        {mayPause && (stopped
          ? <Button icon="play" busy={pause.busy} onClick={() => void run(pause.run({ input: { accountId: id, paused: false } }), t('channels.test.said', { name }))}>{t('channels.resume')}</Button>
          : <Button icon="pause" busy={pause.busy} onClick={() => void run(pause.run({ input: { accountId: id, paused: true } }), t('channels.pause.said', { name }))}>{t('channels.pause')}</Button>)}
        {mayChange && <Button icon="edit" onClick={() => setChanging(true)}>{t('channels.change')}</Button>}
      </div>
      {account.webhookUrl && <WebhookAddress url={account.webhookUrl} />}
      <HealthFacts health={health} />
      <p className="muted">{t('channels.test.in')}</p>
      <FailedEvents accountId={id} failed={health.failedIn} onReplayed={onChanged} />
      {changing && <ChangeAccount account={account} onClose={() => setChanging(false)} onChanged={onChanged} />}
    </article>
  );
}
