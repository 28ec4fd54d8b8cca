import { useEffect } from 'react';
import { Button } from '@balie/ui/Button.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { announce } from '../../../shared/notify/announcer.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';
import { endSelecting } from './selecting.js';

/** Under the conversation while messages are being chosen: how many, and what to do with them. */
export function SelectBar({ report, ids }: { report: OpenedReport; ids: readonly string[] }) {
  const t = useT();
  useEffect(() => {
    announce(t('select.hint'));
    return endSelecting;
  }, [t]);
  return (
    <section className="select-bar" aria-label={t('select.label')}>
      <b>{t(ids.length === 1 ? 'select.count.one' : 'select.count', { count: ids.length })}</b>
      <span className="grow" />
      <Button kind="primary" icon="link" keys="↵" disabled={ids.length === 0} onClick={() => askAct('split', report.id)}>{t('act.split')}</Button>
      <Button kind="quiet" keys="Esc" onClick={endSelecting}>{t('app.cancel')}</Button>
      <span className="muted">{t('select.hint')}</span>
    </section>
  );
}
