import { useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { ClockRing } from '@balie/ui/ClockRing.js';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { deadlineOf } from '../../shared/clock/deadline.js';
import { useNow } from '../../shared/clock/clock.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useKeys } from '../../shared/keys/keys.js';
import { useStale } from '../../shared/live/useLive.js';
import { markOpened } from '../../shared/opened.js';
import { deadlineText, kindOf, whereOf } from '../../shared/report-row/describe.js';
import { useClaim } from '../../shared/report-row/useClaim.js';
import { BackToList } from './BackToList.js';
import { focusHeading } from './focus-heading.js';
import { ReasonForm } from './ReasonForm.js';

/** Looking is an act: before a report is opened, this says what it is and asks how. Both ways are logged. */
export function Chooser({ row, mine }: { row: ReportRowFragment; mine: boolean }) {
  const t = useT();
  const now = useNow();
  const stale = useStale();
  const { claim, claiming } = useClaim();
  const [asking, setAsking] = useState(false);
  const owner = row.claim?.by;
  const canClaim = row.viewerCan.includes('claimReport') && !owner;
  const deadline = deadlineOf(row.clock, now, stale);

  const open = (reason?: string) => {
    if (row.reasonRequired && !reason) setAsking(true);
    else {
      markOpened(row.id, reason);
      focusHeading();
    }
  };
  const take = async () => {
    if (await claim(row)) focusHeading();
  };
  useKeys([
    ...(canClaim ? [{ keys: ['p'], label: 'key.claim' as const, group: 'report' as const, run: () => void claim(row) }] : []),
    { keys: ['b'], label: 'key.read', group: 'report', run: () => open() },
  ]);

  if (mine) return <section className="report" aria-label={t('pane.report')} data-pane="report" tabIndex={-1} />;
  return (
    <section className="report report-choose" aria-label={t('pane.report')} data-pane="report" tabIndex={-1}>
      <BackToList />
      <div className="choose">
        <div className="choose-card">
          <div className="choose-title"><UrgencyChip level={row.urgency} name={t(`urgency.${row.urgency}`)} /><h1>{row.title}</h1></div>
          <p>{kindOf(row, t)}<br />{whereOf(row)}</p>
          <div className="choose-foot">
            {deadline && <ClockRing {...deadline} text={deadline.tone === 'green' || deadline.tone === 'orange' ? t('row.left', { time: deadlineText(deadline, t) }) : deadlineText(deadline, t)} />}
            <span className="grow" />
            <span className="muted">{owner ? t('choose.owner', { name: owner.name }) : row.status === 'CLOSED' ? t('status.CLOSED') : t('choose.nobody')}</span>
          </div>
        </div>
        {asking ? <ReasonForm label={t('choose.reason')} hint={t('choose.reason.hint')} act={t('choose.open')} onReason={open} onCancel={() => setAsking(false)} /> : (
          <div className="choose-acts">
            {canClaim && <Button kind="primary" icon="hand" keys="P" busy={claiming} data-pane-start onClick={() => void take()}>{t('choose.claim')}</Button>}
            <Button onClick={() => open()} {...(canClaim ? {} : { 'data-pane-start': true })}>{canClaim ? t('choose.read') : owner ? t('choose.read.other') : t('choose.open')}</Button>
          </div>
        )}
        <p className="choose-note">{t('choose.logged')}</p>
      </div>
    </section>
  );
}
