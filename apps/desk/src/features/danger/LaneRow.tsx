import { useLocation } from 'wouter';
import type { RedReportFragment } from '@balie/schema/generated/graphql.js';
import { Button, type Busy } from '@balie/ui/Button.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { useNow } from '../../shared/clock/clock.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useManifest } from '../../shared/report-row/useManifest.js';
import { FalseAlarmMenu } from './FalseAlarmMenu.js';
import { laneLine, quoteOf } from './lane-text.js';
import { LaneClock } from './LaneClock.js';
import { leftToHandOver, stateOf } from './red.js';
import { useLaneActs } from './useRedActs.js';

type Props = {
  report: RedReportFragment;
  viewerId: string;
  first: boolean;
  claiming: Busy;
  onClaim: (report: RedReportFragment) => void;
  onCard: (report: RedReportFragment) => void;
  /** The others wait behind this one. */
  onNext: { count: number; run: () => void } | null;
};

/** One red report in the lane: what was said, how long is left, and the ways out of it. */
export function LaneRow({ report, viewerId, first, claiming, onClaim, onCard, onNext }: Props) {
  const t = useT();
  const now = useNow();
  const [location, navigate] = useLocation();
  const { icon } = useManifest(report.account.id);
  const { seen, falseAlarm, seeing, dismissing } = useLaneActs();
  const state = stateOf(report, viewerId);
  const late = (leftToHandOver(report, now) ?? 1) < 0;
  const can = (mutation: string) => report.viewerCan.includes(mutation);
  const cockpit = `/direct/${report.number}`;
  const quote = quoteOf(report);
  return (
    <li className={`lane-row${state === 'free' || late ? '' : ' lane-taken'}`}>
      <span className="lane-code">{t(`lane.code.${state}`, { name: report.claim?.by.name.split(' ')[0] ?? '' })}</span>
      <ChannelShape path={icon} name={report.account.name} />
      <span className="lane-words">
        <b className="ell" title={quote} lang={report.language ?? undefined}>{state === 'free' ? `‘${quote}’` : quote}</b>
        <span className="ell">{laneLine(report, now, t)}</span>
      </span>
      {onNext && <Button size="s" icon="chevronRight" title={t('lane.next')} onClick={onNext.run}>{t('lane.more', { count: onNext.count })}</Button>}
      <span className="grow" />
      <LaneClock report={report} state={state} />
      <span className="lane-acts">
        {can('acknowledgeAlarm') && report.alarm && !report.alarm.acknowledgedAt && report.alarm.soundsForMeAt && <Button busy={seeing} onClick={() => void seen(report)}>{t('lane.seen')}</Button>}
        {can('dismissDanger') && <FalseAlarmMenu busy={dismissing} onChoose={(as) => void falseAlarm(report, as)} />}
        {state !== 'free' && location !== cockpit && <Button onClick={() => navigate(cockpit)}>{t('lane.open')}</Button>}
        <Button icon="phone" className={state === 'mine' ? 'lane-main' : ''} {...(first && state === 'mine' ? { keys: 'Alt 2' } : {})} onClick={() => onCard(report)}>{t(state === 'mine' ? 'lane.call' : 'lane.card')}</Button>
        {state === 'free' && can('claimReport') && <Button className="lane-main" busy={claiming} {...(first ? { keys: 'Alt 1' } : {})} onClick={() => onClaim(report)}>{t('lane.claim')}</Button>}
      </span>
    </li>
  );
}
