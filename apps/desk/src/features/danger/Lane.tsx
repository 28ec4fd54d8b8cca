import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { RedReportFragment } from '@balie/schema/generated/graphql.js';
import { useNow } from '../../shared/clock/clock.js';
import { translate, useT } from '../../shared/i18n/i18n.js';
import { useKeys } from '../../shared/keys/keys.js';
import { useOnePane } from '../../shared/layout/useOnePane.js';
import { announceRed } from '../../shared/notify/announcer.js';
import { useClaim } from '../../shared/report-row/useClaim.js';
import { useRed } from '../../shared/danger/red-store.js';
import { whereOf } from '../../shared/report-row/describe.js';
import { useViewer } from '../../shared/session/session.js';
import { startAlarm, stopAlarm } from '../../shared/sound/sound.js';
import { CallCardDialog } from './CallCardDialog.js';
import { quoteOf } from './lane-text.js';
import { LaneRow } from './LaneRow.js';
import { inOrder, soundsNow, stateOf } from './red.js';
import { useLaneActs } from './useRedActs.js';
import { useFollowRed } from './useFollowRed.js';
import './Lane.css';

/** More than this and they stand below each other; a phone has no room for that. */
const stepped = 3;

/** The red lane: on every screen of everybody on duty at the desk, above all else, until the control room has it. It never takes the focus. */
export function Lane() {
  const t = useT();
  const viewer = useViewer();
  const [, navigate] = useLocation();
  const phone = useOnePane();
  useFollowRed();
  const all = useRed();
  const red = useMemo(() => inOrder(all, viewer.id), [all, viewer.id]);
  const [step, setStep] = useState(0);
  const [card, setCard] = useState<string | null>(null);
  const { claim, claiming } = useClaim();
  const { seen } = useLaneActs();
  const free = red.find((report) => stateOf(report, viewer.id) === 'free');
  const owned = red.find((report) => stateOf(report, viewer.id) === 'mine') ?? free;
  const sounding = useSounding(red);
  useSaid(red, viewer.id);

  const take = (report: RedReportFragment) => void claim(report).then((got) => got && navigate(`/direct/${report.number}`));
  useKeys([
    ...(free ? [{ keys: ['Alt+1', 'F8'], label: 'key.claimRed' as const, group: 'always' as const, whileTyping: true, run: () => take(free) }] : []),
    ...(owned ? [{ keys: ['Alt+2'], label: 'key.callCard' as const, group: 'always' as const, whileTyping: true, run: () => setCard(owned.id) }] : []),
    ...(sounding ? [{ keys: ['Alt+3'], label: 'key.seenRed' as const, group: 'always' as const, whileTyping: true, run: () => void seen(sounding) }] : []),
  ]);
  const called = all.find((report) => report.id === card);
  if (red.length === 0) return called ? <CallCardDialog report={called} onClose={() => setCard(null)} /> : null;
  const listed = red.length > stepped && !phone;
  const at = Math.min(step, red.length - 1);
  const shown = listed ? red.slice(0, stepped) : red.slice(at, at + 1);
  return (
    <section className={`lane${sounding ? ' lane-sounding' : ''}`} aria-label={t('lane.region')} data-pane="lane" tabIndex={-1}>
      <ul aria-label={t(red.length === 1 ? 'lane.list.one' : 'lane.list', { count: red.length })}>
        {shown.map((report) => <LaneRow key={report.id} report={report} viewerId={viewer.id} first={report === free || (!free && report === owned)} claiming={claiming} onClaim={take} onCard={() => setCard(report.id)} onNext={!listed && red.length > 1 ? { count: red.length - 1, run: () => setStep((at + 1) % red.length) } : null} />)}
      </ul>
      {listed && red.length > stepped && <p className="lane-more">{t('lane.more', { count: red.length - stepped })}</p>}
      {called && <CallCardDialog report={called} onClose={() => setCard(null)} />}
    </section>
  );
}

/** Sounds while one of them is to be heard at this desk; returns the one that does. */
function useSounding(red: readonly RedReportFragment[]): RedReportFragment | null {
  const now = useNow();
  const sounding = red.find((report) => soundsNow(report, now)) ?? null;
  const on = sounding !== null;
  useEffect(() => {
    if (!on) return undefined;
    startAlarm();
    return stopAlarm;
  }, [on]);
  return sounding;
}

/** Each red report is said once, in one sentence, when nobody has it yet. */
function useSaid(red: readonly RedReportFragment[], viewerId: string): void {
  const said = useRef(new Set<string>());
  useEffect(() => {
    for (const report of red) {
      if (said.current.has(report.id) || stateOf(report, viewerId) !== 'free') continue;
      said.current.add(report.id);
      announceRed(translate('lane.said', { title: quoteOf(report), where: whereOf(report) }));
    }
  }, [red, viewerId]);
}
