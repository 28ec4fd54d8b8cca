import type { QueueCountsQuery } from '@balie/schema/generated/graphql.js';
import { Link, useLocation } from 'wouter';
import { Avatar } from '@balie/ui/Avatar.js';
import { Icon, type IconName } from '@balie/ui/Icon.js';
import { useT } from '../shared/i18n/i18n.js';
import { useMay, useOnTeam, useViewer } from '../shared/session/session.js';
import './SideNav.css';

type Counts = QueueCountsQuery['queueCounts'] | null;

const capped = (count: number) => (count > 99 ? '99+' : String(count));

function Entry({ to, icon, label, count, tone, current, narrow }: { to: string; icon?: IconName; label: string; count?: number | undefined; tone?: 'amber'; current: boolean; narrow: boolean }) {
  return (
    <li>
      <Link href={to} className="side-link" aria-current={current ? 'page' : undefined} title={narrow ? label : undefined}>
        {icon && <Icon name={icon} />}
        <span className="side-label ell">{label}</span>
        {count !== undefined && count > 0 && <span className={`side-count${tone ? ` side-${tone}` : ''}`}>{capped(count)}</span>}
      </Link>
    </li>
  );
}

/** Only what works is here; counts are the server's. */
export function SideNav({ desk, counts, narrow }: { desk: boolean; counts: Counts; narrow: boolean }) {
  const t = useT();
  const viewer = useViewer();
  const [location] = useLocation();
  const onTeam = useOnTeam();
  const routing = useMay('routingRules');
  const channels = useMay('channelAccounts');
  const at = (path: string) => location === path;
  return (
    <nav className="side" aria-label={t('app.menu')} data-pane="nav">
      {desk && (
        <>
          <ul className="side-main">
            <Entry to="/wachtrij" icon="inbox" label={t(onTeam ? 'nav.team' : 'nav.queue')} count={counts?.open} current={at('/wachtrij')} narrow={narrow} />
            <Entry to="/mijn" icon="user" label={t('nav.mine')} count={counts?.mine} current={at('/mijn')} narrow={narrow} />
            {!onTeam && <Entry to="/zoeken" icon="search" label={t('nav.search')} current={at('/zoeken')} narrow={narrow} />}
          </ul>
          <div className="side-views">
            <h2>{t('nav.views')}</h2>
            <ul>
              {!onTeam && <Entry to="/wachtrij/niet-gepakt" label={t('view.niet-gepakt')} count={counts?.unclaimed} current={at('/wachtrij/niet-gepakt')} narrow={narrow} />}
              <Entry to="/wachtrij/gevaar" label={t('view.gevaar')} count={counts?.danger} tone="amber" current={at('/wachtrij/gevaar')} narrow={narrow} />
              <Entry to="/wachtrij/wacht-op-melder" label={t('view.wacht-op-melder')} current={at('/wachtrij/wacht-op-melder')} narrow={narrow} />
              {!onTeam && <Entry to="/wachtrij/niet-te-routeren" label={t('view.niet-te-routeren')} current={at('/wachtrij/niet-te-routeren')} narrow={narrow} />}
              {onTeam
                ? <Entry to="/wachtrij/te-accepteren" label={t('view.te-accepteren')} current={at('/wachtrij/te-accepteren')} narrow={narrow} />
                : <Entry to="/wachtrij/wacht-op-team" label={t('view.wacht-op-team')} current={at('/wachtrij/wacht-op-team')} narrow={narrow} />}
            </ul>
          </div>
        </>
      )}
      {(routing || channels) && (
        <div className="side-views">
          <h2>{t('nav.manage')}</h2>
          <ul>
            {channels && <Entry to="/beheer/kanalen" label={t('nav.channels')} current={location.startsWith('/beheer/kanalen')} narrow={narrow} />}
            {routing && <Entry to="/beheer/routering" label={t('nav.routing')} current={at('/beheer/routering')} narrow={narrow} />}
          </ul>
        </div>
      )}
      <Link href="/ik" className="side-me" aria-current={at('/ik') ? 'page' : undefined}>
        <Avatar name={viewer.name} />
        <span className="side-person">
          <b className="ell">{viewer.name}</b>
          {counts && <span className="muted num">{t('nav.load', { mine: counts.mine, capacity: viewer.capacity })}</span>}
        </span>
      </Link>
    </nav>
  );
}
