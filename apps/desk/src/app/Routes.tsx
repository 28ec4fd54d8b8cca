import { lazy, Suspense } from 'react';
import { Link, Redirect, Route, Switch } from 'wouter';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { useT } from '../shared/i18n/i18n.js';
import { useMay, useOnDesk, useOnTeam } from '../shared/session/session.js';
import { isView } from '../features/queue/queue-filter.js';
import { QueueRoute } from './QueueRoute.js';
import { ReportRoute } from './ReportRoute.js';

const Search = lazy(() => import('./SearchRoute.js').then((module) => ({ default: module.SearchRoute })));
const Routing = lazy(() => import('../features/routing/RoutingPage.js').then((module) => ({ default: module.RoutingPage })));
const Cockpit = lazy(() => import('./CockpitRoute.js').then((module) => ({ default: module.CockpitRoute })));
const Settings = lazy(() => import('../features/settings/SettingsPage.js').then((module) => ({ default: module.SettingsPage })));
const Channels = lazy(() => import('../features/channels/ChannelsPage.js').then((module) => ({ default: module.ChannelsPage })));

/** The addresses of the desk (ux.md § 2), as far as they are built. */
export function Routes() {
  const t = useT();
  const desk = useMay('queue');
  const onTeam = useOnTeam();
  const routing = useMay('routingRules');
  const channels = useMay('channelAccounts');
  const onDesk = useOnDesk();
  return (
    <Suspense>
      <Switch>
        <Route path="/"><Redirect to={desk ? '/wachtrij' : channels ? '/beheer/kanalen' : '/ik'} replace /></Route>
        <Route path="/ik"><Settings /></Route>
        {desk && <Route path="/wachtrij"><QueueRoute view={null} /></Route>}
        {desk && <Route path="/wachtrij/:view">{({ view }) => (isView(view) ? <QueueRoute view={view} /> : <NotFound />)}</Route>}
        {desk && <Route path="/mijn"><QueueRoute view="mine" /></Route>}
        {desk && !onTeam && <Route path="/zoeken"><Search /></Route>}
        {routing && <Route path="/beheer/routering"><Routing /></Route>}
        {channels && <Route path="/beheer/kanalen"><Channels at={null} /></Route>}
        {channels && <Route path="/beheer/kanalen/:account">{({ account }) => <Channels at={account} />}</Route>}
        {onDesk && <Route path="/direct/:ref">{({ ref }) => <Cockpit reference={ref} />}</Route>}
        <Route path="/melding/:ref">{({ ref }) => <ReportRoute reference={ref} />}</Route>
        <Route>{desk ? <NotFound /> : <section className="route-alone"><EmptyState icon="shield" title={t('noRole.title')}>{t('noRole.text')}</EmptyState></section>}</Route>
      </Switch>
    </Suspense>
  );
}

function NotFound() {
  const t = useT();
  return <section className="route-alone"><EmptyState title={t('notFound.title')} action={<Link href="/wachtrij">{t('noAccess.queue')}</Link>} /></section>;
}
