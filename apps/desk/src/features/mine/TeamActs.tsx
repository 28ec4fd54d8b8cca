import { useState } from 'react';
import { TeamAcceptDocument, type TeamAcceptMutation } from '@balie/schema/generated/graphql.js';
import { Button } from '@balie/ui/Button.js';
import { Icon } from '@balie/ui/Icon.js';
import { Notice } from '@balie/ui/Notice.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useOffline } from '../../shared/live/useLive.js';
import { DeclineDialog } from './DeclineDialog.js';
import { DoneDialog } from './DoneDialog.js';
import { phoneOf, routeOf, type TeamFacts } from './team-tabs.js';
import { useTeamAct } from './useTeamAct.js';

const payloadOf = (data: TeamAcceptMutation) => data.acceptAssignment;

/** What a team member can do, in reach of a thumb. Nothing counts before the server said so; calling and the way there also work without it. */
export function TeamActs({ report, onGone }: { report: TeamFacts; onGone?: () => void }) {
  const t = useT();
  const offline = useOffline();
  const [open, setOpen] = useState<'decline' | 'done' | null>(null);
  const { act, busy, trouble } = useTeamAct(TeamAcceptDocument, payloadOf);
  const can = (mutation: string) => report.viewerCan.includes(mutation);
  const phone = phoneOf(report.contact.handle);
  const route = routeOf(report.place);
  const close = () => setOpen(null);
  const asks = can('acceptAssignment') || can('declineAssignment') || can('closeReport');
  return (
    <>
      <div className="team-acts">
        {can('acceptAssignment') && <Button kind="primary" busy={busy} disabled={offline} onClick={() => void act({ input: { reportId: report.id } }, t('team.accepted.said', { title: report.title }))}>{t('team.accept')}</Button>}
        {can('declineAssignment') && <Button disabled={offline} onClick={() => setOpen('decline')}>{t('team.decline')}</Button>}
        {can('closeReport') && <Button kind={can('acceptAssignment') ? 'plain' : 'primary'} disabled={offline} onClick={() => setOpen('done')}>{t('team.done')}</Button>}
        {phone && <a className="button button-plain button-m" href={`tel:${phone}`}><span className="button-face"><Icon name="phone" size={14} />{t('team.call')}</span></a>}
        {route && <a className="button button-plain button-m" href={route}><span className="button-face"><Icon name="pin" size={14} />{t('team.route')}</span></a>}
      </div>
      {offline && asks && <p className="team-offline">{t('team.offline')}</p>}
      {trouble && <Notice tone="red" icon="warn" title={t('problem.title')}>{trouble}</Notice>}
      {open === 'decline' && <DeclineDialog report={report} onClose={close} onDone={onGone} />}
      {open === 'done' && <DoneDialog report={report} onClose={close} onDone={onGone} />}
    </>
  );
}
