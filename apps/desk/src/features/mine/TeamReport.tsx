import '../../shared/i18n/team-messages.js';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from '@balie/ui/Button.js';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import { useNow } from '../../shared/clock/clock.js';
import { deadlineOf } from '../../shared/clock/deadline.js';
import { whenTime } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useStale } from '../../shared/live/useLive.js';
import { useSelection } from '../../shared/navigation.js';
import { deadlineText, kindOf, whereOf, whoOf } from '../../shared/report-row/describe.js';
import { TeamActs } from './TeamActs.js';
import type { TeamFacts } from './team-tabs.js';
import './Team.css';

type Props = {
  report: TeamFacts;
  /** What the desk said when it assigned the report. */
  note: string | null;
  thread: ReactNode;
  composer: ReactNode;
};

/** One report on a phone: in short, the facts, the messages, one field to answer in. */
export function TeamReport({ report, note, thread, composer }: Props) {
  const t = useT();
  const now = useNow();
  const stale = useStale();
  const { select } = useSelection();
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The conversation goes to its newest message by itself; here the summary is read first.
    if (page.current) page.current.scrollTop = 0;
  }, [report.id]);
  const deadline = report.status === 'CLOSED' ? null : deadlineOf(report.clock, now, stale);
  const place = [report.place?.text, whereOf(report)].filter(Boolean).join(', ');
  const facts: [string, string][] = [
    [t('team.facts.who'), [whoOf(report.contact, t), report.contact.name ? report.contact.handle : null].filter(Boolean).join(', ')],
    [t('team.facts.where'), place || t('team.noPlace')],
    ...(kindOf(report, t) ? [[t('team.facts.what'), kindOf(report, t)] satisfies [string, string]] : []),
    [t('team.facts.since'), whenTime(report.createdAt, now)],
    ...(deadline ? [[t('team.facts.due'), deadlineText(deadline, t)] satisfies [string, string]] : []),
    [t('team.facts.number'), report.number],
  ];
  return (
    <section className="team-report" aria-label={t('pane.report')} data-pane="report" tabIndex={-1}>
      <div className="team-back"><Button kind="quiet" icon="chevronLeft" onClick={() => select(null)}>{t('pane.list')}</Button></div>
      <div className="team-scroll" ref={page}>
        <header className="team-summary">
          <p><UrgencyChip level={report.urgency} name={t(`urgency.${report.urgency}`)} /> <span className="muted">{t(`status.${report.status}`)}</span></p>
          <h1 tabIndex={-1} data-report-heading data-pane-start>{report.title}</h1>
          {note && <p className="team-note"><b>{t('team.facts.note')}</b> {note}</p>}
          <TeamActs report={report} onGone={() => select(null)} />
        </header>
        <dl className="team-facts" aria-label={t('team.facts')}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
        <section className="team-thread" aria-label={t('team.messages')}>{thread}</section>
      </div>
      <div className="team-composer">{composer}</div>
    </section>
  );
}
