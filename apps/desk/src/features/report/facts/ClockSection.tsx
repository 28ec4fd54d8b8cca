import { useNow } from '../../../shared/clock/clock.js';
import { deadlineOf, type Deadline } from '../../../shared/clock/deadline.js';
import { clockTime, shortSpan, whenTime } from '../../../shared/i18n/format.js';
import { useT, type Translate } from '../../../shared/i18n/i18n.js';
import { useStale } from '../../../shared/live/useLive.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';

function leftText(deadline: Deadline | null, t: Translate): string {
  if (!deadline || deadline.tone === 'unknown') return '?';
  return deadline.left < 0 ? t('row.late', { time: shortSpan(deadline.left) }) : t('row.left', { time: shortSpan(deadline.left) });
}

/** What must happen before when. */
export function ClockSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const now = useNow();
  const stale = useStale();
  const { clock } = report;
  const line = (label: string, dueAt: string) => {
    const deadline = deadlineOf({ nextDueAt: dueAt }, now, stale);
    return <div key={label}><dt>{label}</dt><dd className={deadline?.tone === 'red' ? 'facts-late' : undefined}>{t('facts.clock.at', { time: whenTime(dueAt, now), left: leftText(deadline, t) })}</dd></div>;
  };
  const lines = [
    clock.pausedSince ? <div key="paused"><dt>{t('facts.clock.paused')}</dt><dd>{whenTime(clock.pausedSince, now)}</dd></div> : null,
    !clock.pausedSince && clock.claimDueAt && !report.claim ? line(t('facts.clock.claim'), clock.claimDueAt) : null,
    !clock.pausedSince && clock.answerDueAt ? line(t('facts.clock.answer'), clock.answerDueAt) : null,
    clock.firstAnswerAt ? <div key="first"><dt>{t('facts.clock.first')}</dt><dd>{whenTime(clock.firstAnswerAt, now)}</dd></div> : null,
    report.replyWindowClosesAt ? <div key="window"><dt>{t('facts.clock.window')}</dt><dd>{t('facts.clock.until', { time: whenTime(report.replyWindowClosesAt, now) })}</dd></div> : null,
  ].filter(Boolean);
  return (
    <Section name="clock" title={t('facts.clock')}>
      {lines.length > 0 ? <dl className="facts-clock">{lines}</dl> : <p className="muted">{t('facts.clock.none')} · {clockTime(report.updatedAt)}</p>}
    </Section>
  );
}
