import type { AlertPartsFragment } from '@balie/schema/generated/graphql.js';
import { Button } from '@balie/ui/Button.js';
import { Icon } from '@balie/ui/Icon.js';
import { useNow } from '../../shared/clock/clock.js';
import { age, fullTime } from '../../shared/i18n/format.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import { isOpen, mannerOf } from './alert-kinds.js';

type Props = { alert: AlertPartsFragment; onOpen: () => void; onSeen: () => void; onKeep: () => void };

/** One alert: what happened, to which report, when, why it came to this person, and the way to it. */
export function AlertRow({ alert, onOpen, onSeen, onKeep }: Props) {
  const t = useT();
  const now = useNow();
  const { icon, bad } = mannerOf(alert.kind);
  const open = isOpen(alert);
  return (
    <li className={`alert${open ? '' : ' alert-old'}${bad && open ? ' alert-bad' : ''}`}>
      <Icon name={icon} />
      <div className="alert-words">
        <p><b>{wordFor('alert', alert.kind)}</b> <time dateTime={alert.raisedAt} title={fullTime(alert.raisedAt)}>{t('alert.ago', { age: age(now - Date.parse(alert.raisedAt)) })}</time>{alert.resolvedAt && <span> · {t('alert.resolved')}</span>}</p>
        {alert.report && <p className="alert-report">{alert.report.urgency} · {alert.report.title} <span className="muted num">{alert.report.number}</span></p>}
        <details><summary>{t('alert.why')}</summary><p>{wordFor('alertWhy', `${alert.kind}.${alert.why}`, wordFor('alertWhy', alert.kind, alert.why))}</p></details>
      </div>
      <div className="alert-acts">
        {open && alert.kind === 'CLAIM_NUDGE' && alert.reportId && <Button size="s" kind="primary" onClick={onKeep}>{t('alert.keep')}</Button>}
        {alert.report && <Button size="s" onClick={onOpen}>{t('alert.open')}</Button>}
        {open && <Button size="s" kind="quiet" onClick={onSeen}>{t('alert.seen')}</Button>}
      </div>
    </li>
  );
}
