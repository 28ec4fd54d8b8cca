import '../../shared/i18n/cockpit-messages.js';
import { useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { MessagePartsFragment } from '@balie/schema/generated/graphql.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { useRedReport } from '../../shared/danger/red-store.js';
import { clockSeconds } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import { whoOf } from '../../shared/report-row/describe.js';
import { useManifest } from '../../shared/report-row/useManifest.js';
import { AlsoInform } from './AlsoInform.js';
import { CallCard } from './CallCard.js';
import { CockpitAside } from './CockpitAside.js';
import { falseAlarms } from './FalseAlarmMenu.js';
import { QuestionChips } from './QuestionChips.js';
import { useLaneActs } from './useRedActs.js';
import './Cockpit.css';

type Props = {
  id: string;
  number: string;
  messages: readonly MessagePartsFragment[];
  thread: ReactNode;
  composer: ReactNode;
};

/** The screen of a U1: on the left the citizen, in the middle what the control room must hear, on the right the time. */
export function Cockpit({ id, number, messages, thread, composer }: Props) {
  const t = useT();
  const report = useRedReport(id);
  const talk = useRef<HTMLElement>(null);
  const { falseAlarm } = useLaneActs();
  const { icon } = useManifest(report?.account.id ?? '');
  if (report === undefined) return <section className="cockpit" aria-busy="true" />;
  const whole = <Link className="button button-plain button-s" href={`/melding/${number}`}>{t('cockpit.full')}</Link>;
  if (report === null) return <section className="route-alone" data-pane="report" tabIndex={-1}><EmptyState icon="check" title={t('cockpit.over.title')} action={whole}>{t('cockpit.over.text')}</EmptyState></section>;
  // The question stands in the field; the key that sends it is pressed there.
  const toField = () => requestAnimationFrame(() => talk.current?.querySelector('textarea')?.focus());
  const name = whoOf(report.contact, t);
  return (
    <div className="cockpit">
      <section ref={talk} className="cockpit-talk" aria-label={`${t('cockpit.conversation')}: ${name}`} data-pane="report" tabIndex={-1}>
        <header className="cockpit-head">
          <ChannelShape path={icon} name={report.account.name} />
          <h1 tabIndex={-1} data-report-heading data-pane-start>{name}</h1>
          <span className="muted ell">{report.account.name} · {number}</span>
          <span className="grow" />
          {whole}
        </header>
        <div className="cockpit-thread">{thread}</div>
        {report.viewerCan.includes('sendReply') && <QuestionChips reportId={id} language={report.language ?? null} messages={messages} onAsk={toField} />}
        {composer}
      </section>
      <section className="cockpit-main" aria-label={t('cockpit.read')} data-pane="card" tabIndex={-1}>
        <section className="cockpit-card">
          <header><h2>{t('cockpit.read')}</h2><span className="muted num">{t('cockpit.updated', { time: clockSeconds(report.updatedAt) })}</span></header>
          <CallCard report={report} />
        </section>
        <AlsoInform report={report} />
        {report.viewerCan.includes('dismissDanger') && (
          <section className="cockpit-card cockpit-small" aria-label={t('cockpit.none')}>
            <h2>{t('cockpit.none')} <span className="muted">{t('false.logged')}</span></h2>
            <div className="cockpit-chips">{falseAlarms.map((as) => <button key={as} type="button" className="cockpit-chip" onClick={() => void falseAlarm(report, as)}>{t(`false.${as}`)}</button>)}</div>
          </section>
        )}
      </section>
      <CockpitAside report={report} messages={messages} />
    </div>
  );
}
