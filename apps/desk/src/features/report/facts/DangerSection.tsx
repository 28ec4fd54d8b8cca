import { Button } from '@balie/ui/Button.js';
import { Chip } from '@balie/ui/Chip.js';
import { useT, wordFor } from '../../../shared/i18n/i18n.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';

/** Danger, what kind, and what a person can say about it: more, or none after all. */
export function DangerSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const mayRaise = report.viewerCan.includes('raiseDanger') && report.danger !== 'NOW';
  const mayDismiss = report.viewerCan.includes('dismissDanger') && report.danger !== 'NONE';
  if (report.danger === 'NONE') return mayRaise ? <p className="facts-danger-none"><button type="button" className="link-button" onClick={() => askAct('danger', report.id)}>{t('danger.ask')}</button></p> : null;
  return (
    <div className={`facts-danger facts-danger-${report.danger.toLowerCase()}`}>
      <Chip tone={report.danger === 'NOW' ? 'red' : 'amber'} icon="diamond">{t(`danger.${report.danger}`)}</Chip>
      {report.dangerKind && <span>{wordFor('dangerKind', report.dangerKind)}</span>}
      <span className="grow" />
      {mayRaise && <Button size="s" onClick={() => askAct('danger', report.id, 'NOW')}>{t('danger.red')}</Button>}
      {mayDismiss && <Button size="s" onClick={() => askAct('falseAlarm', report.id)}>{t('falseAlarm.title')}</Button>}
    </div>
  );
}
