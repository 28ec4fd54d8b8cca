import { Link } from 'wouter';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import type { AccountCardFragment } from '@balie/schema/generated/graphql.js';
import { readManifest } from '../../shared/api/manifest.js';
import { useNow } from '../../shared/clock/clock.js';
import { whenTime } from '../../shared/i18n/format.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import { readHealth, toneOf } from './health.js';

/** Every account in one line: what it is, whether it works, when it last heard something. */
export function AccountList({ accounts, chosen }: { accounts: readonly AccountCardFragment[]; chosen: string | null }) {
  const t = useT();
  const now = useNow();
  return (
    <ul className="channels-list" aria-label={t('channels.list')}>
      {accounts.map((account) => {
        const health = readHealth(account.health);
        const { icon, name: kind } = readManifest(account.manifest);
        const state = wordFor('channels.state', account.state);
        const facts = [state, health.lastInboundAt && t('channels.row.in', { time: whenTime(health.lastInboundAt, now) }), health.failed > 0 && t('channels.row.failed', { count: health.failed })].filter(Boolean);
        return (
          <li key={account.id}>
            <Link href={`/beheer/kanalen/${account.id}`} className="channels-row" aria-current={account.id === chosen ? 'page' : undefined}>
              <ChannelShape path={icon} />
              <span className="channels-row-words"><b className="ell">{account.name}</b><span className="muted ell">{kind ?? account.kind}</span></span>
              <span className={`channels-state channels-${toneOf(account.state, health)}`}>{facts.join(' · ')}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
