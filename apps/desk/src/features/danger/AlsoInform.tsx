import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { CockpitTargetsDocument, RedEscalateDocument, type RedReportFragment } from '@balie/schema/generated/graphql.js';
import { Button } from '@balie/ui/Button.js';
import { useT } from '../../shared/i18n/i18n.js';
import { controlRoom } from './red.js';
import { useRedAct } from './useRedActs.js';

/** Who matters in the first minutes besides the control room; the others are in the whole report. */
const first = ['officer_of_duty', 'officer_of_the_day', 'intelligence_centre', 'press_officer', 'public_order'];
const shownAtMost = 5;
const ofEscalate = (data: { readonly escalateReport: { readonly report?: RedReportFragment | null } }) => data.escalateReport;

/** Others who can be told now, apart from the control room: choose, then confirm. */
export function AlsoInform({ report }: { report: RedReportFragment }) {
  const t = useT();
  const targets = useQuery(CockpitTargetsDocument, { fetchPolicy: 'cache-first' }).data?.escalationTargets ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const { act, busy } = useRedAct(RedEscalateDocument, ofEscalate);
  const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length);
  const told = new Set(report.escalations.map((one) => one.target.code));
  const offered = targets.filter((one) => one.code !== controlRoom && one.mustAcknowledge).sort((a, b) => rank(a.code) - rank(b.code)).slice(0, shownAtMost);
  const target = offered.find((one) => one.code === chosen);
  if (!report.viewerCan.includes('escalateReport') || offered.length === 0) return null;
  const send = async (code: string, label: string) => {
    if (await act({ input: { reportId: report.id, expectedVersion: report.version, targetCode: code, reason: t('cockpit.send.reason') } }, t('cockpit.also.done', { target: label }))) setChosen(null);
  };
  return (
    <section className="cockpit-card cockpit-small" aria-label={t('cockpit.also')}>
      <h2>{t('cockpit.also')} <span className="muted">{t('cockpit.also.note')}</span></h2>
      <div className="cockpit-chips">
        {offered.map((one) => (
          <button key={one.code} type="button" className="cockpit-chip" aria-pressed={one.code === chosen} disabled={told.has(one.code)} onClick={() => setChosen(one.code === chosen ? null : one.code)}>
            {one.label}{one.openNow ? '' : ` (${t('cockpit.also.closed')})`}
          </button>
        ))}
      </div>
      {target && <p className="cockpit-confirm">{t('cockpit.also.confirm', { target: target.label })} <Button size="s" kind="primary" busy={busy} onClick={() => void send(target.code, target.label)}>{t('cockpit.also.yes')}</Button></p>}
    </section>
  );
}
