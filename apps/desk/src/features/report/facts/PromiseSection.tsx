import { Icon } from '@balie/ui/Icon.js';
import { useNow } from '../../../shared/clock/clock.js';
import { deadlineOf } from '../../../shared/clock/deadline.js';
import { shortSpan, whenTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useStale } from '../../../shared/live/useLive.js';
import { useViewer } from '../../../shared/session/session.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';

type Promised = OpenedReport['promises'][number];

/** What was promised to the citizen: a promise is a clock too. */
export function PromiseSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const mayPromise = report.viewerCan.includes('promiseToCitizen');
  if (report.promises.length === 0 && !mayPromise) return null;
  return (
    <Section name="promise" title={t('facts.promises')} action={mayPromise && <button type="button" className="link-button" onClick={() => askAct('promise', report.id)}>{t('act.promise')}</button>}>
      {report.promises.length === 0 && <p className="muted">{t('facts.promises.none')}</p>}
      <ul className="facts-escalations">{report.promises.map((promise) => <PromiseRow key={promise.id} promise={promise} report={report} />)}</ul>
    </Section>
  );
}

function PromiseRow({ promise, report }: { promise: Promised; report: OpenedReport }) {
  const t = useT();
  const now = useNow();
  const stale = useStale();
  const viewer = useViewer();
  const open = promise.keptAt == null && promise.cancelledAt == null;
  const deadline = open ? deadlineOf({ nextDueAt: promise.dueAt }, now, stale) : null;
  const late = deadline?.tone === 'red';
  const left = !deadline || deadline.tone === 'unknown' ? '?' : t(late ? 'row.late' : 'row.left', { time: shortSpan(deadline.left) });
  const who = promise.owner.id === viewer.id ? t('promise.me') : promise.owner.name;
  const state = promise.keptAt ? t('facts.promise.kept', { time: whenTime(promise.keptAt, now) }) : promise.cancelledAt ? t('facts.promise.cancelled', { time: whenTime(promise.cancelledAt, now) }) : t('facts.promise.before', { time: whenTime(promise.dueAt, now), left });
  return (
    <li className={open ? late ? 'escalation-failed' : 'escalation-sent' : 'escalation-acknowledged'}>
      <Icon name={open ? 'phone' : promise.keptAt ? 'check' : 'ban'} size={14} />
      <div>
        <b>{promise.text}</b>
        <span>{state}</span>
        <span className="muted">{[promise.phone, t('facts.promise.owner', { name: who })].filter(Boolean).join(' · ')}</span>
        {open && report.viewerCan.includes('keepPromise') && <button type="button" className="link-button" aria-label={`${t('promise.end')}: ${promise.text}`} onClick={() => askAct('promiseEnd', report.id, promise.id)}>{t('promise.end')}</button>}
      </div>
    </li>
  );
}
