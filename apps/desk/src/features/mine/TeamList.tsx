import '../../shared/i18n/team-messages.js';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { TeamNamesDocument, type TeamCardFragment } from '@balie/schema/generated/graphql.js';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { TabPanel, Tabs } from '@balie/ui/Tabs.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useSelection } from '../../shared/navigation.js';
import { markOpened } from '../../shared/opened.js';
import { useViewer } from '../../shared/session/session.js';
import { TeamCard } from './TeamCard.js';
import { filterOf, rowsOf, teamTabs, type TeamTab } from './team-tabs.js';
import { useTeamReports } from './useTeamReports.js';
import './Team.css';

/** The team member's own list: for me, the team's, done. Cards with the acts on them; which tab is in the address. */
export function TeamList() {
  const t = useT();
  const viewer = useViewer();
  const { select } = useSelection();
  const [params, setParams] = useSearchParams();
  const [tab, setTab] = useState<TeamTab>(() => teamTabs.find((one) => one === params.get('lijst')) ?? 'mine');
  const { rows, error, reload } = useTeamReports(filterOf(tab));
  const names = useQuery(TeamNamesDocument, { fetchPolicy: 'cache-first' }).data?.teams.filter((team) => viewer.teamIds.includes(team.id)).map((team) => team.name) ?? [];
  const shown = rows && rowsOf(tab, rows, viewer.id);
  const count = (one: TeamTab) => (rows && tab !== 'done' && one !== 'done' ? ` ${rowsOf(one, rows, viewer.id).length}` : '');
  const open = (report: TeamCardFragment) => {
    // Pressing its title is choosing to open it; where a reason is asked, the page itself asks.
    if (!report.reasonRequired) markOpened(report.id);
    select(report.number);
  };
  const choose = (next: string) => {
    setTab(next as TeamTab);
    setParams((now) => {
      const copy = new URLSearchParams(now);
      if (next === 'mine') copy.delete('lijst');
      else copy.set('lijst', next);
      return copy;
    }, { replace: true });
  };
  return (
    <section className="team" aria-label={t('pane.list')} data-pane="list" tabIndex={-1}>
      <header className="team-head"><h1>{t('team.title')}</h1><span className="muted ell">{names.join(' · ')}</span></header>
      <Tabs className="team-tabs" label={t('team.tabs')} value={tab} onChange={choose} tabs={teamTabs.map((value) => ({ value, label: `${t(`team.tab.${value}`)}${count(value)}` }))}>
        <TabPanel value={tab} className="team-panel">
          {error !== null && <Notice tone="amber" icon="warn" title={t('error.title')} action={<Button size="s" onClick={reload}>{t('app.retry')}</Button>}>{explainError(error).text}</Notice>}
          {shown === null && error === null && <Waiting><div role="img" aria-label={t('team.loading')}>{[60, 45, 52].map((width) => <div key={width} className="team-card"><Skeleton lead bars={[width, width + 25, width * 0.7]} /></div>)}</div></Waiting>}
          {shown?.length === 0 && <EmptyState title={t(`team.empty.${tab}`)}>{t(`team.empty.${tab}.text`)}</EmptyState>}
          {shown && shown.length > 0 && <ul className="team-cards" aria-label={t('team.list')}>{shown.map((report) => <TeamCard key={report.id} report={report} viewerId={viewer.id} onOpen={() => open(report)} />)}</ul>}
        </TabPanel>
      </Tabs>
    </section>
  );
}
