import { useQuery } from '@apollo/client/react';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { Notice } from '@balie/ui/Notice.js';
import { EscalationCardDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../../shared/api/explain-error.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import type { ActProps } from './ActDialog.js';
import { askAct } from './open-act.js';
import './CardDialog.css';

/** What to read to them by phone, in large letters, and where every fact comes from; what is not known is said so. `about` = the target's code. */
export function CardDialog({ report, about, onClose, returnFocus }: ActProps) {
  const t = useT();
  const { data, error } = useQuery(EscalationCardDocument, { variables: { reportId: report.id, targetCode: about ?? '' }, fetchPolicy: 'network-only' });
  const card = data?.escalationCard;
  const open = report.escalations.find((one) => one.target.code === about && one.status === 'SENT');
  const target = report.escalations.find((one) => one.target.code === about)?.target.label ?? '';
  return (
    <Dialog open wide title={t('card.title', { target })} returnFocus={returnFocus} onClose={onClose}>
      {error && <Notice tone="red" icon="warn" title={t('problem.title')}>{explainError(error).text}</Notice>}
      {!card && !error && <p className="muted">{t('act.loading')}</p>}
      {card && (
        <div className="card" data-print>
          <p className="card-head"><b>{report.number}</b> · {card.title}{card.phone && <> · <a href={`tel:${card.phone.replace(/[^\d+]/g, '')}`}>{t('card.call', { phone: card.phone })}</a></>}</p>
          <p className="card-aloud">{card.readAloud}</p>
          <table className="card-facts">
            <caption className="vh">{t('card.facts')}</caption>
            <tbody>
              {card.facts.map((fact) => (
                <tr key={fact.label} className={fact.known ? undefined : 'card-unknown'}>
                  <th scope="row">{fact.label}</th>
                  <td>{fact.value}</td>
                  <td className="muted">{[fact.source, fact.at && clockTime(fact.at)].filter(Boolean).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DialogActions>
        {open && report.viewerCan.includes('acknowledgeEscalation') && <Button kind="primary" onClick={() => askAct('answered', report.id, open.id)}>{t('answered.act')}</Button>}
        <Button icon="doc" disabled={!card} onClick={() => window.print()}>{t('card.print')}</Button>
        <Button kind="quiet" onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
