import type { MessagePartsFragment, RedReportFragment } from '@balie/schema/generated/graphql.js';
import { Icon, type IconName } from '@balie/ui/Icon.js';
import { useNow } from '../../shared/clock/clock.js';
import { age, clockSeconds, countdown } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import { courseOf, type Step } from './course.js';
import { handedOver, leftToHandOver, toControlRoom } from './red.js';

const full = 2 * Math.PI * 27;
const allowed = 180_000;

/** The three minutes in which the control room must have it, and what happens when they pass. */
function Timer({ report }: { report: RedReportFragment }) {
  const t = useT();
  const now = useNow();
  const done = handedOver(report);
  if (done) {
    return (
      <section className="aside-timer">
        <h2>{t('cockpit.has')}</h2>
        <p className="aside-done"><Icon name="check" size={28} /><span><b>{done.reference ?? t('cockpit.handed')}</b>{t('cockpit.acknowledged', { time: clockSeconds(done.acknowledgedAt ?? done.sentAt) })}</span></p>
      </section>
    );
  }
  const left = leftToHandOver(report, now);
  if (left === null) return null;
  const pending = toControlRoom(report).findLast((one) => one.status === 'SENT');
  const goes = pending?.dueAt && pending.fallbackTarget ? t('cockpit.goes', { time: clockSeconds(pending.dueAt), target: pending.fallbackTarget.label }) : t('cockpit.goes.lead', { time: clockSeconds(now + left) });
  const share = Math.min(Math.max(1 - left / allowed, 0), 1);
  return (
    <section className={`aside-timer${left < 0 ? ' aside-late' : ''}`}>
      <h2>{t('cockpit.has')}</h2>
      <div className="aside-big">
        <svg viewBox="0 0 64 64" width="60" height="60" aria-hidden="true"><circle cx="32" cy="32" r="27" className="ring-ground" /><circle cx="32" cy="32" r="27" className="ring-used" strokeDasharray={`${(share * full).toFixed(1)} ${full.toFixed(1)}`} /></svg>
        <div role="timer" aria-live="off"><b>{t(left < 0 ? 'cockpit.over' : 'cockpit.left', { time: countdown(left) })}</b><span>{t('cockpit.of')} · {t('cockpit.pending')}</span><span className="aside-goes">{goes}</span></div>
      </div>
    </section>
  );
}

const stepIcons: Readonly<Record<Step['state'], IconName>> = { done: 'check', now: 'phone', later: 'more', bad: 'warn' };

/** Time and course of a U1: what happened, what must, how long the citizen is silent, who was alarmed. */
export function CockpitAside({ report, messages }: { report: RedReportFragment; messages: readonly MessagePartsFragment[] }) {
  const t = useT();
  const now = useNow();
  const last = messages.findLast((one) => one.direction === 'INBOUND')?.sentAt;
  const { alarm } = report;
  return (
    <aside className="cockpit-aside" aria-label={t('cockpit.course')} data-pane="facts" tabIndex={-1}>
      <Timer report={report} />
      <section>
        <h2>{t('cockpit.course')}</h2>
        <ol className="course">{courseOf(report, messages, t).map((step) => <li key={step.key} className={`course-${step.state}`}><Icon name={stepIcons[step.state]} size={14} /><span>{step.text}</span><time>{step.at}</time></li>)}</ol>
      </section>
      <section>
        <h2>{t('cockpit.reporter')}</h2>
        {report.silentSince
          ? <p className="aside-silent"><Icon name="warn" size={14} /> <b>{t('cockpit.silent.alarm', { time: age(now - Date.parse(report.silentSince)) })}</b></p>
          : last && <p><b>{t('cockpit.wrote', { time: age(now - Date.parse(last)) })}</b> {t('cockpit.silent.note')}</p>}
        {report.safeContact && <p className="aside-safe">{t('cockpit.safe')}</p>}
      </section>
      <section>
        <h2>{t('cockpit.alarm')}</h2>
        {alarm?.acknowledgedAt && <p>{t('cockpit.alarm.seen', { name: alarm.acknowledgedBy?.name ?? t('someone'), time: clockSeconds(alarm.acknowledgedAt) })}</p>}
        {!alarm?.acknowledgedAt && report.claim && <p>{t('cockpit.alarm.claimed', { name: report.claim.by.name })}</p>}
        {alarm?.dutyPhoneCalledAt && <p>{t('cockpit.alarm.duty')}</p>}
        {!alarm && <p>{t('cockpit.alarm.none')}</p>}
      </section>
    </aside>
  );
}
