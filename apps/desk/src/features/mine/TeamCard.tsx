import type { TeamCardFragment } from '@balie/schema/generated/graphql.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { ClockRing } from '@balie/ui/ClockRing.js';
import { Icon } from '@balie/ui/Icon.js';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import { deadlineOf } from '../../shared/clock/deadline.js';
import { useNow } from '../../shared/clock/clock.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import { useStale } from '../../shared/live/useLive.js';
import { deadlineText, whereOf } from '../../shared/report-row/describe.js';
import { useManifest } from '../../shared/report-row/useManifest.js';
import { TeamActs } from './TeamActs.js';

/** Whose it is, from where this person stands. */
function standing(report: TeamCardFragment, viewerId: string, t: ReturnType<typeof useT>): string {
  // A closed report hides its title until it is opened with a reason: its number tells it apart.
  if (report.status === 'CLOSED') return `${report.number} · ${t('team.done.as', { outcome: report.outcome ? wordFor('outcome', report.outcome) : t('status.CLOSED') })}`;
  if (!report.assignee) return report.status === 'ASSIGNED' ? t('team.new') : t(`status.${report.status}`);
  if (report.status === 'ASSIGNED') return report.assignee.id === viewerId ? t('team.forYou') : t('team.accepted.by', { name: report.assignee.name });
  return report.assignee.id === viewerId ? t('team.accepted.you') : t('team.accepted.by', { name: report.assignee.name });
}

/** One report of the team: how urgent, what it is about, what the citizen said last, where, until when, and what can be done. */
export function TeamCard({ report, viewerId, onOpen }: { report: TeamCardFragment; viewerId: string; onOpen: () => void }) {
  const t = useT();
  const now = useNow();
  const stale = useStale();
  const { icon } = useManifest(report.account.id);
  const deadline = report.status === 'CLOSED' ? null : deadlineOf(report.clock, now, stale);
  const waiting = report.status === 'ASSIGNED' && (!report.assignee || report.assignee.id === viewerId);
  return (
    <li className={`team-card${waiting ? ' team-card-new' : ''}`}>
      <span className="team-lead">
        <UrgencyChip level={report.urgency} name={t(`urgency.${report.urgency}`)} />
        <ChannelShape path={icon} name={report.account.name} />
      </span>
      <div className="team-words">
        <button type="button" className="team-title" onClick={onOpen}>{report.title}</button>
        {report.newestInbound?.text && report.newestInbound.text !== report.title && <p className="team-said" lang={report.language ?? undefined}>{report.newestInbound.text}</p>}
        <p className="team-line"><Icon name="pin" size={14} /><span className="ell">{whereOf({ place: report.place ?? null, team: null }) || t('team.noPlace')}</span><span className="grow" />{deadline && <ClockRing {...deadline} text={deadlineText(deadline, t)} />}</p>
        <p className="team-line muted">{standing(report, viewerId, t)}</p>
        <TeamActs report={report} />
      </div>
    </li>
  );
}
