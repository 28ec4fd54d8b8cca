import type { RedReportFragment } from '@balie/schema/generated/graphql.js';
import { useNow } from '../../shared/clock/clock.js';
import { countdown } from '../../shared/i18n/format.js';
import { useT, type MessageKey } from '../../shared/i18n/i18n.js';
import { leftToHandOver, type RedState } from './red.js';

/** A sentence with its time set large: "nog 0:41 om te pakken". */
function Sentence({ words, time }: { words: MessageKey; time: string }) {
  const t = useT();
  const [before = '', after = ''] = t(words, { time: '\u0000' }).split('\u0000');
  return <span className="lane-clock" role="timer" aria-live="off">{before}<b className="num">{time}</b>{after}</span>;
}

/** What still has to happen in time: somebody takes it, or the control room has it. */
export function LaneClock({ report, state }: { report: RedReportFragment; state: RedState }) {
  const t = useT();
  const now = useNow();
  if (state === 'free') {
    const due = report.clock.claimDueAt ?? report.clock.nextDueAt;
    if (!due) return null;
    const left = Date.parse(due) - now;
    return <Sentence words={left >= 0 ? 'lane.toClaim' : 'lane.toClaim.late'} time={countdown(left)} />;
  }
  const left = leftToHandOver(report, now);
  if (left === null) return <span className="lane-clock">{t('lane.toHand.none')}</span>;
  return <Sentence words={left >= 0 ? 'lane.toHand' : 'lane.toHand.late'} time={countdown(left)} />;
}
