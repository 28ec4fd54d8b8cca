import { useState } from 'react';
import { RedAcknowledgedDocument, RedDeclinedDocument, RedEscalateDocument, type RedReportFragment } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { Button } from '@balie/ui/Button.js';
import { TextField } from '@balie/ui/Field.js';
import { Icon } from '@balie/ui/Icon.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useOffline } from '../../shared/live/useLive.js';
import { EscalationLine } from './EscalationLine.js';
import { controlRoom, handedOver, toControlRoom } from './red.js';
import { useRedAct } from './useRedActs.js';

type Payload = { readonly report?: RedReportFragment | null };
const ofEscalate = (data: { readonly escalateReport: Payload }) => data.escalateReport;
const ofAcknowledge = (data: { readonly acknowledgeEscalation: Payload }) => data.acknowledgeEscalation;
const ofDecline = (data: { readonly declineEscalation: Payload }) => data.declineEscalation;

/** To the control room, and what they said: their number may come later, by voice or by their own signed answer. */
export function HandOver({ report }: { report: Pick<RedReportFragment, 'id' | 'version' | 'viewerCan' | 'escalations'> }) {
  const t = useT();
  const offline = useOffline();
  const [reference, setReference] = useState('');
  const [why, setWhy] = useState<string | null>(null);
  const escalating = useRedAct(RedEscalateDocument, ofEscalate);
  const acknowledging = useRedAct(RedAcknowledgedDocument, ofAcknowledge);
  const declining = useRedAct(RedDeclinedDocument, ofDecline);
  const sent = toControlRoom(report);
  const open = sent.findLast((one) => one.status === 'SENT');
  const done = handedOver(report);
  const can = (mutation: string) => report.viewerCan.includes(mutation);
  const send = () => escalating.act({ input: { reportId: report.id, expectedVersion: report.version, targetCode: controlRoom, reason: t('cockpit.send.reason') } }, t('cockpit.sent.said'));
  const accept = () => open && acknowledging.act({ input: { escalationId: open.id, reference: reference.trim() || null } }, t('cockpit.done.said'));
  const refuse = async () => {
    if (open && why?.trim() && (await declining.act({ input: { escalationId: open.id, reason: why.trim() } }, t('cockpit.declined.said')))) setWhy(null);
  };
  return (
    <div className="card-foot">
      {sent.length > 0 && <ul className="card-sent">{sent.map((one) => <EscalationLine key={one.id} escalation={one} />)}</ul>}
      {!done && !open && can('escalateReport') && <Button kind="primary" icon="up" busy={escalating.busy} disabled={offline} onClick={() => void send()}>{t('cockpit.send')}</Button>}
      {open && can('acknowledgeEscalation') && (
        <div className="card-answer">
          <TextField label={t('cockpit.reference')} placeholder={t('cockpit.reference.later')} value={reference} autoComplete="off" maxLength={LIMITS.reasonLength} onChange={(event) => setReference(event.target.value)} />
          <Button kind="primary" icon="check" busy={acknowledging.busy} disabled={offline} onClick={() => void accept()}>{t('cockpit.has')}</Button>
          {can('declineEscalation') && <Button disabled={offline} aria-expanded={why !== null} onClick={() => setWhy(why === null ? '' : null)}>{t('cockpit.declined')}</Button>}
        </div>
      )}
      {open && why !== null && (
        <form className="card-answer" onSubmit={(event) => { event.preventDefault(); void refuse(); }}>
          <TextField label={t('cockpit.declined.why')} value={why} autoFocus autoComplete="off" maxLength={LIMITS.reasonLength} onChange={(event) => setWhy(event.target.value)} />
          <Button type="submit" busy={declining.busy} disabled={offline || why.trim() === ''}>{t('cockpit.declined.act')}</Button>
        </form>
      )}
      {done && <p className="card-done"><Icon name="check" /> {t('cockpit.handed')}</p>}
    </div>
  );
}
